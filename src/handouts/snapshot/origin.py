"""Finds the line of a content file that a change of a page goes back to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from pydantic import BaseModel

from handouts.build.clinic import open_clinic
from handouts.content.evidence import SOURCES_FILE
from handouts.content.inline import plain_text
from handouts.content.library import SOURCE_LOCALE, Library
from handouts.content.segments import iterate_segments
from handouts.content.source import Key, Source, Value
from handouts.snapshot.compare import Change
from handouts.snapshot.matrix import Case
from handouts.translation.files import read_text_file

_SHORTEST = 4
"""Letters of a text that is looked for within others."""

_TAG = re.compile(r"^ *[A-Z][A-Za-z0-9]*(?: \[(?!alt:)[^\]]*\])*")
_SILENT = re.compile(r"[\s“”‘’\"'\u2060\u2066-\u2069*]+")
_SLOT = re.compile(r"\{[a-z_]+\}")
_VALUE = re.compile(r"[0-9][0-9.,]*[0-9]")


@dataclass(frozen=True, slots=True)
class Origin:
    """A place in a content file."""

    file: str
    """As the reader would name it."""

    line: int | None
    """From 1; ``None`` where a change cannot be traced further than to the file."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text that a leaflet may print."""

    pattern: re.Pattern[str]
    """What it looks like on a page, whatever stands in its slots."""

    letters: str
    """Its letters, without slots."""

    origin: Origin


@dataclass(frozen=True, slots=True)
class Texts:
    """Every text that a leaflet may print, and every value, with their places."""

    found: tuple[Text, ...]
    values: Mapping[str, tuple[Origin, ...]]
    """Where numbers and versions stand in the leaflet."""

    leaflet: Origin
    """The leaflet's own file, for what cannot be traced."""

    @classmethod
    def of(cls, library: Library, case: Case) -> Texts:
        """Read the files of a leaflet.

        Raises:
            HandoutsError: a file has faults.
        """
        job = case.job
        profile = open_clinic(job.clinic, library)
        usual = library.labels(job.locales[-1]).region
        region = f"regions/{profile.clinic.region if profile else usual}"
        found = [*_values_as_texts(profile.source)] if profile else []
        found += _values_as_texts(library.read_shared(f"{region}.yaml"))
        found += _values_as_texts(library.read_shared(f"evidence/{SOURCES_FILE}"))
        for locale in job.locales:
            found += _printed(library, job.leaflet, locale, region)
        _, source = library.read_handout(job.leaflet, job.locale)
        own, _ = source.origin(("title",))
        return cls(tuple(found), _values(source), Origin(own.name, None))

    def trace(self, change: Change) -> Origin:
        """Return the line that a change goes back to, or the leaflet's file where unknown.

        A text that stood on the page before did not change it: then what fills its slot did.
        """
        before, after = (
            [
                _letters(_TAG.sub("", line) if change.part.endswith("tags") else line)
                for line in side
            ]
            for side in (change.before, change.after)
        )
        for words in after:
            hits = [text for text in self.found if text.pattern.search(words)]
            new = [hit for hit in hits if not any(map(hit.pattern.search, before))]
            if new:
                return max(new, key=lambda hit: len(hit.letters)).origin
        return self._of_value(change) or self.leaflet

    def _of_value(self, change: Change) -> Origin | None:
        """Return where a number stands that is new, and nowhere else in the leaflet."""
        before, after = (
            {value for line in lines for value in _VALUE.findall(line)}
            for lines in (change.before, change.after)
        )
        places = [self.values.get(value, ()) for value in sorted(after - before)]
        alone = [place[0] for place in places if len(place) == 1]
        return alone[0] if len(alone) == 1 else None


def _printed(library: Library, leaflet: str, locale: str, region: str) -> Iterator[Text]:
    """Yield the texts of a leaflet and of what it shares, in one language."""
    yield from _texts(*library.read_handout(leaflet, locale))
    shared: dict[str, Callable[[str], BaseModel]] = {
        "labels": library.labels,
        "glossary": library.glossary,
        "illustrations": library.illustrations,
    }
    if library.translated(locale) is None:
        for kind, load in shared.items():
            yield from _texts(load(locale), library.read_shared(f"{kind}/{SOURCE_LOCALE}.yaml"))
        return
    shared[region] = partial(library.region, region.partition("/")[2])
    for kind, load in shared.items():
        yield from _texts(load(locale), read_text_file(library, kind, locale).merged)


def _texts(model: BaseModel, source: Source) -> Iterator[Text]:
    for segment in iterate_segments(model):
        parts = [_letters(part) for part in _SLOT.split(plain_text(segment.text))]
        if len(letters := "".join(parts)) >= _SHORTEST:
            pattern = re.compile(".*?".join(map(re.escape, parts)))
            yield Text(pattern, letters, _place(source, segment.key))


def _values_as_texts(source: Source) -> Iterator[Text]:
    """Yield what prints as it stands in any language: names, numbers to call, addresses."""
    for key, value in _leaves(source.data, ()):
        if len(letters := _letters(value)) >= _SHORTEST:
            yield Text(re.compile(re.escape(letters)), letters, _place(source, key))


def _values(source: Source) -> dict[str, tuple[Origin, ...]]:
    found: dict[str, tuple[Origin, ...]] = {}
    for key, value in _leaves(source.data, ()):
        if _VALUE.fullmatch(value):
            found[value] = (*found.get(value, ()), _place(source, key))
    return found


def _leaves(value: Value, key: Key) -> Iterator[tuple[Key, str]]:
    if isinstance(value, str):
        yield key, value
    elif value:
        steps = value.items() if isinstance(value, dict) else enumerate(value)
        for step, inner in steps:
            yield from _leaves(inner, (*key, step))


def _place(source: Source, key: Key) -> Origin:
    file, within = source.origin(key)
    place = file.place(within)
    return Origin(file.name, place.line if place else None)


def _letters(text: str) -> str:
    """Return the letters of a text alone, for comparing."""
    return _SILENT.sub("", text)
