"""Slogans fire."""

from __future__ import annotations

import pytest

from checks.samples import find_in_point


@pytest.mark.parametrize(
    "words",
    [
        "There is always hope.",
        "Stay positive.",
        "You are not alone.",
        "Statistics are meaningless.",
    ],
)
def test_it_fires(words: str) -> None:
    assert find_in_point("slogan", words)


@pytest.mark.parametrize(
    "words",
    [
        "Hope can mean different things.",
        "You can ask for help.",
        "Figures tell about groups.",
    ],
)
def test_it_is_silent(words: str) -> None:
    assert find_in_point("slogan", words) == []
