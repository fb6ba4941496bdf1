"""A typed figure that the claim lacks fires, at the very field."""

from __future__ import annotations

import pytest

from checks.samples import find


def test_it_fires_for_a_share() -> None:
    (finding,) = find("typed-figure", "count: 40", "count: 41")
    assert "count is 41, which is not in PAN-04" in finding.what
    assert "count: 41" in finding.excerpt


def test_it_fires_for_the_upper_end() -> None:
    (finding,) = find("typed-figure", "count: 40", "count: 40\n            count_to: 55")
    assert finding.what.startswith("count_to is 55")


def test_it_fires_for_a_time() -> None:
    (finding,) = find("typed-figure", "high: 11", "high: 21")
    assert finding.what.startswith("high is 21")


@pytest.mark.parametrize("old", ["count: 40", "low: 9"])
def test_it_is_silent_for_what_the_claim_has(old: str) -> None:
    assert find("typed-figure", old, old) == []
