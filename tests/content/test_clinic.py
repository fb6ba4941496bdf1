"""A profile is checked whole, and tells what it still lacks."""

from __future__ import annotations

from pathlib import Path

import pytest

from clinics import CLINIC, SMALL, changed, faults_in, load
from handouts.build.gather import open_library
from handouts.content.clinic import check_hides, find_gaps
from handouts.content.clinic_words import is_same_language, say
from handouts.content.hidden import SAFETY
from handouts.content.models.clinic import FeverLimit
from handouts.errors import ContentError
from support import REAL, line_of


def test_a_whole_profile_loads(tmp_path: Path) -> None:
    profile = load(tmp_path)
    assert profile.logo is not None
    assert profile.clinic.contact is not None


BROKEN = {
    ("number: 617-632-3000", "number: call us"): ("phones.1.number", "not a telephone number"),
    ("region: us", "region: uss"): ("region", "there is no region “uss”"),
    ("fahrenheit: 101", "fahrenheit: 101\n  celsius: 38"): ("fever", "told in one unit"),
    ("fahrenheit: 101", "celsius: 45"): ("fever.celsius", "above 39"),
    ("fahrenheit: 101", "celsius: 101"): ("fever.celsius", "no limit in Celsius"),
    ("mon-fri 8:00-17:00", "mornings"): ("phones.0.answered", "does not tell days and hours"),
    ("department: Liver Unit", "departement: Liver Unit"): ("departement", "no field"),
    ("purpose: night", "purpose: day"): ("phones.1.purpose", "two phones are for “day”"),
    ("purpose: night", "purpose: nigth"): ("phones.1.purpose", "should be"),
    ("department: Liver Unit", "department: <b>Liver</b>"): ("department", "is HTML"),
    ("mon-fri 8:00-17:00", "Mon–Fri 8:00–17:00"): (
        "phones.0.answered",
        "does not tell days and hours",
    ),
    ("number: 202-555-0100", "number: 202-555-O1OO"): ("phones.0.number", "not a telephone"),
    ("https://northside.example/leaflets", "http://northside.example"): (
        "web",
        "not a web address",
    ),
    ("patient_label: small", "patient_label: huge"): ("patient_label", "should be"),
    ("text: a list of", "text: a [list](#list) of"): (
        "pages.0.words.en.blocks.0.items.0.text",
        "is not in the glossary",
    ),
    ("locale: en\n", "locale: EN\n"): ("locale", "there are no leaflets in “EN”"),
    ("locale: en\n", "locale: fr\n"): ("locale", "there are no leaflets in “fr”"),
    ("locales: [en, es, ar]", "locales: [en, fr]"): ("locales.1", "no leaflets in “fr”"),
    ("region: us", "region: US"): ("region", "there is no region “US”"),
    ("department: Liver Unit", "department: “Liver Unit”"): ("department", "would print"),
    ("fahrenheit: 101", "celsius: 38,5"): ("fever.celsius", "should be a number"),
    ("fever:\n  fahrenheit: 101", "fever: 38"): ("fever", "should be a group of fields"),
    ("locale: en\n", "locale: en\nemergency_number: 9-1-1\n"): (
        "emergency_number",
        "not a short number",
    ),
    ("Park in Garage B.", "Park {here}."): ("notes.0.text.en", "is not a value"),
}


@pytest.mark.parametrize("change", BROKEN, ids=lambda change: change[1][:30])
def test_a_fault_is_told_with_its_place(change: tuple[str, str], tmp_path: Path) -> None:
    path, what = BROKEN[change]
    (fault,) = faults_in(tmp_path, changed(change))
    assert what in fault.what
    assert fault.path == path
    if path:
        assert fault.line in (first := line_of(CLINIC, change[0].strip()), first + 1)
        assert fault.excerpt


def test_hours_in_other_signs_are_written_out_in_the_mend(tmp_path: Path) -> None:
    (fault,) = faults_in(tmp_path, changed(("mon-fri 8:00-17:00", "Mon – Fri 8:00–17:00")))
    assert "write it with small letters and plain hyphens: mon-fri 8:00-17:00" in fault.mend


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    text = changed(
        ("number: 617-632-3000", "number: call us"),
        ("logo: logo.svg", "logo: gone.svg"),
        ("hide: [myths, feelings]", "hide: [urgent-signs, about]"),
        ("region: us", "region: usa"),
    )
    paths = [fault.path for fault in faults_in(tmp_path, text)]
    assert sorted(paths) == ["hide.0", "hide.1", "logo", "region"]  # no number without a region


@pytest.mark.parametrize("name", SAFETY)
def test_a_safety_part_cannot_be_hidden_and_the_fault_says_why(name: str, tmp_path: Path) -> None:
    (fault,) = faults_in(tmp_path, SMALL + f"hide: [myths, {name}]\n")
    assert fault.what == f"“{name}” cannot be hidden: {SAFETY[name]}"
    assert (fault.line, fault.column) == (4, 15)


def test_the_parts_that_the_house_promises_are_among_the_safety_parts() -> None:
    promised = {"urgent-signs", "urgent-box", "notes", "contacts", "sources", "dates", "about"}
    assert promised <= set(SAFETY)


