"""Reads how a locale comes about: made out of another, or translated from it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cached_property

from handouts.content.models.locale import DerivedLocale, TranslatedLocale
from handouts.content.source import Source
from handouts.content.validation import validate
from handouts.content.words import unsteady_words
from handouts.errors import ContentError, Fault


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the words of a locale come from."""

    base: str
    translated: bool


@dataclass(frozen=True)
class MadeLocales:
    """All locales that take their structure from another one."""

    names: tuple[str, ...]
    read: Callable[[str], Source]
    """Reads the file of a locale; raises ContentError where it cannot."""

    otherwise: str
    """The base of a locale whose file does not say it."""

    @cached_property
    def origins(self) -> dict[str, Origin]:
        """Where the words of each come from.

        A file that cannot be read counts as made out of the source language, so that whoever
        asks for the locale is told what is wrong in it, and nobody else is.
        """
        return {name: self._origin(name) for name in self.names}

    def derived_from(self, files: Collection[str]) -> set[str]:
        """Return those that are made out of the locales that have files, without their own."""
        return {
            name
            for name, origin in self.origins.items()
            if not origin.translated and (origin.base in files or origin.base in self.origins)
        }

    def derived(self, locale: str) -> DerivedLocale | None:
        """Load how a locale is made out of another; ``None`` where it is not.

        Raises:
            ContentError: its file has faults.
        """
        if locale not in self.origins or self.origins[locale].translated:
            return None
        cache: dict[str, DerivedLocale] = self.__dict__.setdefault("_derived", {})
        if locale not in cache:
            cache[locale] = load_locale(self.read(locale), locale, self.origins)
        return cache[locale]

    def translated(self, locale: str) -> TranslatedLocale | None:
        """Load what a translated locale is; ``None`` where it is none.

        Raises:
            ContentError: its file has faults.
        """
        if locale not in self.origins or not self.origins[locale].translated:
            return None
        cache: dict[str, TranslatedLocale] = self.__dict__.setdefault("_translated", {})
        if locale not in cache:
            cache[locale] = load_translated(self.read(locale), locale, self.origins)
        return cache[locale]

    def translations(self) -> tuple[str, ...]:
        """Return all that are translated, in the order of the alphabet."""
        return tuple(name for name, origin in self.origins.items() if origin.translated)

    def _origin(self, name: str) -> Origin:
        try:
            return read_origin(self.read(name), self.otherwise)
        except ContentError:
            return Origin(self.otherwise, translated=False)


def read_origin(source: Source, otherwise: str) -> Origin:
    """Return where a locale's words come from; ``otherwise`` where the file does not say it."""
    data = source.data if isinstance(source.data, dict) else {}
    base = data.get("translated_from")
    if isinstance(base, str):
        return Origin(base, translated=True)
    base = data.get("based_on")
    return Origin(base if isinstance(base, str) else otherwise, translated=False)


def load_translated(source: Source, name: str, others: Collection[str]) -> TranslatedLocale:
    """Load what a translated locale is; ``others`` are all that have no files of their own.

    Raises:
        ContentError: the file has faults.
    """
    locale = validate(TranslatedLocale, source)
    faults = _name_faults(source, name, locale.locale)
    faults += _base_faults(source, "translated_from", locale.translated_from, others)
    if faults:
        raise ContentError(tuple(faults))
    return locale


def load_locale(source: Source, name: str, derived: Collection[str]) -> DerivedLocale:
    """Load how a locale is made; ``derived`` are the names of all that are made this way.

    Raises:
        ContentError: the file has faults, or its words would not come to rest.
    """
    locale = validate(DerivedLocale, source)
    faults = _name_faults(source, name, locale.locale)
    faults += _base_faults(source, "based_on", locale.based_on, derived)
    for word, what, mend in unsteady_words(locale):
        faults.append(source.fault(("words", word), what, mend, at_key=True, code="word"))
    if faults:
        raise ContentError(tuple(faults))
    return locale


def _name_faults(source: Source, name: str, given: str) -> list[Fault]:
    if given == name:
        return []
    what = f"“{given}” is not the name of its file"
    return [source.fault(("locale",), what, f"write locale: {name}", code="name")]


def _base_faults(source: Source, key: str, base: str, others: Collection[str]) -> list[Fault]:
    if base not in others:
        return []
    what = f"“{base}” is itself made out of another locale"
    mend = "name a locale that has files of its own"
    return [source.fault((key,), what, mend, code="base")]
