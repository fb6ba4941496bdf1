"""Loads what the page of a preview says, and keeps what was good while a file is broken."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from babel import Locale
from pydantic import BaseModel

from handouts.checks.finding import Finding, finding_of_fault
from handouts.checks.gather import gather_beside, gather_subject
from handouts.checks.run import check_leaflet, check_shared
from handouts.checks.translated import Translated, list_translated
from handouts.content.library import SOURCE_LOCALE, Library
from handouts.content.segments import Segment, iterate_segments
from handouts.content.source import Key, Source
from handouts.errors import ContentError
from handouts.leaflet.direction import text_direction
from handouts.preview.differences import compare_words
from handouts.preview.placing import UNREADABLE, place
from handouts.preview.sheet import Group, Row, Sheet, Spot
from handouts.translation.exchange.faults import find_warnings
from handouts.translation.needs import Needs
from handouts.translation.notes import note_on

ORDER = ("glossary", "illustrations", "regions", "labels")
"""The shared files, those first that have most to say about one leaflet."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to see."""

    leaflet: str
    locale: str
    day: date
    """Today, for what is due."""

    tokens: Path
    """The stylesheet with the palette, which rules on pictures look at."""


def gather_sheet(library: Library, asked: Asked, before: Sheet | None = None) -> Sheet:
    """Return what the page says. What cannot be read stays as it was before.

    Raises:
        UsageError: there is no such leaflet, or it has no such locale.
    """
    return _Gatherer(library, asked, before or _empty(library, asked)).sheet()


def _empty(library: Library, asked: Asked) -> Sheet:
    with suppress(ContentError):  # which is told on the page
        library.load_handout(asked.leaflet, asked.locale)
    translated = asked.locale in library.translations()
    direction = text_direction(Locale.parse(asked.locale, sep="-"))
    first = SOURCE_LOCALE if translated else asked.locale
    return Sheet(asked.leaflet, asked.locale, first, direction)


@dataclass(frozen=True, slots=True)
class _Gatherer:
    library: Library
    asked: Asked
    before: Sheet

    def sheet(self) -> Sheet:
        faults: list[Finding] = []
        groups = self._groups(faults)
        found: tuple[Finding, ...] = ()
        shared: tuple[Finding, ...] = ()
        if not faults:
            try:
                found, shared = self._check()
            except ContentError as error:
                faults += self._told(error)
        if faults:
            groups = [self._as_found_before(group) for group in groups]
        placed, top = place(groups, [*faults, *found], shared=shared)
        return replace(self.before, groups=placed, top=top, broken=bool(faults))

    def _told(self, error: ContentError) -> list[Finding]:
        asked = self.asked
        return [finding_of_fault(fault, asked.leaflet, asked.locale) for fault in error.faults]

    def _groups(self, faults: list[Finding]) -> list[Group]:
        """Read the texts of each file; of one that cannot be read, return those of before."""
        try:
            needs, names = self._needs()
        except ContentError as error:
            faults += self._told(error)
            return list(self.before.groups)
        kept = {group.name: group for group in self.before.groups}
        groups = []
        for name in names:
            try:
                groups.append(Group(name, tuple(self._rows(name, needs))))
            except ContentError as error:
                faults += self._told(error)
                groups += [kept[name]] if name in kept else []
        return groups

    def _needs(self) -> tuple[Needs, tuple[str, ...]]:
        library, before = self.library, self.before
        made = library.translated(before.locale)
        name = made.region if made else library.labels(before.locale).region
        handout = library.load_handout(before.leaflet, before.source_locale)
        names = (before.leaflet, *(f"regions/{name}" if n == "regions" else n for n in ORDER))
        return Needs.of([handout], [library.region(name)]), names

    def _rows(self, name: str, needs: Needs) -> Iterator[Row]:
        if self.before.translated:
            found = list_translated(self.library, self.before.locale, (name,), needs)
            return map(_translated_row, found)
        model, source = self._own(name)
        segments = iterate_segments(model)
        return (_own_row(name, each, source) for each in segments if needs.has(name, each.id))

    def _own(self, name: str) -> tuple[BaseModel, Source]:
        """Load a file of a language that was not translated, with where each word stands."""
        library, locale = self.library, self.before.locale
        if name == self.before.leaflet:
            return library.read_handout(name, locale)
        if name.startswith("regions/"):
            region = library.region(name.removeprefix("regions/"), locale)
            return region, library.read_shared(f"{name}.yaml")
        source = library.read_shared(f"{name}/{SOURCE_LOCALE}.yaml")
        load = {
            "labels": library.labels,
            "glossary": library.glossary,
            "illustrations": library.illustrations,
        }[name]
        return load(locale), source

    def _check(self) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
        asked = self.asked
        subject = gather_subject(self.library, asked.leaflet, asked.locale, asked.day)
        beside = gather_beside(self.library, subject, asked.tokens)
        return check_leaflet(subject).findings, check_shared(beside, asked.locale).findings

    def _as_found_before(self, group: Group) -> Group:
        """Return a group with what was found in texts that are still the same."""
        known = {row.key: row for row in self.before.rows}
        return replace(group, rows=tuple(_keep(row, known.get(row.key)) for row in group.rows))


def _keep(row: Row, before: Row | None) -> Row:
    if before is None or (before.source, before.target) != (row.source, row.target):
        return row
    kept = tuple(finding for finding in before.findings if finding.code != UNREADABLE)
    return replace(row, findings=kept)


def _translated_row(text: Translated) -> Row:
    unit = text.unit
    changed = unit.state == "stale" and unit.previous is not None
    return Row(
        file=unit.file,
        id=unit.id,
        source=unit.source,
        target=unit.target,
        state=unit.state,
        spot=_spot(text.file, text.key),
        change=compare_words(unit.previous or "", unit.source) if changed else (),
        note=unit.note,
        limit=unit.max_length,
        findings=tuple(_look_again(text)),
    )


def _own_row(name: str, segment: Segment, source: Source) -> Row:
    file, key = source.origin(segment.key)
    text = segment.text
    return Row(name, segment.id, text, text, "source", _spot(file, key), (), note_on(segment))


def _spot(file: Source, key: Key) -> Spot:
    found = file.place(key)
    return Spot(file.name, "/".join(map(str, key)), found.line if found else None)


def _look_again(text: Translated) -> Iterator[Finding]:
    """Yield what an import of the text would warn of and no rule looks for."""
    if not text.unit.target:
        return
    place_ = text.file.place(text.key)
    for problem in find_warnings(text.unit, text.unit.target):
        if problem.code != "too_long":  # the rule box-fit tells it
            yield Finding(
                code=problem.code.replace("_", "-"),
                severity="warning",
                file=text.file.name,
                line=place_.line if place_ else None,
                column=place_.column if place_ else None,
                path=text.unit.id,
                what=problem.what,
                mend=problem.mend,
                excerpt="",
                leaflet="",
                locale=text.locale,
            )
