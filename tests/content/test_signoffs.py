"""A sign-off holds for the words it was given for, and for no others."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from handouts.content.digest import Digest
from handouts.content.library import Library
from handouts.content.models.signoffs import Signoff, SignoffFile, SpellingChange
from handouts.content.signoffs import judge, last_signed, required_roles
from handouts.errors import ContentError
from signing import DAY

A, B, C, D = ("a" * 64, "b" * 64, "c" * 64, "d" * 64)


def signed(words: str, role: str = "clinician", locale: str = "en", name: str = "Ada") -> Signoff:
    return Signoff.model_validate(
        {
            "role": role,
            "name": name,
            "date": DAY,
            "locale": locale,
            "version": "1.0",
            "words": words,
            "figures": D,
        }
    )


def mended(before: str, after: str, locale: str = "en") -> SpellingChange:
    return SpellingChange(name="Eve", date=DAY, locale=locale, before=before, after=after)


def state(
    library: Library, words: str, *entries: Signoff | SpellingChange, locale: str = "en"
) -> tuple[str, int]:
    """Return the state of the clinician's sign-off, and how many mended spellings it outlived."""
    file = SignoffFile(
        signoffs=tuple(entry for entry in entries if isinstance(entry, Signoff)),
        spelling=tuple(entry for entry in entries if isinstance(entry, SpellingChange)),
    )
    handout = library.load_handout("tiny")
    standing = judge(file, handout, locale, Digest(words, D), "en")
    clinician = standing.roles[0]
    assert clinician.role == "clinician"
    return clinician.state, len(clinician.spelling)


def test_a_sign_off_is_valid_lapsed_or_missing(tiny: Library) -> None:
    assert state(tiny, A) == ("missing", 0)
    assert state(tiny, A, signed(A)) == ("valid", 0)
    assert state(tiny, B, signed(A)) == ("lapsed", 0)
    assert state(tiny, A, signed(A), signed(B)) == ("valid", 0)
    assert state(tiny, A, signed(A, locale="es")) == ("missing", 0)
    assert state(tiny, A, signed(A, role="patient-reader")) == ("missing", 0)


def test_mended_spelling_keeps_it(tiny: Library) -> None:
    assert state(tiny, B, signed(A), mended(A, B)) == ("valid", 1)
    assert state(tiny, C, signed(A), mended(A, B), mended(B, C)) == ("valid", 2)
    assert state(tiny, B, signed(A), mended(A, B), mended(B, C)) == ("valid", 1)
    assert state(tiny, A, signed(A), mended(A, B)) == ("valid", 0)


def test_a_chain_with_a_gap_keeps_nothing(tiny: Library) -> None:
    assert state(tiny, C, signed(A), mended(B, C)) == ("lapsed", 0)
    assert state(tiny, C, signed(A), mended(A, B)) == ("lapsed", 0)
    assert state(tiny, A, signed(B), mended(A, B)) == ("lapsed", 0)
    assert state(tiny, B, signed(A), mended(A, B, locale="es")) == ("lapsed", 0)


def test_the_newest_that_holds_is_named(tiny: Library) -> None:
    file = SignoffFile(
        signoffs=(signed(A, name="One"), signed(A, name="Two"), signed(B, name="Three"))
    )
    standing = judge(file, tiny.load_handout("tiny"), "en", Digest(A, D), "en")
    assert standing.valid[0].signoff == signed(A, name="Two")
    assert standing.reviewed
    assert [role.role for role in standing.unsigned] == ["patient-reader"]


def test_the_last_signed_words_follow_the_mended_spellings() -> None:
    assert last_signed(SignoffFile(), "en") is None
    file = SignoffFile(signoffs=(signed(A), signed(B)), spelling=(mended(A, D), mended(B, C)))
    assert last_signed(file, "en") == (signed(B), C)
    assert last_signed(file, "es") is None


@pytest.mark.parametrize(
    ("locale", "translated"),
    [("en", False), ("en-GB", False), ("es", True), ("pt-BR", True), ("enm", True)],
)
def test_only_a_translation_has_a_translator(locale: str, translated: bool) -> None:
    assert ("translator" in required_roles(locale, "en")) is translated
    assert {"clinician", "patient-reader"} <= set(required_roles(locale, "en"))


def test_the_day_of_review_itself_is_not_too_late(tiny: Library) -> None:
    standing = judge(SignoffFile(), tiny.load_handout("tiny"), "en", Digest(A, D), "en")
    assert not standing.expired(standing.review_by)
    assert standing.expired(standing.review_by + datetime.timedelta(days=1))


ENTRY = f"""\
# yaml-language-server: $schema=../_shared/schemas/signoffs.schema.json
signoffs:
  - role: clinician
    name: Ada
    date: 2025-03-01
    locale: en
    version: "1.0"
    words: {A}
    figures: {D}
"""


def faults(library: Library, text: str) -> list[str]:
    library.signoffs_path("tiny").write_text(text, "utf-8")
    with pytest.raises(ContentError) as error:
        library.signoffs("tiny")
    return [
        f"{Path(fault.file).name}:{fault.line}:{fault.column} {fault.what}"
        for fault in error.value.faults
    ]


def test_without_a_file_there_are_none(tiny: Library) -> None:
    assert tiny.signoffs("tiny") == SignoffFile()
    tiny.signoffs_path("tiny").write_text(ENTRY, "utf-8")
    assert tiny.signoffs("tiny").signoffs == (signed(A),)
    assert "signoffs" not in tiny.locales("tiny")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "clinician",
            "doctor",
            "3:11 this should be 'clinician', 'patient-reader' or 'translator'",
        ),
        ("name: Ada", 'name: ""', "4:11 the text is empty"),
        ("name: Ada", "name: <b>Ada</b>", "4:11 “<b>” is HTML, and a text is only text"),
        ("    name: Ada\n", "", "3:5 the field “name” is missing"),
        ("2025-03-01", "1 March", "5:11 this is not a date"),
        (A, "a" * 63, f"8:12 “{'a' * 39}…” is not a digest"),
        ("locale: en", "locale: english", "6:13 “english” is not the tag of a language"),
        ("figures:", "figure:", "9:5 there is no field “figure” here"),
        ("signoffs:", "signoff:", "2:1 there is no field “signoff” here"),
        (
            "    name: Ada\n",
            "    name: Ada\n    name: Eve\n",
            "5:5 the field “name” is here twice; first in line 4",
        ),
        ("signoffs:", "signoffs: [", "3:3 the YAML breaks off here"),
    ],
)
def test_a_broken_file_is_told_with_line_and_column(
    old: str, new: str, told: str, tiny: Library
) -> None:
    found = faults(
        tiny,
        ENTRY.replace(old, new, 1)
        if old != "signoffs:"
        else ENTRY.replace("\nsignoffs:", f"\n{new}"),
    )
    assert any(line.startswith(f"signoffs.yaml:{told}") for line in found), found
