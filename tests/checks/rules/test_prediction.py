"""Forecasts for one person fire; figures about groups do not."""

from __future__ import annotations

import pytest

from checks.samples import find_in_point


@pytest.mark.parametrize(
    "words",
    [
        "You will live for years.",
        "You have about six months to live.",
        "People like you live longer.",
        "Your prognosis is good.",
        "They live up to 12 months.",
    ],
)
def test_it_fires(words: str) -> None:
    assert find_in_point("prediction", words)


@pytest.mark.parametrize(
    "words",
    [
        "Half of the people lived longer.",
        "It cannot tell how long you will live.",
        "How long do I have to live?",
        "Nobody knows your chance of living longer.",
    ],
)
def test_it_is_silent(words: str) -> None:
    assert find_in_point("prediction", words) == []
