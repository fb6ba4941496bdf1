"""What the page of a preview says: texts in rows, and what is wrong beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from handouts.errors import UsageError
from preview.french import codes_of, edit, row_of, sheet_of, write
from support import line_of

TWO = "tiny/key_points/two/text"
SAID = "F Second point."
IN_FRENCH = "tiny/fr.yaml"


def test_every_text_that_prints_stands_beside_its_english(tmp_path: Path) -> None:
    sheet = sheet_of(write(tmp_path))
    assert [group.name for group in sheet.groups] == [
        *("tiny", "glossary", "illustrations", "regions/us", "labels")
    ]
    row = row_of(sheet, TWO)
    assert (row.source, row.target, row.state) == ("Second point.", SAID, "translated")
    line = line_of((tmp_path / IN_FRENCH).read_text("utf-8"), SAID)
    assert str(row.spot).endswith(f"{IN_FRENCH}:{line}")
    assert row.limit == 204
    assert not sheet.broken
    assert {row.key.split("/")[1] for row in sheet.rows if row.file == "glossary"} == {"terms"}


def test_a_missing_text_is_told_at_its_row(tmp_path: Path) -> None:
    edit(write(tmp_path), IN_FRENCH, SAID, "")
    sheet = sheet_of(tmp_path)
    row = row_of(sheet, TWO)
    assert (row.state, row.target) == ("new", "")
    assert codes_of(row) == ["translation-missing"]
    assert sheet.count("new") == 1


def test_a_stale_text_shows_which_english_words_changed(tmp_path: Path) -> None:
    edit(write(tmp_path), "tiny/en.yaml", "Second point.", "Second new point.")
    row = row_of(sheet_of(tmp_path), TWO)
    assert row.state == "stale"
    assert [piece.text for piece in row.change if piece.kind == "came"] == [" new"]
    assert codes_of(row) == ["translation-stale"]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("F Second point 7.", "translation-parity"),
        ("F Second point. " + "Long. " * 40, "translation-length"),
        ("F Second point. " + "Long. " * 40, "box-fit"),
        ("Second point.", "same-as-source"),
    ],
)
def test_what_is_wrong_with_a_text_stands_beside_it(tmp_path: Path, said: str, code: str) -> None:
    edit(write(tmp_path), IN_FRENCH, SAID, said)
    sheet = sheet_of(tmp_path)
    assert code in codes_of(row_of(sheet, TWO))
    others = [row for row in sheet.rows if row.key != TWO]
    assert not [row.key for row in others if code in codes_of(row) and code != "same-as-source"]


def test_a_forbidden_word_stands_beside_its_text(tmp_path: Path) -> None:
    folder = write(tmp_path) / "_shared" / "termbase"
    folder.mkdir(parents=True)
    rules = "terms:\n  - id: jaundice\n    forbidden: [zut]\n    instead: ictère\n"
    (folder / "fr.yaml").write_text(f"locale: fr\n{rules}", "utf-8")
    edit(tmp_path, IN_FRENCH, SAID, "F Zut point.")
    found = row_of(sheet_of(tmp_path), TWO).findings
    assert any("must not be used" in finding.what for finding in found), found


def test_a_shared_text_is_checked_as_well(tmp_path: Path) -> None:
    name = "_shared/labels/fr.yaml"
    row = next(r for r in sheet_of(write(tmp_path)).rows if r.file == "labels" and "{" in r.source)
    edit(tmp_path, name, row.target, "F sans rien")
    found = row_of(sheet_of(tmp_path), row.key)
    assert found.findings


def test_while_a_file_is_broken_the_last_good_texts_stay(tmp_path: Path) -> None:
    good = sheet_of(write(tmp_path))
    edit(tmp_path, IN_FRENCH, SAID, 'x: "')
    sheet = sheet_of(tmp_path, before=good)
    assert sheet.broken
    assert row_of(sheet, TWO).target == SAID
    (fault,) = sheet.top
    assert fault.finding.file.endswith(IN_FRENCH)
    assert fault.finding.line
    assert fault.finding.column
    assert fault.finding in row_of(sheet, fault.key).findings
    edit(tmp_path, IN_FRENCH, 'x: "', "F Better point.")
    mended = sheet_of(tmp_path, before=sheet)
    assert not mended.broken
    assert not mended.top
    assert row_of(mended, TWO).target == "F Better point."


def test_a_fault_of_the_model_stands_beside_its_text(tmp_path: Path) -> None:
    good = sheet_of(write(tmp_path))
    edit(tmp_path, IN_FRENCH, SAID, "F Call <b>now</b>.")
    sheet = sheet_of(tmp_path, before=good)
    row = row_of(sheet, TWO)
    assert row.target == "F Call <b>now</b>."
    assert codes_of(row) == ["content"]
    assert [placed.key for placed in sheet.top] == [TWO]


def test_what_was_found_before_stays_while_another_text_is_broken(tmp_path: Path) -> None:
    edit(write(tmp_path), IN_FRENCH, SAID, "F Second point 7.")
    found = sheet_of(tmp_path)
    edit(tmp_path, IN_FRENCH, "F Third point.", "F Third <b>point</b>.")
    sheet = sheet_of(tmp_path, before=found)
    assert sheet.broken
    assert codes_of(row_of(sheet, TWO)) == codes_of(row_of(found, TWO)) != []


def test_a_file_that_is_broken_from_the_start_leaves_the_others(tmp_path: Path) -> None:
    edit(write(tmp_path), IN_FRENCH, SAID, 'x: "')
    sheet = sheet_of(tmp_path)
    assert [group.name for group in sheet.groups][:1] == ["glossary"]
    assert sheet.broken
    assert not sheet.top[0].key


def test_english_has_one_column_and_its_own_checks(tmp_path: Path) -> None:
    write(tmp_path)
    edit(tmp_path, "tiny/en.yaml", "Second point.", "We will definitely cure you.")
    sheet = sheet_of(tmp_path, "en")
    assert not sheet.translated
    assert {row.state for row in sheet.rows} == {"source"}
    assert "promise" in codes_of(row_of(sheet, TWO))
    assert str(row_of(sheet, TWO).spot).endswith(
        f"en.yaml:{line_of((tmp_path / 'tiny/en.yaml').read_text('utf-8'), 'We will')}"
    )


def test_british_english_stands_where_its_words_come_from(tmp_path: Path) -> None:
    sheet = sheet_of(write(tmp_path), "en-GB")
    assert not sheet.translated
    assert row_of(sheet, TWO).source == "Second point."


def test_a_language_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="not there in “xx”"):
        sheet_of(write(tmp_path), "xx")
