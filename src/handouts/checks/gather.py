"""Loads what rules look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from handouts.checks.subject import Shared, Subject
from handouts.checks.translated import Translated, list_translated
from handouts.content.citations import cited_claims
from handouts.content.crosschecks import display_name
from handouts.content.library import SOURCE_LOCALE, Library
from handouts.content.models.handout import Handout
from handouts.content.source import Place
from handouts.content.source import Source as YamlFile
from handouts.translation.files import SHARED, read_text_file
from handouts.translation.needs import Needs


def gather_subject(library: Library, leaflet: str, locale: str, today: date) -> Subject:
    """Load one leaflet with all that it refers to.

    Raises:
        UsageError: there is no such leaflet, or it has no such locale.
        ContentError: a file has faults.
    """
    handout, source = library.read_handout(leaflet, locale)
    labels = library.labels(locale)
    region = library.region(labels.region, locale)
    translated: tuple[Translated, ...] = ()
    if library.translated(locale) is not None:
        needs = Needs.of([handout], [region])
        translated = tuple(list_translated(library, locale, (leaflet,), needs))
    return Subject(
        handout=handout,
        source=source,
        glossary=library.glossary(locale),
        evidence=library.evidence,
        labels=labels,
        region=region,
        plain_words=library.plain_words(locale.split("-", maxsplit=1)[0]),
        release=library.release(leaflet),
        today=today,
        translated=translated,
    )


def gather_shared(
    library: Library, handouts: Iterable[Handout], tokens: Path, today: date
) -> Shared:
    """Load what all leaflets of a folder share; what belongs to another folder is left out.

    Raises:
        ContentError: a file has faults.
    """
    loaded = tuple(handouts)
    regions = [library.region(Path(name).stem) for name in library.own_shared("regions")]
    cited = [cited_claims(model) for model in (*loaded, *regions)]
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
        translated=tuple(_list_shared(library, loaded)),
    )


def gather_beside(library: Library, subject: Subject, tokens: Path) -> Shared:
    """Load the shared words that one leaflet prints in its language, and nothing else.

    Raises:
        ContentError: a file has faults.
    """
    locale = subject.handout.locale
    translated: tuple[Translated, ...] = ()
    if library.translated(locale) is not None:
        names = (*SHARED, f"regions/{subject.region.id}")
        needs = Needs.of([subject.handout], [subject.region])
        translated = tuple(list_translated(library, locale, names, needs))
        file: YamlFile = read_text_file(library, "illustrations", locale).merged
    else:
        file = library.read_shared(f"illustrations/{SOURCE_LOCALE}.yaml")
    return Shared(
        evidence=library.evidence,
        evidence_files=(),
        cited=frozenset(),
        illustrations=((library.illustrations(locale), file),),
        tokens=_read_lines(tokens),
        today=subject.today,
        translated=translated,
    )


def _list_shared(library: Library, handouts: tuple[Handout, ...]) -> Iterator[Translated]:
    """Yield the shared texts of every translation; what belongs to another folder is left out."""
    for locale in library.translations():
        mine = [handout for handout in handouts if handout.locale == locale]
        if not mine:
            continue
        region = library.region(library.labels(locale).region)
        names = (*SHARED, f"regions/{region.id}")
        own = tuple(
            name for name in names if library.root in library.overlay_path(name, locale).parents
        )
        yield from list_translated(library, locale, own, Needs.of(mine, [region]))


def _read_lines(path: Path) -> YamlFile:
    """Return a file that is no YAML as lines, so that findings can point into it."""
    lines = tuple(path.read_text("utf-8").splitlines())
    return YamlFile(display_name(path), None, lines, {(): Place(1, 1)}, {})
