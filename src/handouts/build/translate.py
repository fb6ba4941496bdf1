"""Begins translations, records what stands, and takes new words in; all files or none."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from handouts.content.library import SOURCE_LOCALE, Library
from handouts.content.models.labels import Labels
from handouts.content.models.ledger import Ledger
from handouts.content.models.locale import TranslatedLocale
from handouts.content.segments import iterate_segments
from handouts.content.trouble import suggest
from handouts.errors import UsageError
from handouts.output.files import write_together
from handouts.translation.files import (
    SHARED,
    TextFile,
    check_text,
    list_names,
    list_regions,
    read_text_file,
)
from handouts.translation.ledgers import Record, entry_of, renew, replace_entries, write_ledger
from handouts.translation.needs import Needs
from handouts.translation.overlay_text import Placed, put_texts
from handouts.translation.skeleton import quote
from handouts.translation.unit import Unit
from handouts.translation.units import normaliser, units_of

QUOTES_HINT = "# The quotation marks of the language: the outer pair, then the inner one.\n"


@dataclass(frozen=True, slots=True)
class Written:
    """A file with its new text, not written yet."""

    path: Path
    text: str


def needs_of(
    library: Library,
    locale: str,
    leaflets: Iterable[str],
    printed_as: frozenset[str] | None = None,
    regions: Sequence[str] = (),
) -> Needs:
    """Return what some leaflets of a translation print, in one form or in all.

    ``regions`` are where they are read; else those that have words in the language.

    Raises:
        HandoutsError: there is no such leaflet or locale, or a file has faults.
    """
    made = library.translated(locale)
    usual = list_regions(library, locale) if made else (library.labels(locale).region,)
    source = made.translated_from if made else SOURCE_LOCALE
    handouts = [library.load_handout(leaflet, source) for leaflet in leaflets]
    return Needs.of(handouts, [library.region(name) for name in regions or usual], printed_as)


def translated_leaflets(library: Library, locale: str) -> tuple[str, ...]:
    """Return the leaflets that a translation has a file for."""
    return tuple(name for name in list_names(library, locale) if name in library.leaflets())


def gather_units(library: Library, locale: str, names: Sequence[str] = ()) -> tuple[Unit, ...]:
    """Return every text that the leaflets of a translation print, file by file.

    Raises:
        HandoutsError: there is no such locale or file, or a file has faults.
    """
    needs = needs_of(library, locale, translated_leaflets(library, locale))
    normalise = normaliser(library)
    return tuple(
        unit
        for name in names or list_names(library, locale)
        for unit in units_of(read_text_file(library, name, locale), normalise)
        if needs.has(name, unit.id)
    )


def write_locale(library: Library, made: TranslatedLocale) -> Path:
    """Write what a new locale is, and return where; the library must be opened anew after.

    Raises:
        OutputError: it could not be written.
    """
    path = library.root / "_shared" / "locales" / f"{made.locale}.yaml"
    lines = [
        "# yaml-language-server: $schema=../schemas/translated-locale.schema.json",
        *(f"{name}: {value}" for name, value in made.model_dump().items()),
    ]
    (path,) = _write(library, [Written(path, "\n".join(lines) + "\n")])
    return path


def begin(
    library: Library, locale: str, leaflets: Sequence[str], region: str | None = None
) -> tuple[Path, ...]:
    """Add every text that a translation lacks, empty, below the source's; return the files.

    What a person wrote stays. The ledgers tell what each empty text is to be made from.
    ``region`` is one more that the leaflets are to be read in.

    Raises:
        HandoutsError: there is no such leaflet, locale or region, or a file has faults.
    """
    for leaflet in leaflets:
        library.check_leaflet(leaflet)
    begun = dict.fromkeys([*translated_leaflets(library, locale), *leaflets])
    regions = tuple(dict.fromkeys([*list_regions(library, locale), *([region] if region else ())]))
    needs = needs_of(library, locale, begun, regions=regions)
    names = (*SHARED, *(f"regions/{name}" for name in regions), *begun)
    files = [read_text_file(library, name, locale) for name in names]
    written = [item for file in files for item in _begin_file(library, file, needs)]
    return _write(library, written)


def _begin_file(library: Library, file: TextFile, needs: Needs) -> list[Written]:
    units = {
        unit.id: unit
        for unit in units_of(file, normaliser(library))
        if needs.has(file.name, unit.id)
    }
    known = {entry.id: entry for entry in (file.ledger.segments if file.ledger else ())}
    empty = [
        Placed(
            segment.key,
            "",
            segment.text,
            known[segment.id].english if segment.id in known else "",
        )
        for segment in iterate_segments(file.model)
        if segment.id in units and not units[segment.id].target
    ]
    # What has words and no entry stays without one: nobody knows what it was made from.
    entries = [entry_of(unit, None) for unit in units.values() if not unit.target]
    ledger = replace_entries(file.ledger, file.locale, entries)
    written = []
    text = put_texts(_yaml_of(file), file.base.data, empty)
    if file.merged.overlay is None or text != _yaml_of(file):
        written.append(Written(file.path, text))
    if ledger != file.ledger:
        written.append(Written(file.ledger_path, _ledger_text(library, file, ledger)))
    return written


def accept(
    library: Library, locale: str, ids: Sequence[str], record: Record, *, recorded: bool = False
) -> tuple[Unit, ...]:
    """Record that translations are right for the words that their source has now.

    Args:
        library: Where they stand.
        locale: The translation.
        ids: Keys of texts, such as ``pancreatic/title``, or the beginning of such keys.
        record: Who says so, and when.
        recorded: Whether only texts count that some record speaks of already.

    Returns:
        The texts that were recorded.

    Raises:
        UsageError: an id names nothing.
        HandoutsError: a file has faults or could not be written.
    """
    chosen = _choose(gather_units(library, locale), ids)
    taken = tuple(
        unit
        for unit in chosen
        if unit.target and not (recorded and unit.state == "stale" and unit.previous is None)
    )
    _record(library, locale, taken, record)
    return taken


def accept_spelling(library: Library, ids: Sequence[str]) -> dict[str, int]:
    """Record in every translation that only the spelling of its source changed.

    Who translated and who reviewed stays as it is. Returns how many texts, by locale.

    Raises:
        HandoutsError: an id names nothing, a file has faults or could not be written.
    """
    written: list[Written] = []
    counts: dict[str, int] = {}
    units = {name: gather_units(library, name) for name in library.translations()}
    _choose(tuple(unit for found in units.values() for unit in found), ids)
    for locale, found in units.items():
        chosen = _matching(found, ids)
        changed = [unit for unit in chosen if unit.previous is not None]
        counts[locale] = len(changed)
        for file in _files_of(library, locale, changed):
            assert file.ledger is not None
            sources = {unit.id: unit.source for unit in changed if unit.file == file.name}
            entries = [
                renew(entry, sources[entry.id])
                for entry in file.ledger.segments
                if entry.id in sources
            ]
            ledger = replace_entries(file.ledger, locale, entries)
            written.append(Written(file.ledger_path, _ledger_text(library, file, ledger)))
    _write(library, written)
    return counts


def write_back(library: Library, locale: str, units: Sequence[Unit], record: Record) -> None:
    """Put new words into the files of a translation, and record them.

    Raises:
        HandoutsError: a text does not fit its file, or nothing could be written.
    """
    written: list[Written] = []
    for file in _files_of(library, locale, units):
        mine = {unit.id: unit for unit in units if unit.file == file.name}
        placed = [
            Placed(segment.key, mine[segment.id].target)
            for segment in iterate_segments(file.model)
            if segment.id in mine
        ]
        ledger = replace_entries(
            file.ledger, locale, [entry_of(unit, record) for unit in mine.values()]
        )
        text = put_texts(_yaml_of(file), file.base.data, placed)
        check_text(library, file, text)
        written.append(Written(file.path, text))
        written.append(Written(file.ledger_path, _ledger_text(library, file, ledger)))
    _write(library, written)


def _choose(units: Sequence[Unit], ids: Sequence[str]) -> tuple[Unit, ...]:
    keys = [unit.key for unit in units]
    for name in ids:
        if not any(key == name or key.startswith(f"{name}/") for key in keys):
            mend = suggest(name, keys, "handouts translate status shows the files")
            raise UsageError(f"there is no text “{name}” — {mend}")
    return _matching(units, ids)


def _matching(units: Sequence[Unit], ids: Sequence[str]) -> tuple[Unit, ...]:
    return tuple(
        unit
        for unit in units
        if any(unit.key == name or unit.key.startswith(f"{name}/") for name in ids)
    )


def _record(library: Library, locale: str, units: Sequence[Unit], record: Record) -> None:
    written = []
    for file in _files_of(library, locale, units):
        entries = [entry_of(unit, record) for unit in units if unit.file == file.name]
        ledger = replace_entries(file.ledger, locale, entries)
        written.append(Written(file.ledger_path, _ledger_text(library, file, ledger)))
    _write(library, written)


def _files_of(library: Library, locale: str, units: Sequence[Unit]) -> list[TextFile]:
    names = dict.fromkeys(unit.file for unit in units)
    return [read_text_file(library, name, locale) for name in names]


def _yaml_of(file: TextFile) -> str:
    if file.merged.overlay is not None:
        return "\n".join(file.merged.overlay.lines) + "\n"
    kind = file.name if file.name in SHARED else "handout"
    kind = "region" if file.name.startswith("regions/") else kind
    up = ".." if kind != "handout" else "../_shared"
    head = f"# yaml-language-server: $schema={up}/schemas/{kind}-overlay.schema.json\n"
    name = {"handout": f"id: {file.name}\n", "region": f"id: {file.name.partition('/')[2]}\n"}
    tag = "" if kind == "region" else f"locale: {file.locale}\n"
    if isinstance(file.model, Labels):
        tag += f"{QUOTES_HINT}quotes: {quote(file.model.quotes)}\n"
    return f"{head}{name.get(kind, '')}{tag}"


def _ledger_text(library: Library, file: TextFile, ledger: Ledger) -> str:
    schemas = os.path.relpath(library.shelf.shared("schemas"), file.path.parent)
    order = (segment.id for segment in iterate_segments(file.model))
    return write_ledger(ledger, order, Path(schemas).as_posix())


def _own(library: Library, path: Path) -> Path:
    """Return where a file is written: never into the folder that ships with the package."""
    if library.root in path.parents:
        return path
    return library.root / path.relative_to(library.shared_root)


def _write(library: Library, files: Iterable[Written]) -> tuple[Path, ...]:
    written = {_own(library, file.path): file.text.encode("utf-8") for file in files}
    write_together(written)
    return tuple(written)
