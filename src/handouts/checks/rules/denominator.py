"""Shares with another denominator than 100."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handouts.checks.phrases import find_phrases
from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject

_PATTERN = re.compile(
    r"(?:\b\d[\d,.]*|\b(?:two|three|four|five|six|seven|eight|nine)) "
    r"(?:in every|in each|out of every|out of|of every) (?!100\b|(?:a|one) hundred\b)"
    r"(?:\d[\d,]*|ten|five|four|a thousand)\b"
    r"|\b\d[\d,.]* ?%|\b\d[\d,.]* (?:percent|per cent)\b"
    r"|\b(?:[2-9]|\d\d+|two|three|four|five|six|seven|eight|nine) in (?:10|ten|1,?000|five|four)\b",
    re.IGNORECASE,
)


def find(subject: Subject) -> Iterator[Hit]:
    """Look for percentages and for groups that are not 100 people."""
    for phrase in find_phrases(subject, _PATTERN):
        yield phrase.passage.hit(f"“{phrase.words}” changes the denominator", phrase.words)


RULE = Rule(
    code="denominator",
    title="Shares are always told in every 100",
    theme="Numbers",
    why="Only numbers with one denominator can be compared without sums (IPDAS).",
    mend="say it in every 100, or leave the number out",
    english_only=True,
    find=find,
)
