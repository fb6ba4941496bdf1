"""``handouts translate export``: a file for a translator's own tool."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from handouts.cli.options import (
    ContentOption,
    QuietOption,
    complete_leaflets,
    content_folder,
    format_size,
    say,
)

EXAMPLES = """
**Examples**

`handouts translate export es --format xliff -o es.xliff`

`handouts translate export ar --leaflet pancreatic --format csv -o pancreatic.ar.csv`
"""


_SUFFIXES = {".xliff", ".xlf", ".po", ".csv"}


class FileFormat(StrEnum):
    """What translators' tools take."""

    xliff = "xliff"
    po = "po"
    csv = "csv"


def register(app: typer.Typer) -> None:
    """Add the verb to the verbs of ``handouts translate``."""
    app.command("export", epilog=EXAMPLES)(export)


def export(
    locale: Annotated[str, typer.Argument(help="The language, as `translate status` shows it.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="Where to write it.")],
    kind: Annotated[
        FileFormat, typer.Option("--format", help="XLIFF and PO for tools, CSV for spreadsheets.")
    ] = FileFormat.xliff,
    leaflets: Annotated[
        list[str] | None,
        typer.Option(
            "--leaflet", help="Only this one; may be repeated.", autocompletion=complete_leaflets
        ),
    ] = None,
    quiet: QuietOption = False,
    content: ContentOption = None,
) -> None:
    """Write every text of a translation into a file, and the termbase beside it.

    The translator's file has the English, what is there already and what is stale.
    """
    from handouts.build import exchange
    from handouts.build.gather import open_library
    from handouts.output.files import write_safely

    library = open_library(content_folder(content))
    made = exchange.export(library, locale, kind.value, leaflets or ())
    files = {output: made.texts}
    stem = output.stem if output.suffix in _SUFFIXES else output.name
    files |= {output.with_name(stem + ending): data for ending, data in made.termbase.items()}
    for path, data in files.items():
        write_safely(path, data)
        say(f"{path} ({format_size(len(data))})", quiet=quiet)
    say(f"{made.count} texts. What comes back: handouts translate import {locale}", quiet=quiet)
