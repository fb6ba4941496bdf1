"""How hard a text is to read, by formulas that anyone can check.

- Flesch-Kincaid grade: 0.39 words/sentences + 11.8 syllables/words - 15.59
  (Kincaid, Fishburne, Rogers, Chissom 1975)
- SMOG grade: 1.0430 sqrt(30 polysyllables/sentences) + 3.1291 (McLaughlin 1969)
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from handouts.checks.prose import split_sentences, split_words
from handouts.checks.syllables import count_syllables

POLYSYLLABLE = 3
"""From how many syllables on SMOG counts a word."""

KNOWN_WORD = 2
"""Syllables, at most, of a name that the reader knows or that is explained on the spot."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was counted in some texts."""

    sentences: int
    words: int
    syllables: int
    polysyllables: int

    def __add__(self, other: Reading) -> Reading:
        """Return both together."""
        return Reading(
            self.sentences + other.sentences,
            self.words + other.words,
            self.syllables + other.syllables,
            self.polysyllables + other.polysyllables,
        )

    @property
    def average(self) -> float:
        """Words a sentence."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def grade(self) -> float:
        """The Flesch-Kincaid grade."""
        if not self.words:
            return 0.0
        return 0.39 * self.average + 11.8 * self.syllables / self.words - 15.59

    @property
    def smog(self) -> float:
        """The SMOG grade; meant for 30 sentences and more."""
        if not self.sentences:
            return 0.0
        return 1.0430 * math.sqrt(self.polysyllables * 30 / self.sentences) + 3.1291


NOTHING = Reading(0, 0, 0, 0)


def measure(text: str, known: Collection[str] = ()) -> Reading:
    """Count a text; the words in ``known`` (small letters) count two syllables at most."""
    sentences = split_sentences(text)
    words = [word for sentence in sentences for word in split_words(sentence)]
    syllables = [_count(word, known) for word in words]
    hard = sum(count >= POLYSYLLABLE for count in syllables)
    return Reading(len(sentences), len(words), sum(syllables), hard)


def _count(word: str, known: Collection[str]) -> int:
    count = count_syllables(word)
    return min(count, KNOWN_WORD) if word.lower() in known else count


def total(readings: Iterable[Reading]) -> Reading:
    """Return all of them together."""
    return sum(readings, NOTHING)
