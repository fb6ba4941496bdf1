"""``handouts build``: every leaflet in every locale."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from handouts.cli.options import (
    ClinicOption,
    ContentOption,
    DraftOption,
    Outlook,
    OutlookOption,
    PaperOption,
    QuietOption,
    RequireCompleteOption,
    content_folder,
    say,
)

EXAMPLES = """
**Examples**

`handouts build`

`handouts build --output dist --jobs 4 --paper letter`

`handouts build --clinic clinic.yaml --require-complete`
"""


def build(
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder for the leaflets.")] = Path(
        "dist"
    ),
    jobs: Annotated[
        int | None, typer.Option("--jobs", "-j", min=1, help="Worker processes; else one a core.")
    ] = None,
    paper: PaperOption = None,
    outlook: OutlookOption = Outlook.words,
    draft: DraftOption = False,
    clinic: ClinicOption = None,
    require_complete: RequireCompleteOption = False,
    content: ContentOption = None,
    quiet: QuietOption = False,
) -> None:
    """Render every leaflet in every locale, side by side; with a profile, in the clinic's."""
    from handouts.build.clinic import locales_of
    from handouts.build.gather import open_library
    from handouts.build.job import list_jobs
    from handouts.build.pool import run_jobs
    from handouts.cli.profiles import open_profile, print_as_usual
    from handouts.cli.progress import Bar

    library = open_library(content_folder(content))
    profile = open_profile(clinic, library, require_complete=require_complete, quiet=quiet)
    listed = list_jobs(
        library,
        outlook.value,
        paper.value if paper else None,
        draft=draft,
        clinic=clinic,
        locales=locales_of(profile, library) if profile else None,
    )
    planned = print_as_usual(listed, profile, library, quiet=quiet)
    failures: list[str] = []
    with Bar(len(planned), quiet=quiet) as bar:
        for result in run_jobs(planned, output, jobs or os.cpu_count() or 1):
            bar.advance(result.job.file_name)
            if result.error is not None:
                failures.append(f"{result.job.file_name}\n{result.error}")
    done = len(planned) - len(failures)
    say(f"{done} of {len(planned)} leaflets are in {output.resolve()}", quiet=quiet)
    for failure in failures:
        typer.echo(f"\nnot made: {failure}", err=True)
    if failures:
        raise typer.Exit(1)
