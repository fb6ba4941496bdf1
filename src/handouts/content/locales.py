"""Reads how a locale is made out of another."""

from __future__ import annotations

from collections.abc import Collection

from handouts.content.models.locale import DerivedLocale
from handouts.content.source import Source
from handouts.content.validation import validate
from handouts.content.words import unsteady_words
from handouts.errors import ContentError, Fault


def read_base(source: Source) -> str | None:
    """Return the name of the base of a locale; ``None`` where the file does not say it."""
    base = source.data.get("based_on") if isinstance(source.data, dict) else None
    return base if isinstance(base, str) else None


def load_locale(source: Source, name: str, derived: Collection[str]) -> DerivedLocale:
    """Load how a locale is made; ``derived`` are the names of all that are made this way.

    Raises:
        ContentError: the file has faults, or its words would not come to rest.
    """
    locale = validate(DerivedLocale, source)
    faults: list[Fault] = []
    if locale.locale != name:
        what = f"“{locale.locale}” is not the name of its file"
        faults.append(source.fault(("locale",), what, f"write locale: {name}", code="name"))
    if locale.based_on in derived:
        what = f"“{locale.based_on}” is itself made out of another locale"
        mend = "name a locale that has files of its own"
        faults.append(source.fault(("based_on",), what, mend, code="base"))
    for word, what, mend in unsteady_words(locale):
        faults.append(source.fault(("words", word), what, mend, at_key=True, code="word"))
    if faults:
        raise ContentError(tuple(faults))
    return locale
