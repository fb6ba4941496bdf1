"""Numbers are said as people who read the locale say them."""

from __future__ import annotations

import datetime
import re

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


@pytest.mark.parametrize(
    ("locale", "unit", "spoken"),
    [
        # one, two (the dual, one word), few, many, and hundreds of Arabic
        ("ar", "month", ["شهر", "شهران", "3 أشهر", "11 شهرًا", "100 شهر"]),
        ("ar", "week", ["أسبوع", "أسبوعان", "3 أسابيع", "11 أسبوعًا", "100 أسبوع"]),
        ("ar", "year", ["سنة", "سنتان", "3 سنوات", "11 سنة", "100 سنة"]),
        ("hi", "month", ["1 महीना", "2 महीने", "3 महीने", "11 महीने", "100 महीने"]),
        ("hi", "year", ["1 वर्ष", "2 वर्ष", "3 वर्ष", "11 वर्ष", "100 वर्ष"]),
        ("uk", "month", ["1 місяць", "2 місяці", "3 місяці", "11 місяців", "100 місяців"]),
        ("uk", "week", ["1 тиждень", "2 тижні", "3 тижні", "11 тижнів", "100 тижнів"]),
        ("zh_Hans", "year", ["1年", "2年", "3年", "11年", "100年"]),
        ("es_US", "week", ["1 semana", "2 semanas", "3 semanas", "11 semanas", "100 semanas"]),
    ],
)
def test_units_take_the_plural_form_of_their_number(
    labels: FigureLabels, locale: str, unit: str, spoken: list[str]
) -> None:
    numbers = Numbers(Locale.parse(locale), labels)
    counts = (1, 2, 3, 11, 100)
    assert [numbers.time(time(count, None, unit)) for count in counts] == spoken


@pytest.mark.parametrize("locale", ["ar", "ar_EG", "ar_SA", "hi", "uk", "zh_Hans", "es_US"])
def test_every_language_has_the_same_digits(labels: FigureLabels, locale: str) -> None:
    numbers = Numbers(Locale.parse(locale), labels)
    day = datetime.date(2026, 11, 21)
    fever = Fever.model_validate({"celsius": 38.0, "first": "celsius", "claims": []})
    texts = [
        numbers.number(1234.5),
        numbers.date(day),
        numbers.month(day),
        numbers.share(share(15, 17)),
        numbers.time(time(9, 11, "month")),
        numbers.fever(fever),
    ]
    for text in texts:
        assert any(letter.isdigit() for letter in text), text
        assert all(letter.isascii() for letter in text if letter.isdigit()), text


@pytest.mark.parametrize(
    ("locale", "date", "month"),
    [
        ("ar", "21 نوفمبر 2026", "نوفمبر 2026"),
        ("hi", "21 नवंबर 2026", "नवंबर 2026"),
        ("uk", "21 листопада 2026 р.", "листопад 2026 р."),
        ("zh_Hans", "2026年11月21日", "2026年11月"),
        ("es_US", "21 de noviembre de 2026", "noviembre de 2026"),
    ],
)
def test_dates_in_other_languages(labels: FigureLabels, locale: str, date: str, month: str) -> None:
    numbers = Numbers(Locale.parse(locale), labels)
    day = datetime.date(2026, 11, 21)
    assert re.sub(r"\s", " ", numbers.date(day)) == date
    assert re.sub(r"\s", " ", numbers.month(day)) == month


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


@pytest.mark.parametrize(
    ("locale", "noon", "later"),
    [
        ("en_US", "12:00\u202fnoon", "1:00\u202fPM"),
        ("en_GB", "12:00", "13:00"),
        ("es_US", "12:00\u202fdel mediodía", "1:00\u202fp.m."),
        ("ar", "12:00 ظهرًا", "1:00 م"),
        ("hi", "12:00 दोपहर", "1:00 pm"),
        ("zh_Hans", "12:00", "13:00"),
        ("uk", "12:00", "13:00"),
    ],
)
def test_noon_is_not_taken_for_the_night(
    locale: str, noon: str, later: str, labels: FigureLabels
) -> None:
    numbers = Numbers(Locale.parse(locale), labels)
    assert numbers.time_of_day(datetime.time(12)) == noon
    assert numbers.time_of_day(datetime.time(13)) == later
