"""Forecasts for the person who reads."""

from __future__ import annotations

from collections.abc import Iterator

from handouts.checks.phrases import any_of, find_phrases
from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject

_TIME = r"(?:days|weeks|months|years)"
_PATTERN = any_of(
    r"you(?: will|'ll) (?:\w+ly )?(?:live|die|survive|lose|get worse|be (?:alive|dead|cured))",
    rf"you (?:only |probably |likely |may |might )?have"
    rf" (?:about |only |less than |up to )?\w+ (?:to \w+ )?{_TIME} (?:left|to live)",
    rf"{_TIME} (?:left )?to live",
    r"your (?:life expectancy|survival|prognosis|chances? (?:is|are|of))",
    r"(?:in your situation|in your case|like you),? (?:most|many|few|people)",
    r"(?:most |all )?people like you (?:live|die|survive)",
    rf"(?:live|survive|alive) (?:for )?up to \w+ {_TIME}",
)


def find(subject: Subject) -> Iterator[Hit]:
    """Look for forecasts that the sentence does not deny; questions to the team may ask."""
    for phrase in find_phrases(subject, _PATTERN):
        asked = phrase.sentence.rstrip("\"'”’").endswith("?")
        if not phrase.is_denied and not asked:
            yield phrase.passage.hit(
                f"“{phrase.words}” foretells one person's future", phrase.words
            )


RULE = Rule(
    code="prediction",
    title="No forecast for the reader",
    theme="Safety and tone",
    why="Figures tell about groups; nobody, and least of all a leaflet, knows one person's time.",
    mend="speak of groups of people, with who and when, and leave the reader out of it",
    english_only=True,
    find=find,
)
