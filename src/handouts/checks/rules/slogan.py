"""Slogans."""

from __future__ import annotations

from collections.abc import Iterator

from handouts.checks.phrases import any_of, find_phrases
from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject

_PATTERN = any_of(
    r"there(?: is|'s) always (?:hope|something)",
    r"never give up|don't give up|do not give up|stay strong|stay positive|think positive\w*"
    r"|be positive|be brave|keep smiling|stay hopeful|keep hoping",
    r"you(?: are|'re) not alone",
    r"every day (?:is a gift|counts)|one day at a time|live life to the full\w*",
    r"cancer journey|your journey",
    r"statistics (?:are|mean) (?:meaningless|nothing|just numbers)"
    r"|you are not a (?:number|statistic)",
    r"knowledge is power|together we|hope is",
)


def find(subject: Subject) -> Iterator[Hit]:
    """Look for slogans."""
    for phrase in find_phrases(subject, _PATTERN):
        yield phrase.passage.hit(f"“{phrase.words}” is a slogan", phrase.words)


RULE = Rule(
    code="slogan",
    title="No slogans",
    theme="Safety and tone",
    why="A slogan says nothing that helps, and it can hurt a person who cannot feel like it.",
    mend="say something that the reader can use, or leave it out",
    english_only=True,
    find=find,
)
