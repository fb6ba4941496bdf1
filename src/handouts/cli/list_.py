"""``handouts list``: what there is."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from handouts.cli.options import ContentOption, content_folder

EXAMPLES = """
**Examples**

`handouts list`

`handouts list --json`
"""


def list_leaflets(
    content: ContentOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """List the leaflets and the languages that each has."""
    from handouts.build.catalog import list_catalog
    from handouts.build.gather import open_library

    catalog = list_catalog(open_library(content_folder(content)))
    if as_json:
        rows = [
            {"id": row.id, "title": row.title, "version": row.version, "locales": row.locales}
            for row in catalog
        ]
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    width = max((len(row.id) for row in catalog), default=0)
    for row in catalog:
        typer.echo(f"{row.id:<{width}}  {row.title}  ({', '.join(row.locales)})")
