"""Texts that nobody has translated yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Shared, Subject
from handouts.checks.translated import Translated

SHOWN = 60
"""Characters of a text that a message shows."""


def find(subject: Subject) -> Iterator[Hit]:
    """Look at every text of a leaflet."""
    return _find(subject.translated)


def find_shared(shared: Shared) -> Iterator[Hit]:
    """Look at every shared text that leaflets print."""
    return _find(shared.translated)


def _find(texts: Iterable[Translated]) -> Iterator[Hit]:
    for text in texts:
        if text.unit.state == "new":
            source = text.unit.source
            shown = source if len(source) <= SHOWN else f"{source[:SHOWN]}…"
            yield text.hit(f"“{shown}” is not translated")


RULE = Rule(
    code="translation-missing",
    title="Every text is translated",
    theme="Translations",
    why="A page never mixes languages: a leaflet with a gap is not printed.",
    mend="write the text; handouts translate start makes a place for it",
    severity="warning",
    find=find,
    find_shared=find_shared,
)
