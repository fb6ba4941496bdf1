"""``handouts build``: every leaflet in every locale."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from handouts.cli.options import (
    ContentOption,
    DraftOption,
    Outlook,
    OutlookOption,
    PaperOption,
    QuietOption,
    content_folder,
    say,
)

EXAMPLES = """
**Examples**

`handouts build`

`handouts build --output dist --jobs 4 --paper letter`
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
    content: ContentOption = None,
    quiet: QuietOption = False,
) -> None:
    """Render every leaflet in every locale, side by side."""
    from handouts.build.job import list_jobs, open_library
    from handouts.build.pool import run_jobs
    from handouts.cli.progress import Bar

    library = open_library(content_folder(content))
    planned = list_jobs(library, outlook.value, paper.value if paper else None, draft=draft)
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
