"""Looks for phrases, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handouts.checks.passage import Passage
from handouts.checks.subject import Subject

HEARSAY = frozenset({"myth"})
"""Fields that say what others say."""

_NO = re.compile(
    r"\b(?:no|not|nor|never|none|cannot|without|neither|nobody|nothing|seldom|rarely|unlikely)\b"
    r"|n't\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that was found."""

    passage: Passage
    sentence: str
    match: re.Match[str]

    @property
    def words(self) -> str:
        """The phrase."""
        return self.match[0].strip()

    @property
    def is_denied(self) -> bool:
        """Whether the sentence says "no" before the phrase."""
        return bool(_NO.search(self.sentence[: self.match.start()]))


def find_phrases(
    subject: Subject, pattern: re.Pattern[str], skip: frozenset[str] = HEARSAY
) -> Iterator[Phrase]:
    """Yield each place where a pattern matches; the fields in ``skip`` are passed over."""
    for passage in subject.passages:
        if passage.field not in skip:
            for sentence in passage.sentences:
                for match in pattern.finditer(sentence):
                    yield Phrase(passage, sentence, match)


def any_of(*phrases: str) -> re.Pattern[str]:
    """Return a pattern that matches any of the phrases, as whole words, in any case."""
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b", re.IGNORECASE)
