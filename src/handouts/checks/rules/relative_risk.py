"""Relative risks that stand alone."""

from __future__ import annotations

from collections.abc import Iterator

from handouts.checks.phrases import any_of, find_phrases
from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject

_TIMES = r"(?:twice|double|three times|four times|five times|ten times|\d+(?:\.\d+)? times)"
_PATTERN = any_of(
    rf"{_TIMES} (?:as|more|less) (?:likely|common|often|many|high|great)",
    rf"{_TIMES} the (?:risk|chance|rate|odds)",
    r"(?:doubles?|doubled|halves|halved|triples?|tripled)"
    r" (?:the|your|their|a person's) (?:risk|chance|rate|odds)",
    r"\d+(?:\.\d+)? ?(?:%|percent) (?:more|less|higher|lower|better|longer|greater|fewer)",
    r"(?:cuts?|lowers?|raises?|reduces?|increases?) [\w ]{0,24}by (?:a (?:third|quarter)|half|\d+)",
    r"half the (?:risk|chance|odds)",
)


def find(subject: Subject) -> Iterator[Hit]:
    """Look for risks that are told by comparison only."""
    for phrase in find_phrases(subject, _PATTERN):
        yield phrase.passage.hit(f"“{phrase.words}” does not say how many people", phrase.words)


RULE = Rule(
    code="relative-risk",
    title="No relative risk alone",
    theme="Numbers",
    why="“Twice as likely” can mean 2 in every 100 or 80: people take it for much in either case.",
    mend="say how many in every 100 with it and how many without it",
    english_only=True,
    find=find,
)
