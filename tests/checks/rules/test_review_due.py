"""Review dates that are past, far off or in the future fire."""

from __future__ import annotations

from datetime import date

from checks.samples import find, whats

DATE = "review_by: 2027-11-20"


def test_it_fires_once_the_day_is_past() -> None:
    (finding,) = find("review-due", DATE, DATE, date(2027, 11, 21))
    assert finding.what == "the review was due by 2027-11-20"
    assert DATE in finding.excerpt


def test_it_fires_for_more_than_three_years_and_for_the_future() -> None:
    (told,) = whats(find("review-due", DATE, "review_by: 2029-11-22"))
    assert "more than 3 years" in told
    (told,) = whats(find("review-due", DATE, DATE, date(2026, 11, 20)))
    assert "2026-11-21 has not come yet" in told


def test_it_is_silent_until_then() -> None:
    assert find("review-due", DATE, DATE, date(2027, 11, 20)) == []
    assert find("review-due", DATE, "review_by: 2029-11-21") == []
