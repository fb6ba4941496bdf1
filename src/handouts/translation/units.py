"""Tells of each text of a translation how far it has come."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from handouts.content.library import Library
from handouts.content.models.ledger import LedgerEntry, short_digest
from handouts.content.segments import Segment, iterate_segments
from handouts.content.words import WordChange
from handouts.translation.files import TextFile
from handouts.translation.limits import front_signs, limit_of
from handouts.translation.notes import note_on
from handouts.translation.unit import State, Unit

Normalise = Callable[[str], str]

_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
_SPACES = re.compile(r"\s+")


def normaliser(library: Library) -> Normalise:
    """Return what tells whether two source sentences say the same in another spelling.

    Unicode form, white space and the shape of quotes do not count, nor does the spelling of
    another country: the words that a derived locale has in place of others are the same.
    """
    changes = tuple(
        WordChange.of(derived)
        for name in library.made.names
        if (derived := library.derived(name)) is not None
    )

    def normalise(text: str) -> str:
        text = _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip().translate(_QUOTES)
        for change in changes:
            text = change(text)
        return text

    return normalise


def units_of(file: TextFile, normalise: Normalise) -> tuple[Unit, ...]:
    """Return all texts of one file, in the order of the page."""
    entries = {entry.id: entry for entry in (file.ledger.segments if file.ledger else ())}
    front = front_signs(file.model)
    return tuple(
        _unit(file, segment, entries.get(segment.id), normalise, front)
        for segment in iterate_segments(file.model)
    )


def target_of(file: TextFile, segment: Segment) -> str:
    """Return the translation of a text; empty where there is none."""
    if segment.key not in file.merged.origins:
        return ""
    value = file.merged.data
    for step in segment.key:
        value = value[step]  # type: ignore[index]
    assert isinstance(value, str)
    return value


def _unit(
    file: TextFile,
    segment: Segment,
    entry: LedgerEntry | None,
    normalise: Normalise,
    front: frozenset[str],
) -> Unit:
    target = target_of(file, segment)
    changed = entry is not None and normalise(entry.english) != normalise(segment.text)
    return Unit(
        file=file.name,
        id=segment.id,
        source=segment.text,
        target=target,
        state=_state(target, entry, changed=changed),
        previous=entry.english if entry is not None and changed and target else None,
        note=note_on(segment),
        max_length=limit_of(segment, file.locale, front),
        by=entry.by if entry is not None and target else None,
    )


def _state(target: str, entry: LedgerEntry | None, *, changed: bool) -> State:
    if not target:
        return "new"
    if entry is None or changed:
        return "stale"
    if entry.state == "reviewed" and entry.target == short_digest(target):
        return "reviewed"
    return "translated"
