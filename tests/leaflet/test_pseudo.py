"""The generated right-to-left locale puts the layout to the test."""

from __future__ import annotations

from handouts.content.library import Library
from handouts.content.segments import iterate_segments
from handouts.leaflet.pseudo import to_rtl, transliterate


def test_words_turn_and_figures_and_marks_stay() -> None:
    text = "**Call** {emergency_number} at 38 °C about [bile](#bile) and CA 19-9"
    turned = transliterate(text)
    assert turned.startswith("**ثالل**")
    for kept in ("{emergency_number}", "38", "(#bile)", "CA", "19-9"):
        assert kept in turned
    assert "Call" not in turned


def test_every_word_of_a_leaflet_turns_and_nothing_else(tiny: Library) -> None:
    handout = tiny.load_handout("tiny")
    turned = to_rtl(handout)
    before, after = list(iterate_segments(handout)), list(iterate_segments(turned))
    assert [segment.id for segment in before] == [segment.id for segment in after]
    changed = [b.id for b, a in zip(before, after, strict=True) if b.text != a.text]
    assert len(changed) >= len(before) - 1, "only “2020” has no letters"
    assert turned.id == handout.id
    assert turned.codes == handout.codes
    assert type(handout).model_validate(turned.model_dump()) == turned
