"""Says numbers, dates and temperatures as people who read the locale do (CLDR, by Babel)."""

from __future__ import annotations

import datetime
from collections.abc import MutableMapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from babel import Locale, localedata
from babel.dates import format_date, format_skeleton, format_time, get_period_id, get_period_names
from babel.numbers import format_decimal

from handouts.content.models.figures import Share, SurvivalTime
from handouts.content.models.labels import FigureLabels
from handouts.content.models.region import Fever

_MANY = 100
"""A number that takes the plural of "many" in every language."""

_NOON = datetime.time(12)

_FIGURE_SPACE = "\u00a0"

_DIGITS = "latn"
"""0 to 9 in every language: phone numbers, scales and medicines are written so everywhere, and
a page with two kinds of digits is read wrong."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """Formats for one locale."""

    locale: Locale
    labels: FigureLabels

    def share(self, share: Share) -> str:
        """Return "16 in every 100", or "15 to 17 in every 100"."""
        if share.count_to is None:
            return self.labels.share.format(count=self.number(share.count))
        low, high = self.number(share.count), self.number(share.count_to)
        return self.labels.share_range.format(low=low, high=high)

    def time(self, time: SurvivalTime) -> str:
        """Return "9 to 11 months"; the unit takes the plural of the last number."""
        last = time.high or time.low
        spoken = self._spell(last, time.unit)
        if time.high is None:
            return spoken
        span = self.labels.time_range.format(low=self.number(time.low), high=self.number(last))
        if self.number(last) not in spoken:  # Arabic says "two months" in one word
            last, spoken = _MANY, self._spell(_MANY, time.unit)
        return spoken.replace(self.number(last), span, 1)

    def _spell(self, value: float, unit: str) -> str:
        """Return a number with its unit, in the plural form that the number takes.

        CLDR leaves out of the long forms what is the same as the short one; Babel does not
        follow it there.
        """
        form = self.locale.plural_form(value)
        patterns = _unit_patterns(str(self.locale), f"duration-{unit}")
        return patterns.get(form, patterns["other"]).format(self.number(value))

    def fever(self, fever: Fever) -> str:
        """Return "100.4 °F or 38 °C", with the region's own unit first."""
        celsius = self._degrees(fever.celsius, "celsius")
        fahrenheit = self._degrees(fever.celsius * 9 / 5 + 32, "fahrenheit")
        pair = (fahrenheit, celsius) if fever.first == "fahrenheit" else (celsius, fahrenheit)
        return self.labels.temperature.format(first=pair[0], second=pair[1])

    def card_limit(self, fever: Fever, *, own: bool) -> str:
        """Return "often 100.4 °F or 38 °C", or that it is the clinic's own limit."""
        label = self.labels.own_limit if own else self.labels.usual_limit
        return label.format(limit=self.fever(fever))

    def time_of_day(self, time: datetime.time) -> str:
        """Return "9:00 AM"; where half a day has twelve hours, "12:00 noon" for 12:00.

        The word is that of CLDR: of noon, else of the part of the day that begins with it.
        """
        told = format_time(time, "short", locale=self.locale)
        half = get_period_names("abbreviated", "format", self.locale).get("pm", "")
        if time != _NOON or not half or half not in told:
            return told
        return told.replace(half, _noon_word(self.locale) or half)

    def date(self, day: datetime.date) -> str:
        """Return a date in words."""
        return format_date(day, "long", locale=self.locale)

    def month(self, day: datetime.date) -> str:
        """Return "November 2026"."""
        return format_skeleton("yMMMM", day, locale=self.locale)

    def number(self, value: float) -> str:
        """Return a number with at most one decimal."""
        return format_decimal(
            round(value, 1), format="#,##0.#", locale=self.locale, numbering_system=_DIGITS
        )

    def _degrees(self, value: float, unit: str) -> str:
        sign = {"celsius": "°C", "fahrenheit": "°F"}[unit]
        return f"{self.number(value)}{_FIGURE_SPACE}{sign}"


def _noon_word(locale: Locale) -> str | None:
    periods = ("noon", get_period_id(_NOON, locale=locale))
    names = get_period_names("abbreviated", "format", locale)
    return next((names[period] for period in periods if period in names), None)


@cache
def _unit_patterns(locale: str, unit: str) -> dict[str, str]:
    """Return what CLDR says of a unit, by plural form: the long words, else the short ones."""
    data: MutableMapping[Any, Any] = localedata.load(locale)
    patterns = localedata.LocaleDataDict(data)["unit_patterns"][unit]
    forms = {**patterns.get("short", {}), **patterns.get("long", {})}
    return {form: str(pattern) for form, pattern in forms.items()}
