"""The first link to a term should stand beside its meaning."""

from __future__ import annotations

import pytest

from checks.samples import find_in_point, whats


@pytest.mark.parametrize(
    "words", ["Call about [jaundice](#jaundice).", "[Jaundice](#jaundice) can come."]
)
def test_it_fires(words: str) -> None:
    assert any(
        "aundice” is linked" in what for what in whats(find_in_point("term-unexplained", words))
    )


@pytest.mark.parametrize(
    "words",
    [
        "Yellow skin or eyes ([jaundice](#jaundice)) can come.",
        "[Jaundice](#jaundice), or yellow skin, can come.",
        "Yellow skin is called [jaundice](#jaundice).",
        "Watch for yellow eyes and skin: the sign of [jaundice](#jaundice).",
    ],
)
def test_it_is_silent(words: str) -> None:
    assert not any("aundice" in what for what in whats(find_in_point("term-unexplained", words)))


def test_it_warns_only() -> None:
    found = find_in_point("term-unexplained", "Call about [jaundice](#jaundice).")
    assert {finding.severity for finding in found} == {"warning"}
