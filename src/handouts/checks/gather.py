"""Loads what rules look at."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from handouts.checks.subject import Shared, Subject
from handouts.content.citations import cited_claims
from handouts.content.crosschecks import display_name
from handouts.content.library import Library
from handouts.content.models.handout import Handout
from handouts.content.source import Place
from handouts.content.source import Source as YamlFile


def gather_subject(library: Library, leaflet: str, locale: str, today: date) -> Subject:
    """Load one leaflet with all that it refers to.

    Raises:
        UsageError: there is no such leaflet, or it has no such locale.
        ContentError: a file has faults.
    """
    handout, source = library.read_handout(leaflet, locale)
    labels = library.labels(locale)
    return Subject(
        handout=handout,
        source=source,
        glossary=library.glossary(locale),
        evidence=library.evidence,
        labels=labels,
        region=library.region(labels.region),
        plain_words=library.plain_words(locale.split("-", maxsplit=1)[0]),
        release=library.release(leaflet),
        today=today,
    )


def gather_shared(
    library: Library, handouts: Iterable[Handout], tokens: Path, today: date
) -> Shared:
    """Load what all leaflets of a folder share; what belongs to another folder is left out.

    Raises:
        ContentError: a file has faults.
    """
    regions = [library.region(Path(name).stem) for name in library.own_shared("regions")]
    cited = [cited_claims(model) for model in (*handouts, *regions)]
    return Shared(
        evidence=library.evidence,
        evidence_files=tuple(map(library.read_shared, library.own_shared("evidence"))),
        cited=frozenset().union(*cited),
        illustrations=tuple(
            (library.illustrations(Path(name).stem), library.read_shared(name))
            for name in library.own_shared("illustrations")
        ),
        tokens=_read_lines(tokens),
        today=today,
    )


def _read_lines(path: Path) -> YamlFile:
    """Return a file that is no YAML as lines, so that findings can point into it."""
    lines = tuple(path.read_text("utf-8").splitlines())
    return YamlFile(display_name(path), None, lines, {(): Place(1, 1)}, {})
