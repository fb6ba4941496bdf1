"""What a language puts between a label and what it is about, and between two sentences.

Chinese and Japanese write marks that are as wide as a letter and hold their own room (the
requirements for Chinese text layout of the W3C, 3.1); French has a space before the colon.
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


WIDE = Marks("：", "。", "")

MARKS: Mapping[str, Marks] = MappingProxyType(
    {"zh": WIDE, "ja": WIDE, "fr": Marks("\u00a0:"), "hi": Marks(stop="।")}
)
"""By language, where they are not those of English."""


def marks_of(language: str) -> Marks:
    """Return the marks of a language, such as ``zh``."""
    return MARKS.get(language, Marks())
