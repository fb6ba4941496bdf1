"""``handouts translate import``: what a translator sends back."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from handouts.cli.options import ContentOption, content_folder, say, today
from handouts.errors import UsageError

EXAMPLES = """
**Examples**

`handouts translate import es es.xliff --dry-run`

`handouts translate import es es.xliff --by "Ana Example"`
"""


class ImportState(StrEnum):
    """What an import says of the texts that go in."""

    translated = "translated"
    reviewed = "reviewed"


def register(app: typer.Typer) -> None:
    """Add the verb to the verbs of ``handouts translate``."""
    app.command("import", epilog=EXAMPLES)(import_)


def import_(
    locale: Annotated[str, typer.Argument(help="The language, as `translate status` shows it.")],
    file: Annotated[Path, typer.Argument(help="XLIFF, PO or CSV; it need not say which.")],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only tell what would become of each text.")
    ] = False,
    by: Annotated[str | None, typer.Option(help="Who translated, or who reviewed.")] = None,
    state: Annotated[
        ImportState,
        typer.Option(help="Reviewed: a second person read all of it beside the English."),
    ] = ImportState.translated,
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
    content: ContentOption = None,
) -> None:
    """Take in what is good of a translator's file, and tell of each other text what is wrong.

    Exits with 1 where a text was refused.
    """
    from handouts.build import exchange
    from handouts.build.gather import open_library
    from handouts.translation.ledgers import Record

    if state is ImportState.reviewed and not by:
        raise UsageError("a review has a name — say who reviewed with --by")
    library = open_library(content_folder(content))
    record = Record(state.value, by, today())
    report = exchange.take_in(library, locale, _read(file), file.name, record, dry_run=dry_run)
    typer.echo(report.write_json() if as_json else report.write_text())
    if dry_run:
        say("Nothing was written.", quiet=as_json)
    if report.refused:
        raise typer.Exit(1)


def _read(file: Path) -> bytes:
    from handouts.translation.exchange.arrival import SIZE_LIMIT

    try:
        with file.open("rb") as opened:
            return opened.read(SIZE_LIMIT + 1)
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror} — check the name") from None
