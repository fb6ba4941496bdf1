"""Counts the syllables of Spanish words; the spelling tells them.

A strong vowel (a, e, o) is the heart of a syllable. A weak one (i, u, and y at the end) leans
on its neighbour, unless it bears the accent: "ciudad" has two syllables, "día" has two.
"""

from __future__ import annotations

import re
from functools import cache

_VOWELS = re.compile(r"[aeiouáéíóúüy]+")
_SILENT_H = re.compile(r"(?<=[aeiouáéíóúü])h(?=[aeiouáéíóúü])")
_SILENT_U = re.compile(r"(?<=q)u|(?<=g)u(?=[eéií])")
_CONSONANT_Y = re.compile(r"y(?=[aeiouáéíóú])")
_STRONG = frozenset("aeoáéóíú")
_LETTERS = re.compile(r"[a-zñáéíóúü]+")


@cache
def count_syllables(word: str) -> int:
    """Return how many syllables a word has; a part without vowels is spelt letter by letter."""
    parts = _LETTERS.findall(word.lower())
    return max(1, sum(_count_part(part) for part in parts))


def _count_part(part: str) -> int:
    heard = _CONSONANT_Y.sub("j", _SILENT_U.sub("", _SILENT_H.sub("", part)))
    groups = _VOWELS.findall(heard)
    if not groups:
        return len(part)
    return sum(max(1, sum(letter in _STRONG for letter in group)) for group in groups)
