"""A number fires where the cited claim lacks it."""

from __future__ import annotations

import pytest

from checks.samples import find_in_point


@pytest.mark.parametrize(
    "words",
    [
        "About 50 in every 100 people have it.",
        "About 41 people of the group have it.",
    ],
)
def test_it_fires(words: str) -> None:
    assert find_in_point("figure-not-in-claim", words, "PAN-04")


@pytest.mark.parametrize(
    "words",
    [
        "About 40 in every 100 people have it.",
        "In 2020, stage 4 was common.",
        "Many people have it.",
    ],
)
def test_it_is_silent(words: str) -> None:
    assert find_in_point("figure-not-in-claim", words, "PAN-04") == []
