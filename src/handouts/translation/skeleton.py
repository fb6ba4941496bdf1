"""The shape of a file of translations: where each text goes, with the English above it."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from handouts.content.source import Key

WIDTH = 96
"""Characters in a line of a comment."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A place for a text."""

    comment: str = ""
    """What stands above it: the text that it says."""

    value: str = ""


@dataclass(frozen=True, slots=True)
class Fields:
    """A group of fields."""

    fields: Mapping[str, Part]


@dataclass(frozen=True, slots=True)
class Entries:
    """A list whose entries are found by their ids."""

    entries: Mapping[str, Fields]


@dataclass(frozen=True, slots=True)
class Items:
    """A list whose entries are found by their order."""

    items: tuple[Part, ...]


Part = Leaf | Fields | Entries | Items


def outline(data: Any, texts: Mapping[Key, str]) -> Fields:
    """Return the shape of a file that holds some texts and nothing else.

    Args:
        data: The values of the file in the source language.
        texts: The texts that are wanted, by where they stand in it.
    """
    wanted = {key[:length] for key in texts for length in range(len(key) + 1)}
    part = _outline(data, (), texts, wanted)
    assert isinstance(part, Fields)
    return part


def _outline(data: Any, here: Key, texts: Mapping[Key, str], wanted: set[Key]) -> Part:
    if isinstance(data, dict):
        return Fields(
            {
                name: _outline(value, (*here, name), texts, wanted)
                for name, value in data.items()
                if (*here, name) in wanted
            }
        )
    if not isinstance(data, list):
        return Leaf(texts.get(here, ""))
    if all(isinstance(entry, dict) and "id" in entry for entry in data):
        return Entries(
            {
                entry["id"]: _entry(_outline(entry, (*here, index), texts, wanted))
                for index, entry in enumerate(data)
                if (*here, index) in wanted
            }
        )
    inner = ((*here, index) for index in range(len(data)))
    return Items(
        tuple(_outline(entry, key, texts, wanted) for entry, key in zip(data, inner, strict=True))
    )


def _entry(part: Part) -> Fields:
    assert isinstance(part, Fields)
    return part


def write_field(name: str, part: Part, column: int) -> Iterator[str]:
    """Yield the lines of a field that begins in a column."""
    gap = " " * column
    match part:
        case Leaf(comment, words):
            yield from write_comment(comment, column)
            yield f"{gap}{name}: {quote(words)}"
        case Fields(fields):
            yield f"{gap}{name}:"
            for inner, value in fields.items():
                yield from write_field(inner, value, column + 2)
        case Entries(entries):
            yield f"{gap}{name}:"
            for inner, entry in entries.items():
                yield from write_entry(inner, entry, column + 2)
        case Items(items):
            yield f"{gap}{name}:"
            for item in items:
                assert isinstance(item, Leaf)
                yield from write_comment(item.comment, column + 2)
                yield f"{gap}  - {quote(item.value)}"


def write_entry(name: str, part: Fields, column: int) -> Iterator[str]:
    """Yield the lines of an entry whose dash stands in a column."""
    yield f"{' ' * column}- id: {name}"
    for inner, value in part.fields.items():
        yield from write_field(inner, value, column + 2)


def write_flow(part: Part) -> str:
    """Return a part on one line, as inside of brackets; there is no room for comments."""
    match part:
        case Leaf(_, value):
            return quote(value)
        case Fields(fields):
            return f"{{{', '.join(f'{name}: {write_flow(v)}' for name, v in fields.items())}}}"
        case Entries(entries):
            return f"[{', '.join(flow_entry(name, value) for name, value in entries.items())}]"
        case Items(items):
            return f"[{', '.join(map(write_flow, items))}]"


def flow_entry(name: str, part: Fields) -> str:
    """Return an entry with its id on one line."""
    inner = (f"{field}: {write_flow(value)}" for field, value in part.fields.items())
    return f"{{{', '.join((f'id: {name}', *inner))}}}"


def write_comment(text: str, column: int) -> Iterator[str]:
    """Yield the lines of a comment."""
    for line in text.splitlines():
        wrapped = textwrap.wrap(
            line, WIDTH - column, break_long_words=False, break_on_hyphens=False
        )
        yield from (f"{' ' * column}# {piece}" for piece in wrapped)


def quote(text: str) -> str:
    """Return a text in quotes, on one line, as YAML reads it."""
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(
        f"\\u{ord(sign):04x}" if sign in "\x7f\x85\u2028\u2029\ufeff" else sign for sign in quoted
    )
