"""The generated right-to-left locale puts the layout to the test."""

from __future__ import annotations

import re

import pytest

from handouts.content import inline
from handouts.content.library import Library
from handouts.content.segments import iterate_segments
from handouts.leaflet.pseudo import (
    LONGER,
    PSEUDO_LOCALES,
    lengthen,
    to_pseudo,
    transliterate,
)


def test_words_turn_and_figures_and_marks_stay() -> None:
    text = "**Call** {emergency_number} at 38 °C about [bile](#bile) and CA 19-9"
    turned = transliterate(text)
    assert turned.startswith("**ثالل**")
    for kept in ("{emergency_number}", "38", "(#bile)", "CA", "19-9"):
        assert kept in turned
    assert "Call" not in turned


@pytest.mark.parametrize(
    "text",
    [
        "A",
        "Call us today, day or night, if you",
        "**Call** {emergency_number} at 38 °C about [bile](#bile) and CA 19-9",
        "One.\\\nTwo _words_ by mm.",
        "Tests you may have before and after each treatment of the liver",
    ],
)
def test_words_grow_and_marks_stay(text: str) -> None:
    longer = lengthen(text)
    assert longer != text
    assert round(len(text) * LONGER) - 2 <= len(longer) <= round(len(text) * LONGER)
    for kept in re.findall(r"\{\w+\}|\(#\w+\)|\*\*|\\\n|\S*\d\S*", text):
        assert kept in longer
    assert inline.terms(longer) == inline.terms(text)


@pytest.mark.parametrize("locale", PSEUDO_LOCALES)
def test_every_word_of_a_leaflet_turns_and_nothing_else(locale: str, tiny: Library) -> None:
    handout = tiny.load_handout("tiny")
    turned = to_pseudo(handout, locale)
    before, after = list(iterate_segments(handout)), list(iterate_segments(turned))
    assert [segment.id for segment in before] == [segment.id for segment in after]
    changed = [b.id for b, a in zip(before, after, strict=True) if b.text != a.text]
    assert len(changed) >= len(before) - 1, "only “2020” has no letters"
    assert turned.id == handout.id
    assert turned.codes == handout.codes
    assert type(handout).model_validate(turned.model_dump()) == turned
