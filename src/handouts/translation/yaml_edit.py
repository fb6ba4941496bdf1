"""Changes a YAML text in single places and leaves the rest as a person wrote it."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from handouts.content.source import Key
from handouts.translation.skeleton import (
    WIDTH,
    Entries,
    Fields,
    Leaf,
    Part,
    flow_entry,
    quote,
    write_comment,
    write_entry,
    write_field,
    write_flow,
)
from handouts.translation.yaml_tree import Node, parse_tree

_PLAIN = re.compile(r"[^\W\d_](?:[^:#\n\t]|:(?=\S))*[^\s:#]")
"""Words that YAML takes as they are, without quotes."""

_PLAIN_LIMIT = 60


def add_missing(text: str, wanted: Fields) -> str:
    """Return a text with an empty place for each part that it lacks; nothing else changes."""
    tree = parse_tree(text)
    if tree is None or not tree.fields:
        lines = (
            line for name, part in wanted.fields.items() for line in write_field(name, part, 0)
        )
        return f"{_with_end(text)}{chr(10).join(lines)}\n"
    adder = _Adder(text)
    adder.add_fields(tree, wanted)
    return _apply(text, adder.edits)


def put_values(text: str, texts: Mapping[Key, str]) -> str:
    """Return a text with other words at some places that are there."""
    tree = parse_tree(text)
    assert tree is not None
    edits = []
    for key, words in texts.items():
        node = tree.find(key)
        assert node is not None, f"nothing stands at {key}"
        edits.append(_replace(text, node, words, in_flow=_in_flow(tree, key)))
    return _apply(text, edits)


def put_comment(text: str, key: Key, before: str, after: str) -> str:
    """Return a text with another comment above a place, if the one before is still there."""
    tree = parse_tree(text)
    node = tree.find(key) if tree is not None else None
    if node is None:
        return text
    at = text.rfind("\n", 0, node.key_start) + 1
    old, new = (
        "".join(f"{line}\n" for line in write_comment(words, node.parent_column))
        for words in (before, after)
    )
    return f"{text[: at - len(old)]}{new}{text[at:]}" if text[:at].endswith(old) else text


@dataclass(frozen=True, slots=True)
class _Edit:
    start: int
    end: int
    words: str


@dataclass(slots=True)
class _Adder:
    """Collects what is to be added to one text."""

    text: str
    edits: list[_Edit] = field(default_factory=list)

    def add(self, node: Node, wanted: Part) -> None:
        """Add what a value lacks."""
        match wanted:
            case Fields():
                self.add_fields(node, wanted)
            case Entries():
                self.add_entries(node, wanted)
            case _:
                pass

    def add_fields(self, node: Node, wanted: Fields) -> None:
        missing: dict[str, Part] = {}
        previous: Node | None = None
        for name, part in wanted.fields.items():
            found = node.fields.get(name)
            if found is None:
                missing[name] = part
                continue
            self._place_fields(node, missing, previous, found)
            missing, previous = {}, found
            if not isinstance(part, Leaf) and found.value is not None:
                self._open(found, name, part)
            else:
                self.add(found, part)
        self._place_fields(node, missing, previous, None)

    def add_entries(self, node: Node, wanted: Entries) -> None:
        missing: dict[str, Fields] = {}
        previous: Node | None = None
        for name, part in wanted.entries.items():
            found = node.entry(name)
            if found is None:
                missing[name] = part
                continue
            self._place_entries(node, missing, previous, found)
            missing, previous = {}, found
            self.add_fields(found, part)
        self._place_entries(node, missing, previous, None)

    def _place_fields(
        self, node: Node, missing: Mapping[str, Part], before: Node | None, after: Node | None
    ) -> None:
        if not missing:
            return
        if node.is_flow:
            pieces = [f"{name}: {write_flow(part)}" for name, part in missing.items()]
            self._into_flow(node, pieces, is_empty=not node.fields)
            return
        lines = (
            line for name, part in missing.items() for line in write_field(name, part, node.column)
        )
        self._insert_lines(node, lines, before, after)

    def _place_entries(
        self, node: Node, missing: Mapping[str, Fields], before: Node | None, after: Node | None
    ) -> None:
        if not missing:
            return
        if node.is_flow:
            pieces = [flow_entry(name, part) for name, part in missing.items()]
            self._into_flow(node, pieces, is_empty=not node.entries)
            return
        lines = (
            line for name, part in missing.items() for line in write_entry(name, part, node.column)
        )
        self._insert_lines(node, lines, before, after)

    def _into_flow(self, node: Node, pieces: list[str], *, is_empty: bool) -> None:
        at = len(self.text[: node.end - 1].rstrip())
        comma = "" if is_empty or self.text[at - 1] == "," else ", "
        self.edits.append(_Edit(at, at, f"{comma}{', '.join(pieces)}"))

    def _insert_lines(
        self, node: Node, lines: Iterator[str], before: Node | None, after: Node | None
    ) -> None:
        """Put lines after the part before them, else above the part that follows."""
        if before is not None or after is None:
            at = _line_end(self.text, before.last if before else node.last)
            self.edits.append(_Edit(at, at, "".join(f"\n{line}" for line in lines)))
            return
        at = _above_comments(self.text, after.key_start)
        self.edits.append(_Edit(at, at, "".join(f"{line}\n" for line in lines)))

    def _open(self, node: Node, name: str, part: Part) -> None:
        """Give an empty field its parts."""
        _, *lines = write_field(name, part, node.parent_column)
        at = _line_end(self.text, node.end)
        self.edits.append(_Edit(node.start, node.end, ""))
        self.edits.append(_Edit(at, at, "".join(f"\n{line}" for line in lines)))


def _replace(text: str, node: Node, words: str, *, in_flow: bool) -> _Edit:
    end = _line_end(text, node.end)
    alone = not in_flow and not text[node.end : end].strip()
    written = _write_block(words, node.parent_column) if alone else quote(words)
    space = " " if node.start and text[node.start - 1] not in " \n" else ""
    return _Edit(node.start, node.end, space + written)


def _write_block(words: str, column: int) -> str:
    """Return words as a person would write them: plain, folded over lines, or in quotes."""
    if not words.isprintable() or "  " in words or words != words.strip():
        return quote(words)
    if len(words) <= _PLAIN_LIMIT and _PLAIN.fullmatch(words) and words.lower() not in _NOT_WORDS:
        return words
    if len(words) + column <= WIDTH:
        return quote(words)
    lines = textwrap.wrap(words, WIDTH - column, break_long_words=False, break_on_hyphens=False)
    if " ".join(lines) != words:
        return quote(words)
    gap = " " * (column + 2)
    return ">-\n" + "\n".join(f"{gap}{line}" for line in lines)


_NOT_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off"})


def _in_flow(tree: Node, key: Key) -> bool:
    nodes = (tree.find(key[:length]) for length in range(len(key)))
    return any(node is not None and node.is_flow for node in nodes)


def _above_comments(text: str, at: int) -> int:
    """Return the start of the line of a place, or of the comments right above it."""
    start = text.rfind("\n", 0, at) + 1
    while start:
        above = text.rfind("\n", 0, start - 1) + 1
        if not text[above:start].lstrip().startswith("#"):
            break
        start = above
    return start


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _with_end(text: str) -> str:
    return text if not text or text.endswith("\n") else f"{text}\n"


def _apply(text: str, edits: list[_Edit]) -> str:
    """Make all changes; those at one place in their order."""
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        pieces += (text[at : edit.start], edit.words)
        at = max(at, edit.end)
    return _with_end("".join([*pieces, text[at:]]))
