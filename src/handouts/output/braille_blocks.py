"""The blocks that braille is laid out from: each a text and the way it stands on the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from handouts.leaflet.view import LeafletView
from handouts.output.inline_text import END_ISOLATE, ISOLATE_LTR
from handouts.output.reading import (
    Contents,
    Edge,
    Entries,
    Heading,
    Level,
    Pairs,
    Paragraph,
    Part,
    Rooms,
    Sources,
)
from handouts.output.readout import read_out
from handouts.output.readout_words import Words

StyleName = Literal[
    "title", "main", "cell5", "cell7", "paragraph", "item", "under", "room", "contents",
    "box-top", "box-bottom",
]  # fmt: skip

_LISTED = frozenset({"item", "under", "room", "contents"})
_NO_ISOLATES = str.maketrans(dict.fromkeys(f"{ISOLATE_LTR}{END_ISOLATE}"))


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of block stands; indents are in cells."""

    first: int = 0
    rest: int = 0
    centered: bool = False
    blank_before: bool = False
    blank_behind: Literal["always", "never", "end of list"] = "never"
    keeps: bool = False
    """Whether it stays with the line after it."""

    def blank_after(self, following: str) -> bool:
        """Return whether a blank line parts it from the block after it."""
        if self.blank_behind == "end of list":
            return following not in _LISTED
        return self.blank_behind == "always"


STYLES: Mapping[StyleName, Style] = MappingProxyType(
    {
        "title": Style(centered=True, blank_behind="always", keeps=True),
        "main": Style(centered=True, blank_before=True, blank_behind="always", keeps=True),
        "cell5": Style(4, 4, blank_before=True, keeps=True),
        "cell7": Style(6, 6, blank_before=True, keeps=True),
        "paragraph": Style(2, 0),
        "item": Style(0, 2, blank_behind="end of list"),
        "under": Style(2, 4, blank_behind="end of list"),
        "room": Style(0, 2, blank_behind="end of list"),
        "contents": Style(0, 2, blank_behind="end of list"),
        "box-top": Style(blank_before=True, keeps=True),
        "box-bottom": Style(blank_behind="always"),
    }
)
_HEADINGS: Mapping[Level, StyleName] = MappingProxyType(
    {1: "title", 2: "main", 3: "cell5", 4: "cell7"}
)


@dataclass(frozen=True, slots=True)
class Block:
    """A text, and how it stands."""

    style: StyleName
    text: str = ""
    id: str = ""
    target: str = ""
    """The part whose page an entry of the contents tells."""


def list_blocks(view: LeafletView) -> tuple[Block, ...]:
    """Return the blocks of a leaflet in their order."""
    words = Words.of(view)
    blocks = (block for part in read_out(view) for block in _blocks(part, words))
    return tuple(
        Block(block.style, block.text.translate(_NO_ISOLATES), block.id, block.target)
        for block in blocks
    )


def _blocks(part: Part, words: Words) -> Iterator[Block]:
    match part:
        case Heading(level, text, name):
            yield Block(_HEADINGS[level], text, name)
        case Paragraph(text):
            yield from (Block("paragraph", line) for line in text.split("\n"))
        case Entries(kind, texts):
            steps = kind == "steps"
            marked = (
                (f"{number}. " if steps else "", text) for number, text in enumerate(texts, 1)
            )
            yield from (Block("item", f"{mark}{text}") for mark, text in marked)
        case Pairs(pairs, name):
            style: StyleName = "under" if name else "item"
            yield from (Block("item", title) for title in (name,) if title)
            yield from (Block(style, words.pair(*pair)) for pair in pairs)
        case Rooms(rooms):
            told = ((words.pair(label, value).rstrip(), value) for label, value in rooms)
            yield from (Block("item" if value else "room", text) for text, value in told)
        case Contents(title, entries):
            yield Block("main", title)
            yield from (Block("contents", text, target=target) for target, text in entries)
        case Sources(entries):  # a name is enough to find it; no hand copies an address
            yield from (Block("item", name) for name, _ in entries)
        case Edge(begins):
            yield Block("box-top" if begins else "box-bottom")
