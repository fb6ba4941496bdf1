"""``handouts clinic``: is a clinic's profile right, and complete?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from handouts.cli.options import (
    ContentOption,
    QuietOption,
    RequireCompleteOption,
    content_folder,
    say,
    today,
)

if TYPE_CHECKING:
    from handouts.content.clinic import Profile
    from handouts.content.library import Library

app = typer.Typer(
    name="clinic",
    help="Check a clinic's profile. It never holds anything about a patient.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
)

CHECK_EXAMPLES = """
**Examples**

`handouts clinic check clinic.yaml`

`handouts clinic check clinic.yaml --require-complete`
"""


@app.callback()
def _group() -> None:
    """Keep ``check`` a verb of its own, although it is the only one."""


@app.command("check", epilog=CHECK_EXAMPLES)
def check(
    file: Annotated[Path, typer.Argument(help="The profile, such as clinic.yaml.")],
    require_complete: RequireCompleteOption = False,
    content: ContentOption = None,
    quiet: QuietOption = False,
) -> None:
    """Check the numbers, the logo and the words of a profile, in each of its languages."""
    from handouts.build.clinic import check_clinic
    from handouts.build.gather import open_library
    from handouts.cli.profiles import open_profile

    library = open_library(content_folder(content))
    profile = open_profile(file, library, require_complete=require_complete, quiet=quiet)
    assert profile is not None
    locales = check_clinic(profile, library)
    failed = [_tell(profile, library, locale) for locale in locales]
    if any(failed):
        raise typer.Exit(1)
    say(f"{file} is right in {', '.join(locales)}", quiet=quiet)


def _tell(profile: Profile, library: Library, locale: str) -> bool:
    """Tell what the content rules find in the clinic's own words; return whether they fail."""
    from handouts.checks.clinic import check_own_words

    findings = check_own_words(profile, library, locale, today())
    for finding in findings:
        typer.echo(finding)
    return any(finding.severity == "error" for finding in findings)
