"""Shares of people in other words than "in every 100"."""

from __future__ import annotations

from collections.abc import Iterator

from handouts.checks.phrases import any_of, find_phrases
from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject

_PEOPLE = r"(?:people|patients|women|men|those|them|cases|cancers|tumors|tumours)"
_PATTERN = any_of(
    r"(?:1|one|a) (?:in|out of|of) (?:every )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten"
    r"|twelve|fifteen|twenty|thirty|forty|fifty|a hundred|a thousand)(?! of the)",
    r"every (?:second|third|fourth|fifth|tenth|other) (?:person|patient|woman|man)",
    rf"(?:an?|one|two|three) (?:third|quarter|fifth|tenth|thirds|quarters|fifths)"
    rf" of (?:the |these |all )?{_PEOPLE}",
)


def find(subject: Subject) -> Iterator[Hit]:
    """Look for "1 in 8", "every third person" and the like."""
    for phrase in find_phrases(subject, _PATTERN):
        yield phrase.passage.hit(f"“{phrase.words}” is hard to compare", phrase.words)


RULE = Rule(
    code="one-in-x",
    title="No “1 in X”",
    theme="Numbers",
    why="Many people take 1 in 200 for more than 1 in 20, as 200 is the larger number (IPDAS).",
    mend="say how many in every 100, in an icon_array block",
    english_only=True,
    find=find,
)
