"""Promises fire; what may happen, and what nobody can promise, does not."""

from __future__ import annotations

import pytest

from checks.samples import find_in_point


@pytest.mark.parametrize(
    "words",
    [
        "The drug will cure you.",
        "It will shrink.",
        "Success is guaranteed.",
        "This cancer can be beaten.",
        "A miracle drug has come.",
        "It always works.",
    ],
)
def test_it_fires(words: str) -> None:
    assert find_in_point("promise", words)


@pytest.mark.parametrize(
    "words",
    [
        "The drug may shrink it.",
        "No one can promise that it will help.",
        "It will not cure the cancer.",
        "There is no guarantee.",
        "Will it be cured?",
        "The team will call you.",
    ],
)
def test_it_is_silent(words: str) -> None:
    assert find_in_point("promise", words) == []
