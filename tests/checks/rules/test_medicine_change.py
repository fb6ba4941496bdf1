"""Advice to stop, start or skip fires; asking the team first does not."""

from __future__ import annotations

import pytest

from checks.samples import find_in_point


@pytest.mark.parametrize(
    "words",
    [
        "Stop your blood thinners.",
        "Take no more tablets until we say so.",
        "Never stop them suddenly.",
        "Do not take acetaminophen.",
        "If you are sick, skip your steroids.",
    ],
)
def test_it_fires(words: str) -> None:
    assert find_in_point("medicine-change", words)


@pytest.mark.parametrize(
    "words",
    [
        "Ask before you stop any medicine.",
        "Should I stop my tablets?",
        "When you stop treatment, we still care for you.",
        "A stent can stop the blockage.",
        "Some herbs change how drugs work.",
        "Call us, before acetaminophen.",
    ],
)
def test_it_is_silent(words: str) -> None:
    assert find_in_point("medicine-change", words) == []
