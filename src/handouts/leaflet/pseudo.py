"""The pseudo-locale ``ar-XB``: English made to run from right to left.

Each Latin letter becomes an Arabic one, so that shaping, joining and the order of numbers
are put to the test as real Arabic would. It is made on the fly and never kept.
"""

from __future__ import annotations

import re
from typing import TypeVar

from pydantic import BaseModel

from handouts.content.segments import change_segments

PSEUDO_RTL = "ar-XB"

_ARABIC = str.maketrans(
    "abcdefghijklmnopqrstuvwxyz",
    "ابثدهفغحيجكلمنوقرسشتخظعزصط",
)
_INNER_VOWEL = re.compile(r"(?<=[a-z])[eiou]")  # Arabic does not write short vowels
_KEEP = re.compile(
    r"(\{[a-z_]+\}"  # slots
    r"|\]\(#[^)]*\)"  # the target of a glossary term
    r"|\*\*|\\\n"  # marks
    r"|[^\s]*\d[^\s]*"  # anything with a digit stays as it is
    r"|\b[A-Z]{2,}[A-Z0-9-]*\b)"  # abbreviations stay Latin, as they do in Arabic leaflets
)

Model = TypeVar("Model", bound=BaseModel)


def to_rtl(model: Model) -> Model:
    """Return a copy of a model with all its words in Arabic letters."""
    return change_segments(model, transliterate)


def transliterate(text: str) -> str:
    """Return a text with Arabic letters; digits, marks and slots stay."""
    pieces = _KEEP.split(text)
    return "".join(
        piece if index % 2 else _INNER_VOWEL.sub("", piece.lower()).translate(_ARABIC)
        for index, piece in enumerate(pieces)
    )
