"""Spread that is called liver cancer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handouts.checks.phrases import find_phrases
from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject

_PATTERN = re.compile(
    r"\b(?:(?:secondary|metastatic|advanced) )?liver cancers?\b|\bcancers? of the liver\b"
    r"|\bhepatocellular\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:primary|another (?:illness|disease)|different"
    r"|(?:starts?|began|begins?|started) in the liver)\b",
    re.IGNORECASE,
)

_DENIED_AFTER = re.compile(r"\W{0,2} (?:is|are|was) (?:not|never)\b|\W{0,2} (?:isn't|aren't)\b")


def find(subject: Subject) -> Iterator[Hit]:
    """Look for the name where the sentence does not say that it is another illness."""
    for phrase in find_phrases(subject, _PATTERN):
        after = phrase.sentence[phrase.match.end() :]
        told_apart = (
            phrase.is_denied or _DENIED_AFTER.match(after) or _OTHER.search(phrase.sentence)
        )
        asked = phrase.passage.field == "question" and phrase.sentence.endswith("?")
        if not told_apart and not asked:
            what = f"“{phrase.words}” is the name of another illness"
            yield phrase.passage.hit(what, phrase.words)


RULE = Rule(
    code="liver-cancer",
    title="Spread is never called liver cancer",
    theme="Safety and tone",
    why="Liver cancer is another illness, and what people read about it does not fit them.",
    mend="say “cancer in the liver”, or say in the same sentence that it is not liver cancer",
    english_only=True,
    find=find,
)
