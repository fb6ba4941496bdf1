"""Puts texts into the YAML of a translation and leaves the rest as people wrote it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from handouts.content.source import Key
from handouts.translation.skeleton import outline
from handouts.translation.yaml_edit import add_missing, put_comment, put_values
from handouts.translation.yaml_tree import Node, parse_tree


@dataclass(frozen=True, slots=True)
class Placed:
    """A text, and where it belongs."""

    key: Key
    """Its path in the values of the source file."""

    text: str
    """Empty where it is still to be written."""

    comment: str = ""
    """Stands above a text that is new in the file."""

    comment_before: str = ""
    """The comment that stands above it by now, if that is to give way."""


def put_texts(yaml_text: str, base: Any, texts: Sequence[Placed]) -> str:
    """Return the YAML with the texts in it, each where the source has its own.

    ``base`` are the values of the source file; entries of lists are found by their ids. A
    place that is not there is made; one without words stays as it is. No other character
    changes.
    """
    text = add_missing(yaml_text, outline(base, {item.key: item.comment for item in texts}))
    tree = parse_tree(text)
    assert tree is not None
    places = {item.key: _locate(tree, base, item.key) for item in texts}
    text = put_values(text, {places[item.key]: item.text for item in texts if item.text})
    for item in texts:
        if item.comment_before:
            text = put_comment(text, places[item.key], item.comment_before, item.comment)
    return text


def _locate(tree: Node, base: Any, key: Key) -> Key:
    """Return where a text of the source has its place in the tree of a translation."""
    place: list[str | int] = []
    node: Node | None = tree
    for step in key:
        base = base[step]
        name = base.get("id") if isinstance(base, dict) and isinstance(step, int) else None
        assert node is not None
        place.append(node.index_of(name) if name is not None else step)
        node = node.find(tuple(place[-1:]))
    return tuple(place)
