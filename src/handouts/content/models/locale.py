"""Locales that are not written from scratch: made out of another, or translated."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from handouts.content import plain
from handouts.content.models.base import Frozen, Slug
from handouts.content.models.handout import LocaleName
from handouts.content.trouble import trouble

MARKS = frozenset("{}[]#*_\\")
"""Characters that slots, links and emphasis are written with."""


def _check_word(word: str) -> str:
    plain.check(word)
    held = sorted(MARKS & set(word))
    if held:
        raise trouble(
            "marked_word",
            f"“{word}” holds {' '.join(held)}, which would change a slot, a link or a mark",
            "write words only; what needs a mark goes into an overlay file",
        )
    return word


def _check_formats(name: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        Locale.parse(name, sep="-")
    except UnknownLocaleError:
        raise trouble(
            "formats",
            f"the Unicode locale data (CLDR) has no “{name}”",
            f"name one that it has, such as {name.rpartition('-')[0] or 'en'}",
        ) from None
    return name


Word = Annotated[
    str,
    StringConstraints(min_length=1, max_length=80, pattern=r"^[^\n]*$"),
    AfterValidator(_check_word),
]
"""A word, or a few that belong together."""


class TranslatedLocale(Frozen):
    """A locale whose every text was written anew by a translator."""

    locale: LocaleName
    translated_from: LocaleName
    """The locale whose structure, codes, figures and evidence it takes."""

    name: Word
    """What its readers call it: "español"."""

    region: Slug
    """The region whose numbers it takes."""

    formats: Annotated[LocaleName, AfterValidator(_check_formats)]
    """The locale, as CLDR knows it, in whose way dates and numbers are written: ``es-US``."""


class DerivedLocale(Frozen):
    """A locale that says everything its base says, with other words here and there."""

    locale: LocaleName
    based_on: LocaleName
    """The locale whose files it is made from."""

    region: Slug
    """The region whose numbers it takes."""

    words: Annotated[Mapping[Word, Word], Field(min_length=1, max_length=1000)]
    """Words of the base and what stands in their place. A word in small letters is found
    with a capital too, and keeps it; a word with a capital is found only as it is written."""

    keep: Annotated[tuple[Word, ...], Field(max_length=200)] = ()
    """Names that stay as they are, though they hold such a word."""
