"""An id of the last release that is gone fires."""

from __future__ import annotations

from dataclasses import replace

from checks.samples import rule, subject_of
from handouts.checks.release import record_release
from handouts.checks.run import check_leaflet
from handouts.content.models.release import Release
from handouts.content.segments import iterate_segments
from support import TINY, change


def released(text: str) -> Release:
    handout = subject_of(text).handout
    ids = tuple(segment.id for segment in iterate_segments(handout))
    return Release(leaflet="tiny", version="1.0", ids=ids)


def test_it_fires_and_names_the_id_that_may_have_taken_its_place() -> None:
    renamed = subject_of(change("- id: two", "- id: second"))
    done = check_leaflet(replace(renamed, release=released(TINY)), [rule("id-vanished")])
    (finding,) = done.findings
    assert finding.what == "the id key_points/two/text was there in version 1.0 and is gone"
    assert finding.path == "key_points/two/text"
    assert "did you mean" in finding.mend


def test_it_is_silent_for_the_same_ids_in_another_order_and_for_new_ones() -> None:
    text = change("- id: two", "- id: extra\n    text: More.\n  - id: two")
    subject = replace(subject_of(text), release=released(TINY))
    assert check_leaflet(subject, [rule("id-vanished")]).findings == ()


def test_it_is_silent_before_the_first_release() -> None:
    assert check_leaflet(subject_of(TINY), [rule("id-vanished")]).findings == ()


def test_a_recorded_release_names_its_schema() -> None:
    text = record_release(subject_of(TINY).handout)
    assert text.startswith("# yaml-language-server: $schema=../schemas/release.schema.json\n")
    assert "\n  - key_points/two/text\n" in text
