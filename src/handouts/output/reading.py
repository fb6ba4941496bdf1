"""A leaflet as one reads it out: headings, paragraphs, lists and pairs, without a page.

Plain text and braille are laid out from these parts. Numbers that stand in a text from right
to left are in isolates (U+2066, U+2069); all else is plain characters.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal[1, 2, 3, 4]
Listing = Literal["bullets", "steps", "boxes"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; the title of the leaflet has level 1."""

    level: Level
    text: str
    id: str = ""
    """By which the contents find it."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words of their own; a line feed in them is a break that is meant."""

    text: str


@dataclass(frozen=True, slots=True)
class Entries:
    """A list: with bullets, in steps, or to tick."""

    kind: Listing
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Names and what belongs to each, under a name of their own or under none."""

    pairs: tuple[tuple[str, str], ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class Rooms:
    """Labels with what belongs to each; where that is empty, a reader fills it in."""

    rooms: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The parts of the leaflet: id and title of each."""

    title: str
    entries: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the facts come from: what each source is called, and its address."""

    entries: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """Where the box of urgent signs begins and ends."""

    begins: bool


Part = Heading | Paragraph | Entries | Pairs | Rooms | Contents | Sources | Edge
