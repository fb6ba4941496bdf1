"""Words of the lists fire in all their forms, unless they are explained."""

from __future__ import annotations

import pytest

from checks.samples import find_in_point


@pytest.mark.parametrize(
    "words",
    [
        "We utilize it.",
        "They were utilizing it.",
        "You have numerous choices.",
        "Come prior to noon.",
        "It identifies cells.",
    ],
)
def test_it_fires(words: str) -> None:
    assert find_in_point("hard-word", words)


@pytest.mark.parametrize(
    "words",
    [
        "We use it.",
        "It is chronic (long-lasting).",
        "Many people come before noon.",
        "The useful list.",
    ],
)
def test_it_is_silent(words: str) -> None:
    assert find_in_point("hard-word", words) == []
