"""Sums with dates."""

from __future__ import annotations

from datetime import date


def years_before(day: date, years: int) -> date:
    """Return the same day some years before; February 29 becomes February 28."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
