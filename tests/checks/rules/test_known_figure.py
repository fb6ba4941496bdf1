"""A figure that no source was read for fires."""

from __future__ import annotations

from checks.samples import find, find_in_point, whats


def test_it_fires_for_a_typed_figure() -> None:
    (finding,) = find("known-figure", "claims: [PAN-04]", "claims: [PAN-13]")
    assert finding.what == "the figure rests on PAN-13 alone, marked known"


def test_it_fires_for_a_number_in_a_text() -> None:
    (told,) = whats(find_in_point("known-figure", "About 10 in every 100 people.", "PAN-10"))
    assert told == "the number “10” is only in claims marked known (PAN-10)"


def test_it_is_silent_for_what_was_seen() -> None:
    assert find("known-figure", "count: 40", "count: 40") == []
    assert find_in_point("known-figure", "About 40 in every 100 people.", "PAN-04") == []
    assert find_in_point("known-figure", "Some never make it.", "PAN-10") == []
