"""``handouts render``: a leaflet, or a few."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from handouts.cli.options import (
    ContentOption,
    DraftOption,
    Edition,
    Format,
    Outlook,
    OutlookOption,
    PaperOption,
    QuietOption,
    complete_leaflets,
    content_folder,
    format_size,
    say,
    today,
)
from handouts.errors import UsageError

EXAMPLES = """
**Examples**

`handouts render pancreatic`

`handouts render pancreatic neuroendocrine --paper a4 --output leaflets`

`handouts render pancreatic --outlook numbers --output mine.pdf`

`handouts render pancreatic --edition review`

`handouts render pancreatic --format text`
"""


def render(
    leaflets: Annotated[
        list[str],
        typer.Argument(
            help="Names, as `handouts list` shows them.", autocompletion=complete_leaflets
        ),
    ],
    locale: Annotated[str, typer.Option(help="Language, such as en.")] = "en",
    paper: PaperOption = None,
    outlook: OutlookOption = Outlook.words,
    edition: Annotated[
        Edition,
        typer.Option(help="For whom; `review` is to check and sign."),
    ] = Edition.standard,
    require_signed: Annotated[
        bool, typer.Option("--require-signed", help="Refuse what is unsigned or due for review.")
    ] = False,
    format_: Annotated[
        Format,
        typer.Option(
            "--format", help="Pages, a page for a screen, words for a message, or braille."
        ),
    ] = Format.pdf,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="A file for one leaflet, a folder for several."),
    ] = None,
    draft: DraftOption = False,
    content: ContentOption = None,
    quiet: QuietOption = False,
) -> None:
    """Render one leaflet or several."""
    from handouts.build.job import Job, make_file, open_library
    from handouts.build.review import demand_signed
    from handouts.cli.progress import Bar

    folder = content_folder(content)
    library = open_library(folder)
    for leaflet in leaflets:
        library.check_leaflet(leaflet)
    size: Literal["a4", "letter"] | None = paper.value if paper else None
    jobs = [
        Job(folder, leaflet, locale, outlook.value, size, format_.value, edition.value, draft)
        for leaflet in dict.fromkeys(leaflets)
    ]
    targets = _targets(output, [job.file_name for job in jobs])
    if require_signed:
        demand_signed(zip(jobs, targets, strict=True), today())
    with Bar(len(jobs), quiet=quiet) as bar:
        for job, target in zip(jobs, targets, strict=True):
            written = make_file(job, target)
            bar.advance(job.file_name)
            say(f"{target}  {format_size(written)}", quiet=quiet)


def _targets(output: Path | None, names: list[str]) -> list[Path]:
    if output is None:
        return [Path(name) for name in names]
    if len(names) == 1 and not output.is_dir() and output.suffix:
        return [output]
    if output.exists() and not output.is_dir():
        raise UsageError(f"{output} is a file — give --output a folder for several leaflets")
    return [output / name for name in names]
