"""Doses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handouts.checks.phrases import find_phrases
from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject

_COUNT = r"(?:\d[\d.,]*|one|two|three|four|five|six|half|a|an)"
_FORM = r"(?:tablets?|capsules?|pills?|drops|puffs|sachets?|patch|patches|shots?|doses?|spoon\w*)"
_PATTERN = re.compile(
    r"\b\d[\d.,]* ?(?:mg|mcg|µg|μg|micrograms?|milligrams?|grams?|g|ml|mL|milliliters?|millilitres?"
    r"|units|IU|mmol|GBq|Gy)\b(?!\w)"
    rf"|\b{_COUNT} {_FORM} (?:a|per|each|every|twice|once|three times|in the|at) "
    r"?(?:day|daily|hour|hours|morning|evening|night|week|meal|time|\d)\b"
    rf"|\btake (?!no\b){_COUNT} {_FORM}"
    r"|\bevery (?:\d+|two|four|six|eight|twelve) hours\b"
    r"|\b(?:once|twice|three times|four times|\d times) (?:a day|daily|per day)\b",
    re.IGNORECASE,
)


def find(subject: Subject) -> Iterator[Hit]:
    """Look for amounts and schedules of medicines."""
    for phrase in find_phrases(subject, _PATTERN):
        yield phrase.passage.hit(f"“{phrase.words}” is a dose or a schedule", phrase.words)


RULE = Rule(
    code="dose",
    title="No doses",
    theme="Safety and tone",
    why="A dose is right for one person only, and a printed one can harm another.",
    mend="leave it out; say who tells the reader how much to take",
    english_only=True,
    find=find,
)
