"""``handouts schema``: what editors complete and underline with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from handouts.cli.options import say
from handouts.errors import UsageError

EXAMPLES = """
**Examples**

`handouts schema handout`

`handouts schema --output handouts/_shared/schemas`
"""


def schema(
    name: Annotated[str | None, typer.Argument(help="Print this one.")] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write all of them to a folder.")
    ] = None,
) -> None:
    """Print a JSON Schema of the content files, or write all of them."""
    from handouts.content.schema import list_schemas, write_schema
    from handouts.output.files import write_safely

    names = list_schemas()
    if name is None and output is None:
        typer.echo("\n".join(names))
        return
    if name is not None and name not in names:
        raise UsageError(f"there is no schema “{name}” — there are: {', '.join(names)}")
    if output is None:
        assert name is not None
        typer.echo(write_schema(name), nl=False)
        return
    for each in [name] if name else names:
        target = output / f"{each}.schema.json"
        write_safely(target, write_schema(each).encode("utf-8"))
        say(str(target), quiet=False)
