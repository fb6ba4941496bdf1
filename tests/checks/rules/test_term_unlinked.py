"""The first use of a listed term needs a link or an explanation."""

from __future__ import annotations

import pytest

from checks.samples import find_in_point


@pytest.mark.parametrize("words", ["Call about jaundice.", "Portal veins carry blood."])
def test_it_fires(words: str) -> None:
    (finding,) = find_in_point("term-unlinked", words)
    assert "stands here first" in finding.what


@pytest.mark.parametrize(
    "words",
    [
        "Call about [jaundice](#jaundice).",
        "Call about jaundice (yellow skin).",
        "Call about yellow skin (jaundice).",
        "Call us.",
    ],
)
def test_it_is_silent(words: str) -> None:
    assert find_in_point("term-unlinked", words) == []
