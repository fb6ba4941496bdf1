"""Text that a person reads, checked as it comes in.

Two kinds: a ``Line`` is plain (titles, names); ``Prose`` may carry the small inline
subset that :mod:`handouts.content.inline` reads. Both are marked ``Translatable``, which
is how translators' files and the pseudo-locales find every word.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator, StringConstraints, ValidationInfo

from handouts.content import inline, plain
from handouts.content.context import Known

LINE_LIMIT = 200
"""Characters in a title, a name or a label, at most."""

ALT_LIMIT = 500
"""Characters in the description of a picture, at most."""

PROSE_LIMIT = 1200
"""Characters in a text of several sentences, at most."""


@dataclass(frozen=True, slots=True)
class Translatable:
    """Marks a field whose words change with the language."""


@dataclass(frozen=True, slots=True)
class PerLocale:
    """Marks a field that belongs to the language without being a text, such as its tag."""


@dataclass(frozen=True, slots=True)
class Slots:
    """Checks that a text holds the named slots, and no others but the region's."""

    names: frozenset[str] = frozenset()

    def check(self, text: str, info: ValidationInfo) -> str:
        """Return ``text`` as it is, or raise with what is wrong in it."""
        plain.check(text)
        inline.check(text, Known.of(info), self.names)
        return text


def _check_line(text: str) -> str:
    plain.check(text)
    return text


Line = Annotated[
    str,
    StringConstraints(min_length=1, max_length=LINE_LIMIT, pattern=r"^[^\n]*$"),
    AfterValidator(_check_line),
    Translatable(),
]
"""One line of plain text: a title, a name."""

Prose = Annotated[
    str,
    StringConstraints(min_length=1, max_length=PROSE_LIMIT),
    AfterValidator(Slots().check),
    Translatable(),
]
"""A few sentences with bold, emphasis, glossary terms, region values and line breaks."""

ShareProse = Annotated[
    str,
    StringConstraints(min_length=1, max_length=PROSE_LIMIT),
    AfterValidator(Slots(frozenset({"share"})).check),
    Translatable(),
]
"""Prose in which ``{share}`` stands for "16 in every 100"."""

TimeProse = Annotated[
    str,
    StringConstraints(min_length=1, max_length=PROSE_LIMIT),
    AfterValidator(Slots(frozenset({"time"})).check),
    Translatable(),
]
"""Prose in which ``{time}`` stands for "9 to 11 months"."""

Alt = Annotated[
    str,
    StringConstraints(min_length=1, max_length=ALT_LIMIT, pattern=r"^[^\n]*$"),
    AfterValidator(_check_line),
    Translatable(),
]
"""What a picture shows, for a person who listens."""
