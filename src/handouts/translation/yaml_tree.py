"""A YAML text as a tree that knows which characters each value takes.

So one value can be changed in its place, and the rest of the file stays as a person wrote it,
to the last space.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from handouts.content.source import Key


@dataclass(slots=True)
class Node:
    """A value: a scalar, a mapping or a sequence."""

    start: int
    """Where it begins, in characters."""

    end: int
    column: int
    """The column that it begins in, from 0."""

    is_flow: bool
    value: str | None = None
    """The words of a scalar."""

    fields: dict[str, Node] = field(default_factory=dict)
    entries: list[Node] = field(default_factory=list)
    parent_column: int = 0
    """The column of the field or the dash that it belongs to."""

    key_start: int = 0
    """Where the name of its field begins; else where it begins itself."""

    @property
    def children(self) -> Iterable[Node]:
        """The values inside of it, in their order."""
        return self.fields.values() if self.fields else self.entries

    @property
    def last(self) -> int:
        """Where the last of its words ends."""
        if self.is_flow or not self.children:
            return self.end
        return max(child.last for child in self.children)

    def entry(self, name: str) -> Node | None:
        """Return the entry of a sequence that has an id."""
        index = self.index_of(name)
        return self.entries[index] if index < len(self.entries) else None

    def index_of(self, name: str) -> int:
        """Return which entry of a sequence has an id; that after the last if none has it."""
        for index, entry in enumerate(self.entries):
            named = entry.fields.get("id")
            if named is not None and named.value == name:
                return index
        return len(self.entries)

    def find(self, path: Key) -> Node | None:
        """Return the value at a path, or ``None``."""
        node: Node | None = self
        for step in path:
            if node is None:
                return None
            if isinstance(step, str):
                node = node.fields.get(step)
            else:
                node = node.entries[step] if step < len(node.entries) else None
        return node


def parse_tree(text: str) -> Node | None:
    """Return the value of a YAML text that was read before; ``None`` where it has none."""
    from ruamel.yaml import YAML

    skipped = ("StreamStartEvent", "DocumentStartEvent")
    events = (
        event for event in YAML(typ="safe").parse(text) if type(event).__name__ not in skipped
    )
    reader = _Reader(text, _line_starts(text))
    first = next(events)
    return None if type(first).__name__ == "StreamEndEvent" else reader.node(first, events, 0)


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    return starts


@dataclass(slots=True)
class _Reader:
    text: str
    starts: list[int]

    def node(self, event: Any, events: Iterator[Any], parent_column: int) -> Node:
        start, end = self._offset(event.start_mark), self._offset(event.end_mark)
        column = event.start_mark.column
        match type(event).__name__:
            case "MappingStartEvent":
                node = Node(start, end, column, bool(event.flow_style))
                node.end = self._fields(node, events)
            case "SequenceStartEvent":
                node = Node(start, end, column, bool(event.flow_style))
                node.end = self._entries(node, events)
            case _:
                if event.style in ("|", ">"):
                    end = start + len(self.text[start:end].rstrip())
                node = Node(start, end, column, is_flow=False, value=str(event.value))
        node.parent_column, node.key_start = parent_column, start
        return node

    def _fields(self, node: Node, events: Iterator[Any]) -> int:
        for event in events:
            if type(event).__name__ == "MappingEndEvent":
                return self._offset(event.end_mark)
            value = self.node(next(events), events, event.start_mark.column)
            value.key_start = self._offset(event.start_mark)
            node.fields.setdefault(str(event.value), value)
        raise AssertionError("a mapping has an end")

    def _entries(self, node: Node, events: Iterator[Any]) -> int:
        for event in events:
            if type(event).__name__ == "SequenceEndEvent":
                return self._offset(event.end_mark)
            node.entries.append(self.node(event, events, node.column))
        raise AssertionError("a sequence has an end")

    def _offset(self, mark: Any) -> int:
        line, column = int(mark.line), int(mark.column)
        return self.starts[min(line, len(self.starts) - 1)] + column
