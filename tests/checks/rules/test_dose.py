"""Amounts and schedules fire; times of ordinary life do not."""

from __future__ import annotations

import pytest

from checks.samples import find_in_point


@pytest.mark.parametrize(
    "words",
    [
        "It is 500 mg.",
        "Take two tablets.",
        "Have one capsule a day.",
        "You have it twice a day.",
        "Take it every 4 hours.",
        "The drip has 20 ml.",
    ],
)
def test_it_fires(words: str) -> None:
    assert find_in_point("dose", words)


@pytest.mark.parametrize(
    "words",
    [
        "Take the tablets as your team says.",
        "Call day or night.",
        "Several tablets may help.",
        "Eat five small meals a day.",
        "A 24-hour line is there.",
    ],
)
def test_it_is_silent(words: str) -> None:
    assert find_in_point("dose", words) == []
