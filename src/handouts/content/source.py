"""A content file that was read: plain values, and where each of them stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from handouts.errors import Fault

Value = dict[str, Any] | list[Any] | str | None
Key = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file, both counted from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read: its values and where each of them stands."""

    name: str
    """The file as the reader would name it."""

    data: Value
    lines: tuple[str, ...]
    values: dict[Key, Place]
    """Where each value begins."""

    keys: dict[Key, Place]
    """Where the key of each value of a mapping begins."""

    faults: tuple[Fault, ...] = ()
    """Faults that left the file readable, such as a key that is there twice."""

    def fault(
        self, path: Key, what: str, mend: str, *, at_key: bool = False, code: str = ""
    ) -> Fault:
        """Return a fault at a path, or at its nearest parent that stands in the file."""
        place = self._place(path, at_key=at_key)
        return self.fault_at(place, dotted(path), what, mend, code)

    def fault_at(
        self, place: Place | None, path: str, what: str, mend: str, code: str = ""
    ) -> Fault:
        """Return a fault at a place."""
        if place is None:
            return Fault(self.name, None, None, path, what, mend, code=code)
        excerpt = draw_excerpt(self.lines, place)
        return Fault(self.name, place.line, place.column, path, what, mend, excerpt, code)

    def origin(self, path: Key) -> tuple[Source, Key]:
        """Return the file that a value came from, and where it stands there."""
        return self, path

    def place(self, path: Key) -> Place | None:
        """Return where a value begins, or its nearest parent that stands in the file."""
        return self._place(path, at_key=False)

    def _place(self, path: Key, *, at_key: bool) -> Place | None:
        if at_key and path in self.keys:
            return self.keys[path]
        for length in range(len(path), -1, -1):
            if path[:length] in self.values:
                return self.values[path[:length]]
        return None


def dotted(path: Key) -> str:
    """Return ``treatments.items.2.side_effects`` for a path."""
    return ".".join(str(part) for part in path)


def draw_excerpt(lines: tuple[str, ...], place: Place, width: int = 96) -> str:
    """Return the line with a caret below the column, cut to ``width`` characters."""
    if not 1 <= place.line <= len(lines):
        return ""
    line = lines[place.line - 1].replace("\t", "→")
    start = max(0, place.column - 1 - width // 2) if len(line) > width else 0
    shown = line[start : start + width]
    gutter = f"{place.line:>5} │ "
    caret = " " * (place.column - 1 - start) + "^"
    return f"{gutter}{shown}\n{' ' * 5} │ {caret}"
