"""The grade of the leaflet: adjusted 6.0, raw 7.5."""

from __future__ import annotations

from dataclasses import replace

from checks.samples import SECOND, check_text, find, rule, subject_of, whats
from support import change

EAT = "text: Eat little and often."
HARD = "text: " + "Considerable individual deterioration necessitates medication. " * 12


def test_it_fires_for_both_grades() -> None:
    adjusted, raw = find("reading-level", EAT, HARD)
    assert adjusted.what.startswith("the grade of the leaflet is ")
    assert raw.what.startswith("the raw grade of the leaflet is ")
    assert "SMOG" in raw.what


def test_it_is_silent_for_plain_words() -> None:
    assert find("reading-level", EAT, "text: " + "Eat what you like. " * 30) == []


def test_names_of_medicines_count_in_the_raw_grade_only() -> None:
    names = "text: " + "You have fluorouracil or oxaliplatin. " * 30
    text = change(EAT, names).replace(SECOND, names).replace("text: Fourth point.", names)
    (told,) = whats(check_text(text, "reading-level").findings)
    assert told.startswith("the raw grade")


def test_other_languages_are_measured_in_their_own_way() -> None:
    words = "text: " + "श " * 500
    text = change(EAT, words).replace(SECOND, words).replace("text: Fourth point.", words)
    assert whats(check_text(text, "reading-level").findings) == []
    subject = subject_of(text)
    hindi = replace(subject, handout=subject.handout.model_copy(update={"locale": "hi"}))
    (hit,) = rule("reading-level").find(hindi)
    assert hit.what.endswith("words on average, 14 at most")
