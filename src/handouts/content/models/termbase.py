"""Words that must not be used for a term, in one language."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from handouts.content import plain
from handouts.content.models.base import Frozen, Part
from handouts.content.models.handout import LocaleName
from handouts.content.models.text import Line
from handouts.content.trouble import trouble


def _check_forbidden(word: str) -> str:
    plain.check(word)
    if not any(character.isalpha() for character in word.replace("*", "")):
        raise trouble("forbidden_word", f"“{word}” has no letters", "write the word itself")
    return word


ForbiddenWord = Annotated[
    str,
    StringConstraints(min_length=2, max_length=80, pattern=r"^[^\n]*$"),
    AfterValidator(_check_forbidden),
]
"""A word or a few; ``*`` at the end of a word stands for any ending."""


class TermRule(Part):
    """What one term of the glossary must not be called."""

    forbidden: Annotated[tuple[ForbiddenWord, ...], Field(min_length=1, max_length=40)]
    unless: Annotated[tuple[ForbiddenWord, ...], Field(max_length=40)] = ()
    """Only in English: words beside which a translation may hold a forbidden word, because
    the text speaks of what that word truly means."""

    allowed: Annotated[tuple[ForbiddenWord, ...], Field(max_length=40)] = ()
    """Phrases of this language that hold a forbidden word and mean something else."""

    instead: Line | None = None
    """What to say, for the translator who is stopped."""


class Termbase(Frozen):
    """The forbidden words of one language, by the glossary's terms.

    A translation may hold one only where the English holds a forbidden word of the same
    term, as in "this is not liver cancer".
    """

    locale: LocaleName
    terms: Annotated[tuple[TermRule, ...], Field(min_length=1, max_length=400)]
