"""Numbers are said as people who read the locale say them."""

from __future__ import annotations

import datetime

import pytest
from babel import Locale

from handouts.content.library import Library
from handouts.content.models.figures import Share, SurvivalTime
from handouts.content.models.labels import FigureLabels
from handouts.content.models.region import Fever
from handouts.leaflet.numbers import Numbers


@pytest.fixture
def labels(tiny: Library) -> FigureLabels:
    return tiny.labels("en").figures


@pytest.fixture
def english(labels: FigureLabels) -> Numbers:
    return Numbers(Locale.parse("en"), labels)


def share(count: int, count_to: int | None = None) -> Share:
    return Share.model_validate(
        {
            "id": "s",
            "count": count,
            "count_to": count_to,
            "text": "{share}",
            "people": "people",
            "when": "2020",
            "claims": ["GEN-01"],
        }
    )


def time(low: int, high: int | None, unit: str) -> SurvivalTime:
    return SurvivalTime.model_validate(
        {
            "id": "t",
            "low": low,
            "high": high,
            "unit": unit,
            "text": "{time}",
            "people": "people",
            "when": "2020",
            "claims": ["GEN-01"],
        }
    )


def test_shares(english: Numbers) -> None:
    assert english.share(share(16)) == "16 in every 100"
    assert english.share(share(15, 17)) == "15 to 17 in every 100"


@pytest.mark.parametrize(
    ("low", "high", "unit", "spoken"),
    [
        (1, None, "year", "1 year"),
        (9, 11, "month", "9 to 11 months"),
        (1, 11, "week", "1 to 11 weeks"),
        (11, 111, "month", "11 to 111 months"),
    ],
)
def test_times(english: Numbers, low: int, high: int | None, unit: str, spoken: str) -> None:
    assert english.time(time(low, high, unit)) == spoken


@pytest.mark.parametrize(
    ("locale", "low", "high", "spoken"),
    [
        ("ar", 9, 11, "9 to 11 شهرًا"),
        ("ar", 1, 2, "1 to 2 شهر"),
        ("ar", 2, None, "شهران"),
        ("zh_Hans", 9, 11, "9 to 11个月"),
        ("uk", 9, 11, "9 to 11 місяців"),
        ("es", 1, None, "1 mes"),
    ],
)
def test_times_in_other_languages(
    labels: FigureLabels, locale: str, low: int, high: int | None, spoken: str
) -> None:
    """Only the unit is the locale's here: the word between the numbers is a label."""
    assert Numbers(Locale.parse(locale), labels).time(time(low, high, "month")) == spoken


def test_temperatures_have_the_region_s_unit_first(english: Numbers) -> None:
    american = Fever.model_validate({"celsius": 38.0, "first": "fahrenheit", "claims": []})
    british = Fever.model_validate({"celsius": 37.5, "first": "celsius", "claims": []})
    assert english.fever(american) == "100.4\u00a0°F or 38\u00a0°C"
    assert english.fever(british) == "37.5\u00a0°C or 99.5\u00a0°F"


def test_dates_are_in_the_words_of_the_language(labels: FigureLabels) -> None:
    day = datetime.date(2026, 11, 21)
    assert Numbers(Locale.parse("en"), labels).date(day) == "November 21, 2026"
    assert Numbers(Locale.parse("es"), labels).date(day) == "21 de noviembre de 2026"
    assert Numbers(Locale.parse("es"), labels).month(day) == "noviembre de 2026"
