"""Other groups than 100 fire."""

from __future__ import annotations

import pytest

from checks.samples import find_in_point


@pytest.mark.parametrize(
    "words",
    [
        "About 5% have it.",
        "It is seen in 8 of every 17 people.",
        "About 2 in 10 have it.",
        "3 in every 1,000 have it.",
        "About 40 percent have it.",
    ],
)
def test_it_fires(words: str) -> None:
    assert find_in_point("denominator", words)


@pytest.mark.parametrize(
    "words",
    [
        "About 5 in every 100 have it.",
        "In 2020 the trial began.",
        "There were 1,494 people.",
        "Two in the group felt better.",
    ],
)
def test_it_is_silent(words: str) -> None:
    assert find_in_point("denominator", words) == []
