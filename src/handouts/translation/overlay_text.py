"""Puts texts into the YAML of a translation and leaves the rest as people wrote it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from handouts.content.source import Key

WIDTH = 100
"""Columns that a comment is wrapped at."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A text, and where it belongs."""

    key: Key
    """Its path in the values of the source file."""

    text: str
    """Empty where it is still to be written."""

    comment: str = ""
    """Stands above a text that is new in the file."""


def put_texts(yaml_text: str, base: Any, texts: Sequence[Placed]) -> str:
    """Return the YAML with the texts in it, each where the source has its own.

    ``base`` are the values of the source file; entries of lists are found by their ids.
    """
    from ruamel.yaml import YAML

    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.width = WIDTH
    yaml.allow_unicode = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    document = yaml.load(yaml_text)
    for placed in texts:
        _put(document, base, placed)
    stream = io.StringIO()
    yaml.dump(document, stream)
    return stream.getvalue()


def _put(node: Any, base: Any, placed: Placed) -> None:
    indent = 0
    for depth, step in enumerate(placed.key[:-1]):
        source = base[step]
        node = _child(node, step, base, source, placed.key[depth + 1])
        base = source
        indent += 2 if isinstance(step, str) and not isinstance(source, list) else 0
        indent += 4 if isinstance(source, dict) and isinstance(step, int) else 0
    last = placed.key[-1]
    fresh = isinstance(last, str) and last not in node
    node[last] = _scalar(placed.text)
    if fresh and placed.comment:
        node.yaml_set_comment_before_after_key(last, before=placed.comment, indent=indent)


def _child(node: Any, step: str | int, base: Any, source: Any, following: str | int) -> Any:
    """Return the value under a step, made where it is not there yet."""
    from ruamel.yaml.comments import CommentedMap, CommentedSeq

    if isinstance(step, str):
        if step not in node:
            node[step] = CommentedSeq() if isinstance(source, list) else CommentedMap()
            if isinstance(source, list) and not isinstance(source[0], dict):
                node[step].extend("" for _ in source)
        return node[step]
    name = source.get("id") if isinstance(source, dict) else None
    if name is None:
        while len(node) <= step:
            node.append(CommentedMap() if isinstance(following, str) else "")
        return node[step]
    for entry in node:
        if isinstance(entry, dict) and entry.get("id") == name:
            return entry
    entry = CommentedMap({"id": name})
    before = [item.get("id") for item in base[:step]]
    place = max((i + 1 for i, item in enumerate(node) if item.get("id") in before), default=0)
    node.insert(place, entry)
    return entry


def _scalar(text: str) -> Any:
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString, FoldedScalarString

    if not text or len(text) < WIDTH // 2 or "\n" in text or "  " in text:
        return DoubleQuotedScalarString(text)
    return FoldedScalarString(text)
