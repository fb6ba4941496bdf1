"""Hours that print in every language are read from one short form."""

from __future__ import annotations

import datetime

import pytest
from pydantic_core import PydanticCustomError

from handouts.content.opening import Opening, parse_openings


def test_days_and_hours_are_read() -> None:
    eight, noon, five = (datetime.time(hour) for hour in (8, 12, 17))
    assert parse_openings("mon-fri 8:00-17:00, sat 8:00-12:00") == (
        Opening(0, 4, eight, five),
        Opening(5, 5, eight, noon),
    )
    assert parse_openings("always") == ()


def test_capitals_and_dashes_are_told_with_what_to_write() -> None:
    with pytest.raises(PydanticCustomError) as caught:
        parse_openings("Mon – Fri 8:00–17:00")
    assert (caught.value.context or {})["mend"].endswith(" mon-fri 8:00-17:00")


@pytest.mark.parametrize("text", ["mornings", "mon-fri", "mon-fri 8-17", "mon 25:00-26:00", "mon,"])
def test_what_is_written_otherwise_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError, match="does not tell days and hours"):
        parse_openings(text)
