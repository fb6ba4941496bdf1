"""A claim that was checked more than three years ago fires where it is cited."""

from __future__ import annotations

from datetime import date

from checks.samples import find

TITLE = "title: Tiny cancer"


def test_it_fires_a_day_after_three_years() -> None:
    found = find("claim-old", TITLE, TITLE, date(2029, 11, 22))
    assert "PAN-04 was last checked on 2026-11-21" in {finding.what for finding in found}
    assert len(found) == len({finding.what for finding in found})


def test_it_is_silent_until_then() -> None:
    assert find("claim-old", TITLE, TITLE, date(2029, 11, 21)) == []
    assert find("claim-old", TITLE, TITLE, date(2028, 2, 29)) == []
