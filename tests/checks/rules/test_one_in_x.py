"""Other words than “in every 100” fire."""

from __future__ import annotations

import pytest

from checks.samples import find_in_point


@pytest.mark.parametrize(
    "words",
    [
        "One of ten people has it.",
        "Every third person has it.",
        "A quarter of patients have it.",
        "Two thirds of people feel it.",
    ],
)
def test_it_fires(words: str) -> None:
    assert find_in_point("one-in-x", words)


@pytest.mark.parametrize(
    "words",
    [
        "About 25 in every 100 people have it.",
        "Half of the people lived longer.",
        "One of the two drugs helps.",
        "A quarter of an hour is enough.",
    ],
)
def test_it_is_silent(words: str) -> None:
    assert find_in_point("one-in-x", words) == []
