"""What holds between a content file and its name, its terms and its neighbours."""

from __future__ import annotations

from pathlib import Path

from handouts.content import inline
from handouts.content.context import Known
from handouts.content.models.handout import Handout
from handouts.content.segments import iterate_segments
from handouts.content.source import Source as YamlFile
from handouts.errors import ContentError


def display_name(path: Path) -> str:
    """Return a path as the reader would type it: relative to here where it is below here."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def check_name(source: YamlFile, key: str, value: str, expected: str) -> None:
    """Raise where a file names itself otherwise than its folder or file does."""
    if value != expected:
        fault = source.fault(
            (key,),
            f"“{value}” is not the name of its {'folder' if key == 'id' else 'file'}",
            f"write {key}: {expected}",
            code="name",
        )
        raise ContentError((fault,))


def check_terms(source: YamlFile, handout: Handout) -> None:
    """Raise where a text links a term that the leaflet does not print."""
    linked = {term for segment in iterate_segments(handout) for term in inline.terms(segment.text)}
    faults = tuple(
        source.fault(
            ("glossary",),
            f"the texts link “{term}”, which is not in this list",
            "add it to the list, or take the link away",
            code="unlisted_term",
        )
        for term in sorted(linked - set(handout.glossary))
    )
    if faults:
        raise ContentError(faults)


def term_names(source: YamlFile) -> Known:
    """Return the names of a glossary's terms, so that its meanings may link each other."""
    data = source.data
    terms = data.get("terms") if isinstance(data, dict) else None
    if not isinstance(terms, list):
        return Known()
    return Known(terms=frozenset(str(t["id"]) for t in terms if isinstance(t, dict) and "id" in t))
