"""A link to a term that the glossary of the leaflet lacks fires."""

from __future__ import annotations

from checks.samples import find_in_point


def test_it_fires() -> None:
    (finding,) = find_in_point("term-unlisted", "A [stent](#stent) helps.")
    assert finding.mend == "add stent to glossary"


def test_it_is_silent() -> None:
    assert find_in_point("term-unlisted", "Yellow skin is [jaundice](#jaundice).") == []
