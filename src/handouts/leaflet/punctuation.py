"""What a language puts between a label and what it is about, and between two sentences.

Chinese and Japanese write marks that are as wide as a letter and hold their own room (the
requirements for Chinese text layout of the W3C, 3.1); French has a space before the colon. The
comma of a list is that of CLDR: of its lists of units in Arabic, of all lists in Chinese.

Brackets inside of brackets are square (Real Academia Española, Ortografía básica, 3.2.6.1, which
says for Spanish what is usual for the others too), in Chinese of another form, such as 〔〕
(GB/T 15834-2011, 4.9).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks that templates and views set themselves."""

    colon: str = ":"
    stop: str = "."
    gap: str = " "
    """What stands between two sentences, and after a colon."""

    comma: str = ", "
    """Between the entries of a list, with the room after it."""

    semicolon: str = "; "
    """Between lists, with the room after it."""


WIDE = Marks("：", "。", "", "、", "；")

MARKS: Mapping[str, Marks] = MappingProxyType(
    {
        "ar": Marks(comma="، ", semicolon="؛ "),
        "zh": WIDE,
        "ja": WIDE,
        "fr": Marks("\u00a0:", semicolon="\u00a0; "),
        "hi": Marks(stop="।"),
    }
)
"""By language, where they are not those of English."""


def marks_of(language: str) -> Marks:
    """Return the marks of a language, such as ``zh``."""
    return MARKS.get(language, Marks())


@dataclass(frozen=True, slots=True)
class Brackets:
    """What stands around a remark, with the room before it."""

    opens: str = " ("
    closes: str = ")"
    inner_opens: str = " ["
    """Within brackets that are open already."""

    inner_closes: str = "]"


_WIDE_BRACKETS = Brackets("（", "）", "〔", "〕")

BRACKETS: Mapping[str, Brackets] = MappingProxyType({"zh": _WIDE_BRACKETS, "ja": _WIDE_BRACKETS})
"""By language, where they are not those of English."""

_OPENING, _CLOSING = "(（", ")）"


def brackets_of(language: str) -> Brackets:
    """Return the brackets of a language, such as ``zh``."""
    return BRACKETS.get(language, Brackets())


def bracket(remark: str, before: str, language: str) -> str:
    """Return a remark in brackets, of another form where the text before it is within some."""
    marks = brackets_of(language)
    opened = sum((sign in _OPENING) - (sign in _CLOSING) for sign in before)
    if opened > 0:
        return f"{marks.inner_opens}{remark}{marks.inner_closes}"
    return f"{marks.opens}{remark}{marks.closes}"
