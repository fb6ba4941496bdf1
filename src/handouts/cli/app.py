"""The ``handouts`` command."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from handouts import __version__
from handouts.cli import (
    build,
    check,
    clinic,
    doctor,
    init,
    list_,
    preview,
    render,
    review,
    schema,
    snapshot,
    translate,
)
from handouts.errors import DefectError, HandoutsError

app = typer.Typer(
    name="handouts",
    help="Print plain-language leaflets for people whose cancer has spread to the liver.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("render", epilog=render.EXAMPLES)(render.render)
app.command("build", epilog=build.EXAMPLES)(build.build)
app.command("check", epilog=check.EXAMPLES)(check.check)
app.command("preview", epilog=preview.EXAMPLES)(preview.preview)
app.command("list", epilog=list_.EXAMPLES)(list_.list_leaflets)
app.command("doctor", epilog=doctor.EXAMPLES)(doctor.doctor)
app.command("schema", epilog=schema.EXAMPLES)(schema.schema)
app.command("init", epilog=init.EXAMPLES)(init.init)
app.add_typer(clinic.app)
app.add_typer(review.app)
app.add_typer(translate.app)
app.add_typer(snapshot.app)

INTERRUPTED = 130
"""The exit code after Ctrl-C, as shells have it."""


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"handouts {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Say the version."),
    ] = False,
) -> None:
    pass


def main() -> None:
    """Run the command; every error is a message for the reader, never a traceback."""
    try:
        app(prog_name="handouts")
    except HandoutsError as error:
        typer.echo(error.tell(), err=True)
        sys.exit(error.exit_code)
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        typer.echo(DefectError.of(error).tell(), err=True)
        sys.exit(DefectError.exit_code)
    except SystemExit as end:
        if end.code == INTERRUPTED:
            typer.echo("Stopped. What was finished is kept; nothing is half-written.", err=True)
        raise
