"""What a library holds, told without loading it whole."""

from __future__ import annotations

from dataclasses import dataclass

from handouts.content.crosschecks import display_name
from handouts.content.library import SOURCE_LOCALE, Library
from handouts.content.reader import read_source
from handouts.errors import ContentError


@dataclass(frozen=True, slots=True)
class Entry:
    """One leaflet."""

    id: str
    title: str
    version: str
    locales: tuple[str, ...]


def list_catalog(library: Library) -> tuple[Entry, ...]:
    """Return an entry for each leaflet; one whose file has faults is still listed."""
    return tuple(_entry(library, leaflet) for leaflet in library.leaflets())


def _entry(library: Library, leaflet: str) -> Entry:
    locales = library.locales(leaflet)
    path = library.root / leaflet / f"{SOURCE_LOCALE}.yaml"
    try:
        data = read_source(path, display_name(path)).data
    except ContentError:
        data = None
    fields = data if isinstance(data, dict) else {}
    return Entry(leaflet, str(fields.get("title", "?")), str(fields.get("version", "?")), locales)
