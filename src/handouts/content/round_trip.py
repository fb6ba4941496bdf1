"""Adds an entry to a YAML file and leaves the rest of it as people wrote it."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any


def add_entry(text: str, key: str, entry: Mapping[str, object]) -> str:
    """Return the text of a file with one more entry at the end of the list under ``key``.

    Comments, order and quotes stay. What is there is text and is written as it was: to
    YAML, a digest of digits with one ``e`` would be a number. New text goes in quotes.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.comments import CommentedMap, CommentedSeq
    from ruamel.yaml.resolver import VersionedResolver
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString

    class TextOnly(VersionedResolver):
        def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
            return super().resolve(kind, "text" if isinstance(value, str) else value, implicit)

    yaml = YAML(typ="rt")
    yaml.Resolver = TextOnly
    yaml.preserve_quotes = True
    yaml.width = 4096
    yaml.indent(mapping=2, sequence=4, offset=2)
    data = yaml.load(text)
    entries = data.setdefault(key, CommentedSeq())
    if not entries:
        entries.fa.set_block_style()
    entries.append(
        CommentedMap(
            {
                name: DoubleQuotedScalarString(value) if isinstance(value, str) else str(value)
                for name, value in entry.items()
            }
        )
    )
    stream = io.StringIO()
    yaml.dump(data, stream)
    return stream.getvalue()
