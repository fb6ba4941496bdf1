"""Every text that a person reads is found, and nothing else."""

from __future__ import annotations

from handouts.content.library import Library
from handouts.content.segments import change_segments, iterate_segments


def test_segments_have_ids_that_do_not_depend_on_the_order(tiny: Library) -> None:
    segments = {segment.id: segment.text for segment in iterate_segments(tiny.load_handout("tiny"))}
    assert segments["title"] == "Tiny cancer"
    assert segments["treatments/items/drug/aim"] == "To hold the cancer back."
    assert segments["sections/what-it-is/blocks/grades/rows/two/cells/0"] == "Faster"
    assert (
        segments["sections/what-it-is/blocks/share/shares/spread/text"] == "About {share} people."
    )
    assert segments["questions/first/questions/a/text"] == "Where is it?"


def test_ids_codes_and_claims_are_not_segments(tiny: Library) -> None:
    texts = {segment.text for segment in iterate_segments(tiny.load_handout("tiny"))}
    assert not texts & {"tiny", "en", "C25.0", "C78.7", "PAN-04", "portal_vein", "1.0"}


def test_no_id_is_there_twice(tiny: Library) -> None:
    ids = [segment.id for segment in iterate_segments(tiny.load_handout("tiny"))]
    assert len(ids) == len(set(ids)) > 80


def test_changing_reaches_every_segment(tiny: Library) -> None:
    handout = change_segments(tiny.load_handout("tiny"), lambda _: "x")
    assert {segment.text for segment in iterate_segments(handout)} == {"x"}
    assert handout.id == "tiny"
