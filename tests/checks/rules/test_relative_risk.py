"""Comparisons alone fire."""

from __future__ import annotations

import pytest

from checks.samples import find_in_point


@pytest.mark.parametrize(
    "words",
    [
        "It is twice as likely.",
        "It doubles the risk.",
        "The risk is 50% higher.",
        "It cuts the risk by half.",
        "Three times more common in men.",
    ],
)
def test_it_fires(words: str) -> None:
    assert find_in_point("relative-risk", words)


@pytest.mark.parametrize(
    "words",
    [
        "About 4 in every 100 people have it, and 2 in every 100 without it.",
        "Three times the middle time.",
        "It raises the risk.",
    ],
)
def test_it_is_silent(words: str) -> None:
    assert find_in_point("relative-risk", words) == []
