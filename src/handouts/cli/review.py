"""``handouts review``: who has read a leaflet and stands by its words."""

from __future__ import annotations

import json
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from handouts.cli.options import (
    ClinicOption,
    ContentOption,
    complete_leaflets,
    content_folder,
    today,
)

if TYPE_CHECKING:
    from handouts.content.signoffs import RoleStanding, Standing

app = typer.Typer(
    name="review",
    help="Tell who has signed a leaflet, and sign it. "
    "A sign-off holds for exactly the words it was given for.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
)

STATUS_EXAMPLES = """
**Examples**

`handouts review status`

`handouts review status pancreatic --json`
"""

SIGN_EXAMPLES = """
**Example**

`handouts review sign pancreatic --role clinician --name "…" --date 2026-12-01`
"""

SPELLING_EXAMPLES = """
**Example**

`handouts review spelling pancreatic --name "…" --date 2026-12-05`
"""


class Role(StrEnum):
    """Who signs."""

    clinician = "clinician"
    patient_reader = "patient-reader"
    translator = "translator"


LeafletArgument = Annotated[
    str,
    typer.Argument(help="A name, as `handouts list` shows it.", autocompletion=complete_leaflets),
]
LocaleOption = Annotated[str, typer.Option(help="Language, such as en.")]
DateOption = Annotated[
    datetime, typer.Option("--date", formats=["%Y-%m-%d"], help="The day, as 2026-12-01.")
]


@app.command("status", epilog=STATUS_EXAMPLES)
def status(
    leaflets: Annotated[
        list[str] | None,
        typer.Argument(
            help="Names, as `handouts list` shows them; else all.",
            autocompletion=complete_leaflets,
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
    clinic: ClinicOption = None,
    content: ContentOption = None,
) -> None:
    """Tell for each leaflet and language who has signed, and whether that still holds."""
    from handouts.build.clinic import open_clinic
    from handouts.build.gather import open_library
    from handouts.build.review import assess_all

    library = open_library(content_folder(content))
    profile = open_clinic(clinic, library)
    standings = assess_all(library, leaflets or library.leaflets(), profile)
    day = today()
    if as_json:
        rows = [_row(standing, day) for standing in standings]
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    typer.echo("\n\n".join(_describe(standing, day) for standing in standings))


@app.command("sign", epilog=SIGN_EXAMPLES)
def sign(
    leaflet: LeafletArgument,
    role: Annotated[Role, typer.Option(help="As what you sign.")],
    name: Annotated[str, typer.Option(help="Your name, as it will print on the leaflet.")],
    date_: DateOption,
    locale: LocaleOption = "en",
    clinic: ClinicOption = None,
    content: ContentOption = None,
) -> None:
    """Sign the words of a leaflet as they are now. Read the reviewer's copy first."""
    from handouts.build import review
    from handouts.build.clinic import open_clinic
    from handouts.build.gather import open_library

    library = open_library(content_folder(content))
    standing = review.sign(
        library,
        leaflet,
        locale,
        role=role.value,
        name=name,
        date=date_.date(),
        today=today(),
        profile=open_clinic(clinic, library),
    )
    typer.echo(_describe(standing, today()))


@app.command("spelling", epilog=SPELLING_EXAMPLES)
def spelling(
    leaflet: LeafletArgument,
    name: Annotated[str, typer.Option(help="Who says that only the spelling changed.")],
    date_: DateOption,
    locale: LocaleOption = "en",
    clinic: ClinicOption = None,
    content: ContentOption = None,
) -> None:
    """Keep the sign-offs over a change that mends spelling only; `status` will say so.

    A change of any figure is refused.
    """
    from handouts.build import review
    from handouts.build.clinic import open_clinic
    from handouts.build.gather import open_library

    library = open_library(content_folder(content))
    standing = review.mark_spelling(
        library,
        leaflet,
        locale,
        name=name,
        date=date_.date(),
        today=today(),
        profile=open_clinic(clinic, library),
    )
    typer.echo(_describe(standing, today()))


def _describe(standing: Standing, day: date) -> str:
    due = "was to be reviewed by" if standing.expired(day) else "to be reviewed by"
    head = (
        f"{standing.leaflet} in {standing.locale}: version {standing.version}, "
        f"words {standing.digest.short}, {due} {standing.review_by}"
    )
    return "\n".join([head, *(line for role in standing.roles for line in _lines(role))])


def _lines(role: RoleStanding) -> list[str]:
    label = f"  {role.role:<14}  {role.state:<7}"
    if role.signoff is None:
        return [label.rstrip()]
    given = role.signoff
    why = " (the words changed since)" if role.state == "lapsed" else ""
    return [
        f"{label}  {given.name}, {given.date}, version {given.version}{why}",
        *(
            f"{'':<27}spelling mended since, says {change.name}, {change.date}"
            for change in role.spelling
        ),
    ]


def _row(standing: Standing, day: date) -> dict[str, Any]:
    return {
        "leaflet": standing.leaflet,
        "locale": standing.locale,
        "version": standing.version,
        "words": standing.digest.words,
        "review_by": standing.review_by.isoformat(),
        "expired": standing.expired(day),
        "roles": [
            {
                "role": role.role,
                "state": role.state,
                "name": role.signoff.name if role.signoff else None,
                "date": role.signoff.date.isoformat() if role.signoff else None,
                "version": role.signoff.version if role.signoff else None,
                "spelling": [
                    {"name": change.name, "date": change.date.isoformat()}
                    for change in role.spelling
                ],
            }
            for role in standing.roles
        ],
    }
