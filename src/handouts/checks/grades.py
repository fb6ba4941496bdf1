"""How hard a leaflet and each of its parts is to read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handouts.checks.explained import is_explained
from handouts.checks.passage import EASY_READ
from handouts.checks.prose import split_words
from handouts.checks.readability import NOTHING, Reading, measure, total
from handouts.checks.subject import Subject

FEWEST_WORDS = 30
"""A part with fewer words has no grade: one long word would decide it."""


@dataclass(frozen=True, slots=True)
class PartGrade:
    """One part of a leaflet."""

    part: str
    reading: Reading
    """With names and explained terms counted as two syllables."""

    raw: Reading


@dataclass(frozen=True, slots=True)
class Grades:
    """A leaflet and its parts."""

    reading: Reading
    """With names and explained terms counted as two syllables."""

    raw: Reading
    parts: tuple[PartGrade, ...]


def grade(subject: Subject) -> Grades:
    """Measure a leaflet: every text that is read as sentences.

    The easy-read text is a part of its own; it does not make the leaflet look easier.
    """
    names = frozenset(_names(subject))
    parts: dict[str, PartGrade] = {}
    for passage in subject.passages:
        if passage.is_read:
            before = parts.get(passage.part, PartGrade(passage.part, NOTHING, NOTHING))
            linked = {
                word.lower()
                for link in passage.links
                if is_explained(passage, link, subject)
                for child in link.children
                for word in split_words(getattr(child, "text", ""))
            }
            parts[passage.part] = PartGrade(
                passage.part,
                before.reading + measure(passage.text, names | linked),
                before.raw + measure(passage.text),
            )
    found = tuple(parts.values())
    whole = [part for part in found if part.part != EASY_READ]
    return Grades(total(p.reading for p in whole), total(p.raw for p in whole), found)


def _names(subject: Subject) -> Iterator[str]:
    """Yield the words, in small letters, of the cancer, its organ and of medicines."""
    cancer = subject.handout.primary_cancer
    medicines = subject.plain_words.medicines if subject.plain_words else ()
    for name in (cancer.name, cancer.organ, *medicines):
        for word in re.split(r"\s+", name):
            yield from (part.lower() for part in split_words(word))
