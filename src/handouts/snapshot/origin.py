"""Finds the line of a content file that a change of a page goes back to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from handouts.content.inline import plain_text
from handouts.content.library import SOURCE_LOCALE, Library
from handouts.content.segments import iterate_segments
from handouts.content.source import Source
from handouts.snapshot.compare import Change
from handouts.snapshot.matrix import Case
from handouts.translation.files import read_text_file

_SHORTEST = 4
"""Letters of a text that is looked for within others."""

_TAG = re.compile(r"^ *[A-Z][A-Za-z0-9]*(?: \[[^\]]*\])*")
_NO_LETTER = re.compile(r"[\s“”‘’\"'\u2060\u2066-\u2069]+|\{[a-z_]+\}")


@dataclass(frozen=True, slots=True)
class Origin:
    """A place in a content file."""

    file: str
    """As the reader would name it."""

    line: int | None
    """From 1; ``None`` where a change cannot be traced further than to the file."""


@dataclass(frozen=True, slots=True)
class Texts:
    """Every text that a leaflet may print, with its place."""

    found: tuple[tuple[str, Origin], ...]
    leaflet: Origin
    """The leaflet's own file, for what cannot be traced."""

    @classmethod
    def of(cls, library: Library, case: Case) -> Texts:
        """Read the files of a leaflet.

        Raises:
            HandoutsError: a file has faults.
        """
        locale = case.job.locale
        handout, source = library.read_handout(case.job.leaflet, locale)
        found = list(_texts(handout, source))
        shared = {
            "labels": library.labels,
            "glossary": library.glossary,
            "illustrations": library.illustrations,
        }
        for kind, load in shared.items():
            if library.translated(locale) is not None:
                file = read_text_file(library, kind, locale)
                found += _texts(load(locale), file.merged)
            else:
                found += _texts(load(locale), library.read_shared(f"{kind}/{SOURCE_LOCALE}.yaml"))
        return cls(tuple(found), Origin(source.name, None))

    def trace(self, change: Change) -> Origin:
        """Return where the words of a change stand, or the leaflet's file."""
        for line in change.after or change.before:
            words = _letters(_TAG.sub("", line))
            hits = [
                (min(len(text), len(words)), origin)
                for text, origin in self.found
                if len(words) >= _SHORTEST and (text in words or words in text)
            ]
            if hits:
                return max(hits, key=lambda hit: hit[0])[1]
        return self.leaflet


def _texts(model: BaseModel, source: Source) -> Iterator[tuple[str, Origin]]:
    for segment in iterate_segments(model):
        letters = _letters(plain_text(segment.text))
        if len(letters) >= _SHORTEST:
            file, key = source.origin(segment.key)
            place = file.place(key)
            yield letters, Origin(file.name, place.line if place else None)


def _letters(text: str) -> str:
    """Return the letters of a text alone, for comparing."""
    return _NO_LETTER.sub("", text)