def test_what_no_leaflet_has_cannot_be_hidden(tmp_path: Path) -> None:
    library = open_library(REAL)
    profile = load(tmp_path, SMALL + "hide: [feeling, food-and-enzymes]\n")
    with pytest.raises(ContentError, match="no leaflet has a section “feeling” — did you mean"):
        check_hides(profile, library)
    check_hides(load(tmp_path, SMALL + "hide: [food-and-enzymes]\n"), library)


def test_a_profile_with_nothing_lacks_its_urgent_numbers(tmp_path: Path) -> None:
    gaps = find_gaps(load(tmp_path, SMALL))
    assert [gap.code for gap in gaps] == ["urgent_number", "urgent_number"]
    assert "by day" in gaps[0].what
    assert "at night" in gaps[1].what


def test_a_number_that_is_always_answered_serves_at_night(tmp_path: Path) -> None:
    phones = "phones: [{purpose: day, number: 617-632-3000, answered: always}]\n"
    profile = load(tmp_path, SMALL + phones)
    assert find_gaps(profile) == ()
    said = say(profile, "en")
    assert said.night is not None
    assert said.night.written.number == "(617) 632-3000"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("phones: [{purpose: nurse, number: 202-555-0100}]", "nobody answers"),
        ('phones: [{purpose: nurse, number: "000"}]', "nobody answers"),
        ("department: Example Unit", "“Example” is not filled in yet"),
        ("department: '{{ name }}'", "“{{” is not filled in yet"),
        ("contact: {name: …}", "“…” is not filled in yet"),
        ("department: TODO", "“TODO” is not filled in yet"),
        ("department: Your clinic", "“Your clinic” is not filled in yet"),
        ("address: [Example Street]", "“Example” is not filled in yet"),
        ("web: https://example.org", "an address for samples"),
        ("web: https://north.example/x", "an address for samples"),
        ("notes: [{id: x, text: TODO}]", "“TODO” is not filled in yet"),
    ],
)
def test_a_placeholder_is_told(line: str, told: str, tmp_path: Path) -> None:
    gaps = [
        gap for gap in find_gaps(load(tmp_path, f"{SMALL}{line}\n")) if gap.code != "urgent_number"
    ]
    (gap,) = gaps
    assert told in gap.what
    assert gap.line == 4


def test_an_example_in_a_sentence_is_no_placeholder(tmp_path: Path) -> None:
    text = SMALL + "notes: [{id: x, text: 'Bring food, for example fruit.'}]\n"
    assert {gap.code for gap in find_gaps(load(tmp_path, text))} == {"urgent_number"}


def test_a_text_that_is_missing_in_a_language_is_refused(tmp_path: Path) -> None:
    profile = load(
        tmp_path, changed(("      es: Estacione en el garaje B. La primera hora es gratis.\n", ""))
    )
    assert say(profile, "en").notes[0][1].startswith("Park")
    with pytest.raises(ContentError) as caught:
        say(profile, "es")
    (fault,) = caught.value.faults
    assert fault.path == "notes.0.text"
    assert "not told in es, only in en, ar" in fault.what


def test_all_that_is_missing_in_a_language_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        say(load(tmp_path), "uk")
    assert [fault.path for fault in caught.value.faults] == [
        "phones.2.hours",
        "contact.role",
        "notes.0.text",
    ]


def test_a_plain_text_is_in_the_language_of_the_profile_alone(tmp_path: Path) -> None:
    profile = load(tmp_path, SMALL + "notes: [{id: x, text: Park here.}]\n")
    assert say(profile, "en").notes == (("x", "Park here."),)
    assert say(profile, "en-GB").notes == (("x", "Park here."),)
    with pytest.raises(ContentError):
        say(profile, "es")


def test_a_name_prints_in_every_language(tmp_path: Path) -> None:
    profile = load(tmp_path)
    assert say(profile, "es").name == "Clínica Oncológica Northside"
    assert say(profile, "ar").name == "Northside Cancer Clinic"
    assert say(profile, "ar").department == "Liver Unit"


def test_what_is_meant_for_some_languages_stays_away_from_the_others(tmp_path: Path) -> None:
    profile = load(tmp_path)
    assert [name for name, _ in say(profile, "en").pages] == ["first-visit"]
    assert say(profile, "es").pages == ()


def test_scripts_are_not_mixed() -> None:
    assert is_same_language("en", "en-GB")
    assert not is_same_language("zh-Hans", "zh-Hant")
    assert not is_same_language("en", "es")


def test_a_limit_for_fever_is_the_clinics_own(tmp_path: Path) -> None:
    library = open_library(REAL)
    region = library.region("us")
    own = load(tmp_path).fit_region(region)
    assert own.fever.celsius == pytest.approx(38.33, abs=0.01)
    assert own.fever.claims == ()
    same = load(tmp_path, SMALL + "fever: {fahrenheit: 100.4}\n").fit_region(region)
    assert same == region
    assert FeverLimit(fahrenheit=100.4).in_celsius == pytest.approx(38)


def test_no_field_asks_for_anything_about_a_patient() -> None:
    from handouts.content.schema import write_schema

    fields = write_schema("clinic").lower()
    for word in ("birth", "record_number", "diagnosis", "patient_name", "nhs_number", "mrn"):
        assert word not in fields
