"""Finds what a leaflet would print in the wrong language.

Those are texts without a translation, and texts whose translation was made from other words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from pydantic import BaseModel

from handouts.build.translate import needs_of
from handouts.content.crosschecks import display_name
from handouts.content.library import Library
from handouts.content.models.labels import Labels
from handouts.content.segments import iterate_segments, replace_segments
from handouts.errors import ContentError, Fault
from handouts.leaflet.foreign import mark
from handouts.leaflet.ingredients import Ingredients
from handouts.translation.files import SHARED, TextFile, read_text_file
from handouts.translation.unit import Unit
from handouts.translation.units import normaliser, units_of

Model = TypeVar("Model", bound=BaseModel)

SHOWN = 60
"""Characters of a text that a message shows."""


@dataclass(frozen=True, slots=True)
class Unsaid:
    """What one leaflet lacks in a translation."""

    texts: Mapping[str, Mapping[str, str]]
    """The source's words by file, then by the id of the text."""

    faults: tuple[Fault, ...]

    def demand_none(self) -> None:
        """Raise where anything is missing.

        Raises:
            ContentError: with every text that is missing or stale.
        """
        if self.faults:
            error = ContentError(self.faults)
            error.add_note(
                "Nothing was printed, so that no page mixes languages. With --draft it prints, "
                "and says so on every page."
            )
            raise error

    def fill(self, given: Ingredients, source: Labels) -> Ingredients:
        """Return what a leaflet is made from, with the source's words, marked, in the gaps."""
        if not self.texts:
            return given
        return replace(
            given,
            handout=self._fill(given.handout, given.handout.id),
            labels=self._fill(given.labels, "labels"),
            glossary=self._fill(given.glossary, "glossary"),
            illustrations=self._fill(given.illustrations, "illustrations"),
            region=self._fill(given.region, f"regions/{given.region.id}"),
            incomplete=source.front.incomplete,
        )

    def _fill(self, model: Model, file: str) -> Model:
        texts = self.texts.get(file, {})
        return replace_segments(model, {name: mark(text) for name, text in texts.items()})


def find_unsaid(
    library: Library, leaflet: str, locale: str, printed_as: frozenset[str], region: str
) -> Unsaid:
    """Return what a leaflet, as it shall be printed in a region, lacks in a translation.

    Raises:
        HandoutsError: there is no such leaflet or locale, or a file has faults.
    """
    needs = needs_of(library, locale, [leaflet], printed_as, [region])
    normalise = normaliser(library)
    texts: dict[str, dict[str, str]] = {}
    faults: list[Fault] = []
    for name in (leaflet, *SHARED, f"regions/{region}"):
        file = read_text_file(library, name, locale)
        keys = {segment.id: segment.key for segment in iterate_segments(file.model)}
        for unit in units_of(file, normalise):
            if unit.state in ("new", "stale") and needs.has(name, unit.id):
                texts.setdefault(name, {})[unit.id] = unit.source
                faults.append(_fault(file, unit, keys[unit.id]))
    return Unsaid(texts, tuple(faults))


def _fault(file: TextFile, unit: Unit, key: tuple[str | int, ...]) -> Fault:
    source = unit.source if len(unit.source) <= SHOWN else f"{unit.source[:SHOWN]}…"
    if unit.state == "new":
        what, code = f"“{source}” is not translated", "untranslated"
        where = file.name.partition("regions/")[2]
        mend = f"write it, or run: handouts translate start {file.locale}"
        mend += f" --region {where}" if where else ""
        gap = file.merged.gap(key)
        if gap is None:
            return Fault(display_name(file.path), None, None, unit.id, what, mend, code=code)
        return gap[0].fault_at(gap[0].place(gap[1]) if gap[1] else None, unit.id, what, mend, code)
    if unit.previous is None:
        what = "nobody recorded what this was translated from"
    else:
        what = f"the English was “{unit.previous}” and is now “{unit.source}”"
    mend = f"mend it, then run: handouts translate accept {unit.key} --locale {file.locale}"
    return file.merged.fault(key, what, mend, code="stale")
