"""Lays out a leaflet as plain text, for messages and screens without pages.

70 columns, so that a reply that quotes it still fits in 80; lines end in a line feed, none in a
space. In a text from right to left every line begins with a letter or mark of that direction,
because programs take the direction of a line from its first letter (UAX #9, rule P2).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from handouts.leaflet.view import LeafletView
from handouts.output.reading import (
    Contents,
    Edge,
    Entries,
    Heading,
    Pairs,
    Paragraph,
    Part,
    Rooms,
    Sources,
)
from handouts.output.readout import read_out
from handouts.output.readout_words import Words
from handouts.output.wrapping import display_width, wrap

WIDTH = 70

_RIGHT_TO_LEFT_MARK = "\u200f"
_IN_ISOLATES = re.compile(r"\u2066[^\u2069]*\u2069")
_UNDER = {1: "=", 2: "=", 3: "-", 4: "."}
_PART = 2
"""The level of the headings that a further blank line parts from what comes before."""

_ROOM = "_" * 12
_MARKS = {"bullets": "- ", "boxes": "[ ] "}


def lay_out_text(view: LeafletView) -> str:
    """Return a leaflet as plain text."""
    page = _Page(Words.of(view))
    lines: list[str] = []
    for part in read_out(view):
        begins = isinstance(part, Heading) and part.level == _PART
        lines += [""] * (1 + begins) if lines else []
        lines += page.lines(part)
    text = "\n".join(_anchor(line) if view.dir == "rtl" else line for line in lines)
    return f"{text}\n"


def _anchor(line: str) -> str:
    """Give a line its direction where none of its letters does."""
    directions = {unicodedata.bidirectional(letter) for letter in _IN_ISOLATES.sub("", line)}
    if not line or directions & {"R", "AL"}:
        return line
    return f"{_RIGHT_TO_LEFT_MARK}{line}"


@dataclass(frozen=True, slots=True)
class _Page:
    words: Words

    def lines(self, part: Part) -> list[str]:
        match part:
            case Heading(level, text):
                return _heading(level, text)
            case Paragraph(text):
                return _hang(text)
            case Entries("steps", texts):
                marked = enumerate(texts, start=1)
                return [line for number, text in marked for line in _hang(text, f"{number}. ")]
            case Entries(kind, texts):
                return [line for text in texts for line in _hang(text, _MARKS[kind])]
            case Pairs(pairs, name):
                return list(self._pairs(pairs, name))
            case Rooms(rooms):
                filled = ((label, value or _ROOM) for label, value in rooms)
                return list(self._pairs(filled, ""))
            case Contents(title, entries):
                listed = [line for _, text in entries for line in _hang(text, "- ")]
                return [*_heading(2, title), "", *listed]
            case Sources(entries):
                told = (self.words.island(f"{name}: {address}") for name, address in entries)
                return [line for text in told for line in _hang(text, "- ")]
            case Edge():
                return ["*" * WIDTH]

    def _pairs(self, pairs: Iterable[tuple[str, str]], title: str) -> Iterator[str]:
        if title:
            yield from _hang(title, "- ")
        for name, value in pairs:
            yield from _hang(self.words.pair(name, value), "  " if title else "", hanging=2)


def _heading(level: int, text: str) -> list[str]:
    lines = wrap(text, WIDTH)
    rule = _UNDER[level] * max(map(display_width, lines))
    return [*([rule] if level == 1 else []), *lines, rule]


def _hang(text: str, mark: str = "", *, hanging: int = 0) -> list[str]:
    """Return the lines of a text, the first after a mark, the others below its words."""
    room = len(mark) + hanging
    lines = [line for piece in text.split("\n") for line in wrap(piece, WIDTH - room)]
    first = f"{mark}{lines[0]}"
    return [first.rstrip(), *(f"{' ' * room}{line}".rstrip() for line in lines[1:])]
