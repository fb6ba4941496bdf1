"""The pseudo-locales: English as it would be in other languages. Made on the fly, never kept.

``ar-XB`` runs from right to left: each Latin letter becomes an Arabic one, so that shaping,
joining and the order of numbers are put to the test as real Arabic would. ``en-XA`` is
accented and two fifths longer: what does not fit, and what is not translated, can be seen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeVar

from pydantic import BaseModel

from handouts.content.segments import change_segments

PSEUDO_RTL = "ar-XB"
PSEUDO_LONG = "en-XA"

LONGER = 1.4
"""How long a text of ``en-XA`` is, as a share of the English one."""

_ARABIC = str.maketrans(
    "abcdefghijklmnopqrstuvwxyz",
    "ابثدهفغحيجكلمنوقرسشتخظعزصط",
)
_INNER_VOWEL = re.compile(r"(?<=[a-z])[eiou]")  # Arabic does not write short vowels
_MARKS = r"(\{[a-z_]+\}|\]\(#[^)]*\)|\*\*|\\\n"  # slots, targets of glossary terms, marks
_KEEP = re.compile(
    _MARKS + r"|[^\s]*\d[^\s]*"  # anything with a digit stays as it is
    r"|\b[A-Z]{2,}[A-Z0-9-]*\b)"  # abbreviations stay Latin, as they do in Arabic leaflets
)
_KEEP_LATIN = re.compile(_MARKS + r"|[^\s]*\d[^\s]*)")
_ACCENTED = str.maketrans("aceinosuyzACEINOSUYZ", "áçéíñóšúýžÁÇÉÍÑÓŠÚÝŽ")
_LONG_VOWEL = re.compile(r"[áéíóú]")


Model = TypeVar("Model", bound=BaseModel)


def transliterate(text: str) -> str:
    """Return a text with Arabic letters; digits, marks and slots stay."""
    pieces = _KEEP.split(text)
    return "".join(
        piece if index % 2 else _INNER_VOWEL.sub("", piece.lower()).translate(_ARABIC)
        for index, piece in enumerate(pieces)
    )


def lengthen(text: str) -> str:
    """Return a text with accents and doubled vowels, and no longer than it has to be."""
    spare = round(len(text) * (LONGER - 1))

    def double(match: re.Match[str]) -> str:
        nonlocal spare
        spare -= 1
        return match[0] * 2 if spare >= 0 else match[0]

    pieces = _KEEP_LATIN.split(text)
    longer = "".join(
        piece if index % 2 else _LONG_VOWEL.sub(double, piece.translate(_ACCENTED))
        for index, piece in enumerate(pieces)
    )
    return f"{longer} {'~' * (spare - 1)}" if spare > 1 else longer


def to_pseudo(model: Model, locale: str) -> Model:
    """Return a copy of a model with all its words as a pseudo-locale has them."""
    return change_segments(model, PSEUDO_LOCALES[locale])


PSEUDO_LOCALES: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {PSEUDO_RTL: transliterate, PSEUDO_LONG: lengthen}
)
"""What each pseudo-locale does to a text."""


def real_language(lang: str) -> str:
    """Return the language that the rules of a locale are taken from."""
    return lang.rpartition("-")[0] if lang in PSEUDO_LOCALES else lang
