"""Writes what is known about the texts of a translation."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from handouts.content.models.ledger import Ledger, LedgerEntry, short_digest
from handouts.translation.unit import Unit

HEAD = """\
# yaml-language-server: $schema={schemas}/ledger.schema.json
# What each text was made from. Written by `handouts translate`; do not edit it by hand.
"""


@dataclass(frozen=True, slots=True)
class Record:
    """Who says what about a translation."""

    state: Literal["translated", "reviewed"]
    by: str | None
    on: datetime.date


def entry_of(unit: Unit, record: Record | None) -> LedgerEntry:
    """Return the entry for a text as it is now; without a record it is only begun."""
    spoken = record is not None and bool(unit.target)
    return LedgerEntry(
        id=unit.id,
        digest=short_digest(unit.source),
        english=unit.source,
        state=record.state if record is not None and spoken else "new",
        by=record.by if record is not None and spoken else None,
        on=record.on if record is not None and spoken else None,
        target=short_digest(unit.target) if spoken else None,
    )


def renew(entry: LedgerEntry, source: str) -> LedgerEntry:
    """Return an entry for a source sentence of another spelling; who stands by it stays."""
    return entry.model_copy(update={"english": source, "digest": short_digest(source)})


def replace_entries(ledger: Ledger | None, locale: str, entries: Iterable[LedgerEntry]) -> Ledger:
    """Return a ledger with some entries new or in the place of older ones."""
    known = {entry.id: entry for entry in (ledger.segments if ledger else ())}
    known.update({entry.id: entry for entry in entries})
    return Ledger(locale=locale, segments=tuple(known.values()))


def write_ledger(ledger: Ledger, order: Iterable[str], schemas: str) -> str:
    """Return a ledger as YAML, in the order of the page; texts that are gone come last.

    ``schemas`` is the way from the file to the folder of schemas.
    """
    places = {name: index for index, name in enumerate(order)}
    entries = sorted(ledger.segments, key=lambda entry: places.get(entry.id, len(places)))
    lines = [HEAD.format(schemas=schemas) + f"locale: {ledger.locale}", "segments:"]
    lines += [line for entry in entries for line in _lines(entry)]
    return "\n".join(lines if entries else [lines[0], "segments: []"]) + "\n"


def _lines(entry: LedgerEntry) -> list[str]:
    values = entry.model_dump(mode="json", exclude_none=True)
    quoted = {"digest", "english", "by", "target"}
    pairs = [
        f"{name}: {json.dumps(value, ensure_ascii=False) if name in quoted else value}"
        for name, value in values.items()
    ]
    return [f"  - {pairs[0]}", *(f"    {pair}" for pair in pairs[1:])]
