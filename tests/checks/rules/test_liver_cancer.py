"""The name of the other illness fires, unless the sentence tells the two apart."""

from __future__ import annotations

import pytest

from checks.samples import find_in_point


@pytest.mark.parametrize(
    "words",
    [
        "You have liver cancer.",
        "This is metastatic liver cancer.",
        "Your liver cancer is something that much advice will not fit.",
        "Your cancer of the liver can be treated.",
    ],
)
def test_it_fires(words: str) -> None:
    assert find_in_point("liver-cancer", words)


@pytest.mark.parametrize(
    "words",
    [
        "This is not liver cancer.",
        "Liver cancer is another illness.",
        "Liver cancer is not what you have.",
        "Cancer that starts in the liver is called primary liver cancer.",
        "The cancer in the liver can be treated.",
    ],
)
def test_it_is_silent(words: str) -> None:
    assert find_in_point("liver-cancer", words) == []
