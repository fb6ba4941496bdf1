"""``handouts translate pseudo``: leaflets in made-up languages, to see what will not fit."""

from __future__ import annotations

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

`handouts translate pseudo pancreatic`

`handouts translate pseudo --output look`
"""


def pseudo(
    leaflets: Annotated[
        list[str] | None,
        typer.Argument(
            help="Names, as `handouts list` shows them; else all.",
            autocompletion=complete_leaflets,
        ),
    ] = None,
    output: Annotated[
        Path, typer.Option("--output", "-o", help="Folder for the leaflets.")
    ] = Path(),
    content: ContentOption = None,
    quiet: QuietOption = False,
) -> None:
    """Print leaflets in made-up languages, to see what will not fit before a translator does.

    en-XA is English with accents and two fifths longer, ar-XB runs from right to left.
    """
    from handouts.build.gather import open_library
    from handouts.build.job import Job, pseudo_locales
    from handouts.build.make import make_file

    folder = content_folder(content)
    library = open_library(folder)
    names = leaflets or library.leaflets()
    for name in names:
        library.check_leaflet(name)
    for name in dict.fromkeys(names):
        for locale in pseudo_locales():
            job = Job(folder, name, locale, "numbers")
            target = output / job.file_name
            say(f"{target}  {format_size(make_file(job, target))}", quiet=quiet)


def register(app: typer.Typer) -> None:
    """Add the verb to a group."""
    app.command("pseudo", epilog=EXAMPLES)(pseudo)
