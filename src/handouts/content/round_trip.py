"""Adds an entry to a YAML file and leaves the rest of it as people wrote it."""

from __future__ import annotations

import io
from collections.abc import Mapping


def add_entry(text: str, key: str, entry: Mapping[str, object]) -> str:
    """Return the text of a file with one more entry at the end of the list under ``key``.

    Comments, order and quotes stay. Values that are text are written in quotes, so that
    ``1.0`` stays text for whoever reads the file next.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.comments import CommentedMap, CommentedSeq
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString

    yaml = YAML(typ="rt")
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
                name: DoubleQuotedScalarString(value) if isinstance(value, str) else value
                for name, value in entry.items()
            }
        )
    )
    stream = io.StringIO()
    yaml.dump(data, stream)
    return stream.getvalue()
