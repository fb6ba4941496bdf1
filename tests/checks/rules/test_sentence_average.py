"""Twelve words a sentence, over the leaflet."""

from __future__ import annotations

from checks.samples import SECOND, check_text
from support import change

EAT = "text: Eat little and often."
LONG = "text: " + "w " * 590


def test_it_fires() -> None:
    text = change(EAT, LONG).replace(SECOND, LONG)
    (finding,) = check_text(text, "sentence-average").findings
    assert "words on average, 12 at most" in finding.what


def test_it_is_silent() -> None:
    assert check_text(change(EAT, "text: " + "w " * 200), "sentence-average").findings == ()
