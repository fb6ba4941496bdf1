"""Says numbers, dates and temperatures as people who read the locale do (CLDR, by Babel)."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal
from babel.units import format_unit

from handouts.content.models.figures import Share, SurvivalTime
from handouts.content.models.labels import FigureLabels
from handouts.content.models.region import Fever

_MANY = 100
"""A number that takes the plural of "many" in every language."""

_FIGURE_SPACE = "\u00a0"


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

    def _spell(self, value: int, unit: str) -> str:
        """Return a number with its unit; Babel does not follow CLDR from long to short."""
        name = f"duration-{unit}"
        spoken = format_unit(value, name, "long", locale=self.locale)
        if name in spoken:
            spoken = format_unit(value, name, "short", locale=self.locale)
        return spoken

    def fever(self, fever: Fever) -> str:
        """Return "100.4 °F or 38 °C", with the region's own unit first."""
        celsius = self._degrees(fever.celsius, "celsius")
        fahrenheit = self._degrees(fever.celsius * 9 / 5 + 32, "fahrenheit")
        pair = (fahrenheit, celsius) if fever.first == "fahrenheit" else (celsius, fahrenheit)
        return self.labels.temperature.format(first=pair[0], second=pair[1])

    def date(self, day: datetime.date) -> str:
        """Return a date in words."""
        return format_date(day, "long", locale=self.locale)

    def month(self, day: datetime.date) -> str:
        """Return "November 2026"."""
        return format_skeleton("yMMMM", day, locale=self.locale)

    def number(self, value: float) -> str:
        """Return a number with at most one decimal."""
        return format_decimal(round(value, 1), format="#,##0.#", locale=self.locale)

    def _degrees(self, value: float, unit: str) -> str:
        sign = {"celsius": "°C", "fahrenheit": "°F"}[unit]
        return f"{self.number(value)}{_FIGURE_SPACE}{sign}"
