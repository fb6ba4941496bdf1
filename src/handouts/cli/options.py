"""Options that several verbs share, and where they put their messages."""

from __future__ import annotations

from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from handouts.assets import find_assets


class Paper(StrEnum):
    """Paper sizes."""

    a4 = "a4"
    letter = "letter"
    a5 = "a5"
    half_letter = "half-letter"


class Outlook(StrEnum):
    """How much a leaflet says about what may lie ahead."""

    none = "none"
    words = "words"
    numbers = "numbers"


class Edition(StrEnum):
    """For whom a leaflet is printed."""

    standard = "standard"
    one_sheet = "one-sheet"
    large_print = "large-print"
    easy_read = "easy-read"
    bilingual = "bilingual"
    questions = "questions"
    fillable = "fillable"
    review = "review"


class Format(StrEnum):
    """Kinds of output."""

    pdf = "pdf"
    html = "html"
    text = "text"
    brf = "brf"


SAYS, PRINTS, OWN, DEMANDS = "What it says", "How it prints", "Your own", "What is good enough"
"""Headings that `--help` puts options under, where a verb has many."""

ContentOption = Annotated[
    Path | None,
    typer.Option(
        "--content",
        help="Your own folder of leaflets; else the ones that come along.",
        rich_help_panel=OWN,
    ),
]
PaperOption = Annotated[
    Paper | None,
    typer.Option(
        "--paper", help="Paper; else the one usual in the region.", rich_help_panel=PRINTS
    ),
]
OutlookOption = Annotated[
    Outlook,
    typer.Option(
        "--outlook", help="How much to say about what may lie ahead.", rich_help_panel=SAYS
    ),
]
DraftOption = Annotated[
    bool,
    typer.Option(
        "--draft",
        help="Print a translation with gaps, and say so on each page.",
        rich_help_panel=DEMANDS,
    ),
]
ClinicOption = Annotated[
    Path | None,
    typer.Option(
        "--clinic", help="Your clinic's profile; else lines to write on.", rich_help_panel=OWN
    ),
]
RequireCompleteOption = Annotated[
    bool,
    typer.Option(
        "--require-complete",
        help="Refuse a profile with placeholders in it.",
        rich_help_panel=DEMANDS,
    ),
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]


def today() -> date:
    """Return today's date where the command runs; nothing below reads the clock."""
    return datetime.now(tz=UTC).astimezone().date()


def content_folder(given: Path | None) -> Path:
    """Return the folder of leaflets that was asked for, or the shipped one."""
    return given if given is not None else find_assets().handouts


def complete_leaflets(incomplete: str) -> list[str]:
    """Return the shipped leaflets that begin with what was typed, for the shell."""
    folders = find_assets().handouts.iterdir()
    names = sorted(path.name for path in folders if path.is_dir() and path.name[0] not in "._")
    return [name for name in names if name.startswith(incomplete)]


def say(message: str, *, quiet: bool) -> None:
    """Tell the person at the keyboard; results of a command go to stdout, this does not."""
    if not quiet:
        typer.echo(message, err=True)


def format_size(data: int) -> str:
    """Return a file size for people."""
    return f"{data / 1000:,.0f} kB"
