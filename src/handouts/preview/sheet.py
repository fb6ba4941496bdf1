"""What the page of a preview says: every text in its row, and beside it what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from handouts.checks.finding import Finding
from handouts.leaflet.direction import Direction
from handouts.translation import unit

State = Literal["source"] | unit.State
"""``source`` is a text of the language that leaflets are written in first."""

PieceKind = Literal["same", "gone", "came"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters of the English: as they were before, or new."""

    kind: PieceKind
    text: str


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a text stands in the files, or would stand."""

    file: str
    """The file as the reader would name it."""

    path: str
    """Its place in the file, as faults name it: ``key_points/0/text``."""

    line: int | None

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Row:
    """One text."""

    file: str
    """The leaflet, or ``glossary``, ``illustrations``, ``regions/us``, ``labels``."""

    id: str
    """The path of ids inside the file."""

    source: str
    target: str
    """The translation; the text itself where there is none."""

    state: State
    spot: Spot
    change: tuple[Piece, ...] = ()
    """How the English changed since the text was translated from it."""

    note: str = ""
    limit: int | None = None
    """Characters that fit."""

    findings: tuple[Finding, ...] = ()

    @property
    def key(self) -> str:
        """The name of the text in a whole kit."""
        return f"{self.file}/{self.id}"


@dataclass(frozen=True, slots=True)
class Group:
    """The texts of one file, in its order."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """What stands on top of the page, and which row it is about."""

    finding: Finding
    key: str = ""
    """The row; empty where it is about none."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole page, for one leaflet in one language."""

    leaflet: str
    locale: str
    source_locale: str
    """The language in the first column; that of the second where there is only one."""

    direction: Direction
    groups: tuple[Group, ...] = ()
    top: tuple[Placed, ...] = ()
    """What keeps the files from being read, and what is about no text in particular."""

    broken: bool = False
    """Whether some of what is shown is older than the files, because they cannot be read."""

    @property
    def translated(self) -> bool:
        """Whether there are two columns."""
        return self.locale != self.source_locale

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, in the order of the page."""
        return tuple(row for group in self.groups for row in group.rows)

    def count(self, state: State) -> int:
        """Return how many texts are in a state."""
        return sum(row.state == state for row in self.rows)

    @property
    def faults(self) -> int:
        """How many things there are to mend."""
        own = {placed.finding for placed in self.top}
        return len(own) + sum(len(set(row.findings) - own) for row in self.rows)
