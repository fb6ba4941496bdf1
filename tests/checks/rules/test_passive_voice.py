"""Passive voice fires where the reader is to act, and where it is frequent."""

from __future__ import annotations

import pytest

from checks.samples import SECOND, find, find_in_point
from support import change


@pytest.mark.parametrize(
    "words", ["The nurse should be told.", "It is usually given by drip.", "Help was not offered."]
)
def test_it_fires_in_a_key_point(words: str) -> None:
    (finding,) = find_in_point("passive-voice", words)
    assert finding.severity == "warning"


@pytest.mark.parametrize(
    "words", ["Call the team.", "You may be tired.", "It is called a stent.", "You have been kind."]
)
def test_it_is_silent(words: str) -> None:
    assert find_in_point("passive-voice", words) == []


def test_elsewhere_it_fires_only_where_it_is_frequent() -> None:
    once = "text: Eat little and often."
    passive = "text: " + "Food is given. " * 2
    assert find("passive-voice", once, passive) == []
    (finding,) = find("passive-voice", once, "text: " + "Food is given. " * 30)
    assert finding.path == "title"
    assert "in every 100 sentences" in finding.what
    assert SECOND in change(once, passive)
