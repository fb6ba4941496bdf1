"""War words fire; biology and plain words do not."""

from __future__ import annotations

import pytest

from checks.samples import find_in_point


@pytest.mark.parametrize(
    "words",
    [
        "You can fight this.",
        "She lost the battle with cancer.",
        "People beat cancer.",
        "It invades the liver.",
        "You failed chemotherapy.",
        "He suffers from pain.",
    ],
)
def test_it_fires(words: str) -> None:
    assert find_in_point("war-word", words)


@pytest.mark.parametrize(
    "words",
    [
        "Infection-fighting white cells are low.",
        "It helps your immune system attack cancer.",
        "A heart attack is an emergency.",
        "Call if your heart beats fast.",
        "The treatment failed.",
    ],
)
def test_it_is_silent(words: str) -> None:
    assert find_in_point("war-word", words) == []
