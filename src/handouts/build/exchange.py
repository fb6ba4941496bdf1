"""Sends the texts of a translation out, and takes in what comes back; all of it or none."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from handouts import __version__
from handouts.build.translate import (
    gather_units,
    needs_of,
    translated_leaflets,
    write_back,
)
from handouts.content.library import Library
from handouts.content.segments import iterate_segments
from handouts.content.source import Key, dotted
from handouts.content.trouble import suggest
from handouts.content.validation import validate
from handouts.errors import ContentError, Fault, UsageError
from handouts.translation.exchange.forbidden import load_rules
from handouts.translation.exchange.formats import Format, read_file, write_file, write_termbase
from handouts.translation.exchange.incoming import check_incoming
from handouts.translation.exchange.report import Problem, Report, Result
from handouts.translation.files import TextFile, read_text_file, translated_locale
from handouts.translation.ledgers import Record
from handouts.translation.unit import Unit
from handouts.translation.units import normaliser


@dataclass(frozen=True, slots=True)
class Export:
    """What goes to a translator."""

    texts: bytes
    termbase: Mapping[str, bytes]
    """The files that go with it, by the ending of their names."""

    count: int
    """How many texts there are."""


def export(library: Library, locale: str, kind: Format, leaflets: Sequence[str] = ()) -> Export:
    """Return the texts that leaflets of a translation print, as a file of some format.

    Without names these are all leaflets that were begun.

    Raises:
        UsageError: there is no such locale, or a leaflet was not begun in it.
        ContentError: a file has faults, or holds what the format cannot carry.
    """
    made = translated_locale(library, locale)
    units = _units_of(library, locale, leaflets)
    source = made.translated_from
    texts = write_file(kind, units, source, locale, version=__version__)
    rules = load_rules(library, locale)
    return Export(texts, write_termbase(units, rules, source, locale), len(units))


def _units_of(library: Library, locale: str, leaflets: Sequence[str]) -> tuple[Unit, ...]:
    units = gather_units(library, locale)
    if not leaflets:
        return units
    begun = translated_leaflets(library, locale)
    for name in leaflets:
        library.check_leaflet(name)
        if name not in begun:
            otherwise = f"handouts translate start {locale} {name} begins it"
            raise UsageError(
                f"“{name}” was not begun in “{locale}” — {suggest(name, begun, otherwise)}"
            )
    needs = needs_of(library, locale, leaflets)
    others = frozenset(begun) - frozenset(leaflets)
    return tuple(
        unit for unit in units if unit.file not in others and needs.has(unit.file, unit.id)
    )


def take_in(
    library: Library, locale: str, data: bytes, name: str, record: Record, *, dry_run: bool = False
) -> Report:
    """Take in what is good of a translator's file, in one write at the end.

    Args:
        library: Where the translation stands.
        locale: The translation.
        data: The file.
        name: The file as the reader would name it.
        record: What to record of the texts that go in.
        dry_run: Only tell what would become of each text.

    Raises:
        UsageError: there is no such locale.
        ContentError: the file cannot be read at all, or the translation has faults.
        OutputError: the translation could not be written.
    """
    current = gather_units(library, locale)
    report = check_incoming(
        current,
        read_file(data, name, current, locale),
        rules=load_rules(library, locale),
        state=record.state,
        by=record.by,
        name=name,
        normal=normaliser(library),
    )
    report = _refuse_misfits(library, locale, report)
    if report.accepted and not dry_run:
        write_back(library, locale, report.accepted, record)
    return report


def _refuse_misfits(library: Library, locale: str, report: Report) -> Report:
    """Refuse what the models would refuse, such as a title of two lines."""
    problems: dict[str, Problem] = {}
    for name in dict.fromkeys(unit.file for unit in report.accepted):
        file = read_text_file(library, name, locale)
        mine = {unit.id: unit for unit in report.accepted if unit.file == name}
        while found := _misfits(file, mine):
            problems.update(found)
            mine = {name: unit for name, unit in mine.items() if unit.key not in problems}
    return replace(report, results=tuple(_judge(item, problems) for item in report.results))


def _judge(result: Result, problems: Mapping[str, Problem]) -> Result:
    if result.unit is None or result.key not in problems:
        return result
    return replace(result, verdict="refused", unit=None, problems=(problems[result.key],))


def _misfits(file: TextFile, units: Mapping[str, Unit]) -> dict[str, Problem]:
    """Return what is wrong with the model of the source, with some of its texts translated."""
    data = copy.deepcopy(file.base.data)
    places = {}
    for segment in iterate_segments(file.model):
        if segment.id in units:
            _put(data, segment.key, units[segment.id].target)
            places[dotted(segment.key)] = units[segment.id].key
    try:
        validate(type(file.model), replace(file.base, data=data))
    except ContentError as error:
        return _by_key(error.faults, places)
    return {}


def _by_key(faults: tuple[Fault, ...], places: Mapping[str, str]) -> dict[str, Problem]:
    unknown = tuple(fault for fault in faults if fault.path not in places)
    if unknown:
        raise ContentError(unknown)
    return {
        places[fault.path]: Problem(fault.code or "misfit", fault.what, fault.mend)
        for fault in faults
    }


def _put(data: object, key: Key, value: str) -> None:
    for step in key[:-1]:
        data = data[step]  # type: ignore[index]
    data[key[-1]] = value  # type: ignore[index]
