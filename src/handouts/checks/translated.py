"""Every text of a translation beside the one that it was made from, for rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from handouts.checks.rule import Hit
from handouts.content.library import Library
from handouts.content.segments import iterate_segments
from handouts.content.source import Key, Source
from handouts.translation.exchange.forbidden import Rule as Forbidden
from handouts.translation.exchange.forbidden import load_rules
from handouts.translation.files import read_text_file
from handouts.translation.needs import Needs
from handouts.translation.unit import Unit
from handouts.translation.units import normaliser, units_of


@dataclass(frozen=True, slots=True)
class Translated:
    """One text of a translation."""

    unit: Unit
    locale: str
    file: Source
    """The file of the translation; that of the source language where there is none yet."""

    key: Key
    """Where the text stands in the file, or would stand."""

    forbidden: tuple[Forbidden, ...]
    """What terms must not be called in the language."""

    def hit(self, what: str, words: str = "", mend: str = "") -> Hit:
        """Return a hit in this text, at some words of it where they are given."""
        return Hit(what, self.unit.id, self.key, words, mend, self.file)


def list_translated(
    library: Library, locale: str, names: tuple[str, ...], needs: Needs
) -> Iterator[Translated]:
    """Yield the texts of some files that leaflets print, in the order of the files.

    Raises:
        UsageError: there is no such file or locale.
        ContentError: a file has faults.
    """
    normalise, forbidden = normaliser(library), load_rules(library, locale)
    for name in names:
        file = read_text_file(library, name, locale)
        keys = {segment.id: segment.key for segment in iterate_segments(file.model)}
        for unit in units_of(file, normalise):
            if needs.has(name, unit.id):
                source, key = _place(file.merged.gap(keys[unit.id]), file.base, keys[unit.id])
                yield Translated(unit, locale, source, key, forbidden)


def _place(gap: tuple[Source, Key] | None, base: Source, key: Key) -> tuple[Source, Key]:
    return gap if gap is not None else (base, key)
