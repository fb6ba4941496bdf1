"""Finds the numbers in a text that are about people or results, and looks for them in claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from handouts.content.models.evidence import Claim

HALF_STEP = 0.5
"""A printed figure is a whole number; the claim may have decimals."""

_MONTHS = 12
_HUNDRED = 100
_THOUSAND = 1000
_MILLION = 1_000_000

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?(?: million\b)?")
_ORDINARY = re.compile(
    r"\b(?:19|20)\d\d\b"  # years
    r"|\b\d+[ -]?(?:hours?|minutes?|days?|a\.?m|p\.?m)\b"  # times of ordinary life
    r"|\b(?:in|out of) (?:every )?100\b"  # our one denominator
    r"|\b(?:age[ds]?|over|under|ages) \d+(?: (?:to|and|or) \d+)?(?! in| out| percent|%|,\d)"
    r"(?=[ .,;]*(?:years? old|and over|or (?:over|older|younger)|$))"
    r"|\b\d+(?: to \d+)? years? old\b|\baged? \d+(?: to \d+)?"
    r"|\b(?:stage|grade|type|phase|step|part|page|level|class|number|version|C[AD]|Ki|Q|L|G|claudin|score)"
    r"[ -]?\d[\d.-]*(?: (?:to|or|and) \d+)?\b"
    r"|\b\d+-(?:HIAA|FU)\b"
    r"|(?:\+|\b)\d[\d -]{6,}\d\b(?! people| women| men)"  # phone numbers
    r"|\b\w*[^\W\d]\w*[-/]?\d[\w/-]*|\b\d+[A-Za-z]\w*",  # names such as HER2, PD-L1, 5HT, V600E
    re.IGNORECASE,
)
_SPELT = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
}  # fmt: skip
_SPELT_COUNT = re.compile(
    rf"\b({'|'.join(_SPELT)})(?= (?:in every|in each|out of|of every|in 100|in a hundred|percent))",
    re.IGNORECASE,
)
_PARTS = (
    (re.compile(r"\bhalf\b", re.IGNORECASE), 50.0),
    (re.compile(r"\b(?:a|one) third\b", re.IGNORECASE), 100 / 3),
    (re.compile(r"\btwo thirds\b", re.IGNORECASE), 200 / 3),
    (re.compile(r"\b(?:a|one) quarter\b", re.IGNORECASE), 25.0),
    (re.compile(r"\bthree quarters\b", re.IGNORECASE), 75.0),
)
_RATIO = re.compile(r"\b(\d+|one|two|three) (?:in|of|out of) (?:every )?(\d[\d,]*|ten|five|four)\b")


@dataclass(frozen=True, slots=True)
class Printed:
    """A number in a text."""

    words: str
    value: float


def find_numbers(text: str) -> Iterator[Printed]:
    """Yield the numbers that need a claim: people, shares, survival, sizes.

    Years, ages, hours and days, stages, phone numbers and digits in names such as HER2 or
    CA 19-9 are no such numbers.
    """
    ordinary = [match.span() for match in _ORDINARY.finditer(text)]
    for match in _NUMBER.finditer(text):
        if not any(start <= match.start() < end for start, end in ordinary):
            yield Printed(match[0].rstrip(",."), _value(match[0]))
    for match in _SPELT_COUNT.finditer(text):
        yield Printed(match[0], float(_SPELT[match[1].lower()]))


def _value(digits: str) -> float:
    number, _, million = digits.partition(" ")
    value = float(number.replace(",", "").rstrip("."))
    return value * _MILLION if million else value


def is_stated(value: float, claims: Iterable[Claim]) -> bool:
    """Return whether a claim has the number, or one that rounds to it."""
    return any(_same(value, stated) for claim in claims for stated in _stated(claim))


def is_time_stated(value: float, unit: str, claims: Iterable[Claim]) -> bool:
    """Return whether a claim has the time; a year may stand there as twelve months."""
    factors = {"year": (1, _MONTHS), "month": (1, 1 / _MONTHS), "week": (1,)}[unit]
    stated = {number for claim in claims for number in _stated(claim)}
    return any(_same(value * factor, number) for factor in factors for number in stated)


def _same(value: float, stated: float) -> bool:
    if value < 1:
        return value == stated
    return abs(value - stated) <= (HALF_STEP if value < _THOUSAND else _rounding(value))


def _rounding(value: float) -> float:
    """Return half of the last digit that was not rounded away: 50,000 for 1.6 million."""
    step = 1
    while value % (step * 10) == 0:
        step *= 10
    return step / 2


@cache
def _stated(claim: Claim) -> frozenset[float]:
    text = " ".join(filter(None, (claim.statement, claim.people, claim.period)))
    numbers = {_value(match[0]) for match in _NUMBER.finditer(text)}
    numbers |= {value for pattern, value in _PARTS if pattern.search(text)}
    numbers |= {
        float(value) for word, value in _SPELT.items() if re.search(rf"\b{word}\b", text, re.I)
    }
    for match in _RATIO.finditer(text):
        top, bottom = (_SPELT.get(part) or _value(part) for part in match.groups())
        numbers.add(_HUNDRED * top / bottom)
    return frozenset(numbers)
