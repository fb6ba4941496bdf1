"""What goes in, what is refused, and why; text by text."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from exchanging import codes, judge, one
from handouts.translation.exchange.arrival import Arrival
from handouts.translation.exchange.forbidden import Rule
from handouts.translation.exchange.incoming import check_incoming
from handouts.translation.exchange.report import Report
from handouts.translation.unit import Unit

EAT = one("Eat little and often.", "Coma poco.")
STALE = one("Eat little and often.", "Coma poco.", state="stale", previous="Eat little.")
LIVER = Rule("metastasis", ("liver cancer",), ("starts in the liver",), ("cáncer* de hígado",))

WARNINGS = {"mark_lost", "other_digits", "figures_turned", "english_left"}
"""With these a text goes in, and is named."""


def verdict(report: Report) -> str:
    (result,) = report.results
    return result.verdict


def test_new_words_go_in() -> None:
    report = check_incoming(
        (EAT,), (Arrival(EAT.key, "Coma poco y a menudo.", EAT.source),), by="Ana"
    )
    (unit,) = report.accepted
    assert unit == replace(EAT, target="Coma poco y a menudo.", by="Ana")
    assert report.counts() == {
        "accepted": 1, "unchanged": 0, "skipped": 0, "refused": 0, "missing": 0
    }  # fmt: skip


def test_words_for_a_text_that_had_none_go_in() -> None:
    (unit,) = judge(one("Eat."), "Coma.").accepted
    assert (unit.target, unit.state) == ("Coma.", "translated")


def test_new_words_for_a_stale_text_make_it_fresh() -> None:
    (unit,) = judge(STALE, "Coma poco y a menudo.").accepted
    assert (unit.state, unit.previous) == ("translated", None)


def test_the_same_words_for_a_stale_text_leave_it_stale() -> None:
    assert verdict(judge(STALE, STALE.target)) == "unchanged"
    assert verdict(judge(STALE, STALE.target, mark="fuzzy")) == "unchanged"


@pytest.mark.parametrize("mark", ["translated", "reviewed"])
def test_a_translator_may_say_that_a_stale_text_is_still_right(mark: str) -> None:
    (unit,) = judge(STALE, STALE.target, mark=mark).accepted
    assert (unit.target, unit.state, unit.previous) == ("Coma poco.", "translated", None)


def test_a_review_speaks_of_texts_that_did_not_change_too() -> None:
    same = Arrival(EAT.key, EAT.target, EAT.source, "translated")
    (unit,) = check_incoming((EAT,), (same,), state="reviewed", by="Eva").accepted
    assert (unit.state, unit.by) == ("reviewed", "Eva")
    assert check_incoming((EAT,), (replace(same, mark="fuzzy"),), state="reviewed").accepted == ()
    assert check_incoming((unit,), (same,), state="reviewed", by="Bo").accepted == ()
    assert check_incoming((unit,), (same,), state="translated").accepted == ()


@pytest.mark.parametrize(
    "target",
    [
        "  Coma poco.\n",
        "\r\n\tComa poco.",
        "Coma\n      poco.",
        "Coma\r\n poco.",
        "\ufeffComa poco.",
    ],
)
def test_what_tools_wrap_around_a_text_is_no_change(target: str) -> None:
    assert verdict(judge(EAT, target)) == "unchanged"


def test_a_text_of_two_paragraphs_keeps_them() -> None:
    unit = one("One.\n\nTwo.", "Uno.")
    (changed,) = judge(unit, "\n Uno.\r\n\r\nDos.\n").accepted
    assert changed.target == "Uno.\n\nDos."


def test_the_english_may_be_wrapped_and_spelt_otherwise() -> None:
    arrival = Arrival(EAT.key, "Coma.", "Eat  little\nand often.")
    assert check_incoming((EAT,), (arrival,)).accepted
    tumour = one("A tumor.", "Un tumor.")
    british = Arrival(tumour.key, "Tumor.", "A tumour.")
    assert codes(check_incoming((tumour,), (british,))) == ["source_changed"]
    normal = check_incoming((tumour,), (british,), normal=lambda text: text.replace("our", "or"))
    assert normal.accepted


@pytest.mark.parametrize(
    ("arrival", "code"),
    [
        (Arrival("general/key_points/two/text", "Coma.", EAT.source), "unknown_id"),
        (Arrival("", "Coma.", EAT.source), "unknown_id"),
        (Arrival(EAT.key, "Coma."), "source_missing"),
        (Arrival(EAT.key, "Coma.", "Eat a lot and often."), "source_changed"),
        (Arrival(EAT.key, "Coma.", "Eat little."), "stale_export"),
        (Arrival(EAT.key, "", EAT.source), "empty"),
        (Arrival(EAT.key, " \n ", EAT.source), "empty"),
        (Arrival(EAT.key, "Coma poco y bien.", EAT.source, "fuzzy"), "fuzzy"),
    ],
)
def test_what_is_refused_or_skipped_says_why(arrival: Arrival, code: str) -> None:
    report = check_incoming((STALE,), (arrival,))
    assert codes(report) == [code]
    assert report.accepted == ()
    assert verdict(report) == ("skipped" if code in {"empty", "fuzzy"} else "refused")
    assert all(problem.mend for result in report.results for problem in result.problems)


def test_a_near_id_is_named() -> None:
    (result,) = check_incoming((EAT,), (Arrival("general/key_points/on/text", "A", "B"),)).results
    assert "did you mean “general/key_points/one/text”" in result.problems[0].mend


def test_a_text_that_is_there_twice_goes_in_only_if_both_agree() -> None:
    one_way = Arrival(EAT.key, "Coma bien.", EAT.source)
    assert len(check_incoming((EAT,), (one_way, one_way)).accepted) == 1
    report = check_incoming((EAT,), (one_way, replace(one_way, target="Coma mal.")))
    assert codes(report) == ["twice", "twice"]
    assert report.accepted == ()


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("Call {emergency_number}.", "Llame.", ["placeholder_lost"]),
        ("Call {number}.", "Al {numbr}.", ["placeholder_gained", "placeholder_lost"]),
        ("Call us.", "Llame al {emergency_number}.", ["placeholder_gained"]),
        ("Call {number}.", "Llame al {number} {number}.", ["placeholder_gained"]),
        ("A [stent](#stent).", "Un stent.", ["placeholder_lost"]),
        ("A [stent](#stent).", "Un [stent](#stents).", ["placeholder_gained", "placeholder_lost"]),
        ("A stent.", "Un [stent](#stent).", ["placeholder_gained"]),
        ("A stent.", "Un [stent](https://example.org).", ["link"]),
        ("A stent.", "Un stent (www.example.org).", ["link"]),
        ("A stent.", "Un stent (Example.org).", ["link"]),
        ("A stent.", "Un stent: ana@example.test.", ["link"]),
        ("A stent.", "Un stent.Pregunte.", []),
        ("A stent.", "Un stent\U000e0041.", ["unseen"]),
        ("A stent.", "Un stent\u200d.", []),
        ("A stent.", "Un stent 🙂.", ["picture_letter"]),
        ("Two to 4.", "De ٤.", ["other_digits"]),
        ("1.6 or 2.4", "2,4 o 1,6", ["figures_turned"]),
        ("You can eat all.", "Coma. You can eat all.", ["english_left"]),
        ("Eat a bit more.", "Coma un poco más: a bit more.", []),
        ("One\\\ntwo", "Uno dos", ["placeholder_lost"]),
        ("**It** is.", "**Es**.", []),
        ("**It** is.", "Es.", ["mark_lost"]),
        ("It is.", "**Es**.", ["mark_gained"]),
        ("**It** is.", "**Es.", ["mark_open"]),
        ("**It** is.", "**它（他）**是", ["mark_open"]),
        ("At 38.5 °C.", "A 38,5 °C.", []),
        ("At 38.5 °C.", "عند ٣٨٫٥ °م.", ["other_digits"]),
        ("At 38 °C.", "A 39 °C.", ["figure_gained", "figure_lost"]),
        ("At 38 °C.", "عند ٣٩ °م", ["figure_gained", "figure_lost"]),
        ("At 38 °C.", "A 38 °F.", ["unit_gained", "unit_lost"]),
        ("Take 5 mg.", "Tome 5 mcg.", ["unit_gained", "unit_lost"]),
        ("Take 5 mg.", "Tome 5 mg al día.", []),
        ("Take 5 mg.", "服用 5 毫克", []),
        ("Take 5 mg.", "Tome cinco.", ["unit_lost"]),
        ("Take 10 mg.", "Tome diez.", ["figure_lost", "unit_lost"]),
        ("Eat.", "<b>Coma</b>.", ["html"]),
        ("Eat.", "Coma &nbsp;", ["html"]),
        ("Eat.", "Coma\u202e.", ["bidi"]),
        ("Eat.", "\u200fكل", ["bidi"]),
        ("Eat.", "Coma\x07.", ["control"]),
        ("Eat.", "Coma. " * 300, ["far_too_long"]),
        ("It has spread.", "Es un cáncer de hígado.", ["forbidden_term"]),
        ("It has spread.", "Son **Cánceres de  hígado**.", ["forbidden_term", "mark_gained"]),
        ("It is not liver cancer.", "No es un cáncer de hígado.", []),
        ("Cancer that starts in the liver.", "Cáncer de hígado.", []),
        ("Eat little and often.", "Eat  little and often.", ["copied"]),
        ("No", "No", ["copied"]),
        ("{role}: {name}, {date}.", "{role}: {name}, {date}.", []),
    ],
)  # fmt: skip
def test_each_fault_of_a_text_is_found(source: str, target: str, found: list[str]) -> None:
    unit = one(source, "Antes.")
    report = check_incoming((unit,), (Arrival(unit.key, target, source),), rules=(LIVER,))
    assert sorted(codes(report)) == found
    expected = "skipped" if found == ["copied"] else "refused"
    assert verdict(report) == ("accepted" if set(found) <= WARNINGS else expected)


def test_a_text_that_is_too_long_goes_in_with_a_warning() -> None:
    report = judge(one("Eat.", "Coma.", max_length=10), "Coma poco y a menudo.")
    assert codes(report) == ["too_long"]
    assert len(report.accepted) == 1


def test_a_text_may_be_the_same_as_the_english_if_the_file_says_so() -> None:
    report = judge(one("No"), "No", mark="translated")
    assert codes(report) == ["same_as_source"]
    assert len(report.accepted) == 1


def test_a_file_of_strange_ids_is_told_soon() -> None:
    many = tuple(Arrival(f"general/key_points/o{n}/text", "A", "B") for n in range(20_000))
    report = check_incoming(tuple(one("A", id=f"key_points/p{n}/text") for n in range(800)), many)
    assert len(report.refused) == len(many)


def test_spaces_without_end_are_no_trouble() -> None:
    assert codes(judge(EAT, "a" + " " * 300_000 + "\t" * 300_000 + "b")) == ["far_too_long"]


def units() -> tuple[Unit, ...]:
    return (
        EAT,
        one("At 38 °C.", "A 38 °C.", id="fever"),
        one("Rest.", id="rest"),
        one("Walk.", "Camine.", id="walk"),
    )


def mixed() -> Report:
    incoming = (
        Arrival(EAT.key, "Coma bien.", EAT.source, line=3),
        Arrival("general/fever", "A 39 °C.", "At 38 °C.", line=7),
        Arrival("general/rest", "", "Rest.", line=11),
        Arrival("general/gone", "Ido.", "Gone.", line=15),
    )
    return check_incoming(units(), incoming, name="es.xliff")


def test_what_is_good_goes_in_beside_what_is_not() -> None:
    report = mixed()
    assert [unit.key for unit in report.accepted] == [EAT.key]
    assert [result.key for result in report.refused] == ["general/fever", "general/gone"]
    assert report.missing == ("general/walk",)


def test_the_report_is_for_people() -> None:
    text = mixed().write_text()
    assert text.startswith("es.xliff: accepted: 1, skipped: 1, refused: 2, missing: 1\n")
    assert "line 7: general/fever" in text
    assert "figures that the English does not have: 39 — write the same figures" in text
    assert "general/key_points/one/text" not in text


def test_the_report_is_for_programs() -> None:
    data = json.loads(mixed().write_json())
    assert data["counts"]["refused"] == 2
    fever = data["texts"][1]
    assert (fever["id"], fever["verdict"], fever["line"]) == ("general/fever", "refused", 7)
    assert {problem["code"] for problem in fever["problems"]} == {"figure_lost", "figure_gained"}
    assert data["texts"][0]["state"] == "translated"
    assert data["missing"] == ["general/walk"]


def test_a_text_without_an_id_says_so() -> None:
    report = check_incoming((one("Eat."),), (Arrival("", "Coma.", "Eat.", line=7),))
    told = report.write_text()
    assert "  line 7: (no id)\n      it has no id, so nobody can tell which text it is" in told


def test_a_lost_row_is_named_and_a_lost_file_is_not() -> None:
    units = tuple(one("Eat.", id=f"a{number}") for number in range(30))
    told = check_incoming(
        units, tuple(Arrival(unit.key, "", unit.source) for unit in units[1:])
    ).write_text()
    assert told.endswith(f"they stay as they were\n  {units[0].key}")
    assert "Missing:" not in check_incoming(units, ()).write_text()
