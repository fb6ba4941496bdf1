"""``handouts render``: a leaflet, or a few."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from handouts.cli.options import (
    DEMANDS,
    PRINTS,
    SAYS,
    ClinicOption,
    ContentOption,
    DraftOption,
    Edition,
    Format,
    Outlook,
    OutlookOption,
    PaperOption,
    QuietOption,
    RequireCompleteOption,
    complete_leaflets,
    content_folder,
    format_size,
    say,
    today,
)
from handouts.errors import UsageError

if TYPE_CHECKING:
    from handouts.build.job import Job

EXAMPLES = """
**Examples**

`handouts render pancreatic`

`handouts render pancreatic neuroendocrine --paper a4 --output leaflets`

`handouts render pancreatic --outlook numbers --output mine.pdf`

`handouts render pancreatic --edition one-sheet`

`handouts render pancreatic --edition review`

`handouts render pancreatic --booklet --grey --paper a4`

`handouts render general --edition bilingual --locale ar --with en`

`handouts render pancreatic --clinic clinic.yaml`

`handouts render pancreatic --format text`
"""


def render(
    leaflets: Annotated[
        list[str],
        typer.Argument(
            help="Names, as `handouts list` shows them.", autocompletion=complete_leaflets
        ),
    ],
    locale: Annotated[
        str | None,
        typer.Option(help="Language, such as es; else the clinic's, or en.", rich_help_panel=SAYS),
    ] = None,
    second: Annotated[
        str | None,
        typer.Option(
            "--with",
            help="The clinic's language, in `bilingual`; else en.",
            rich_help_panel=SAYS,
        ),
    ] = None,
    edition: Annotated[
        Edition | None,
        typer.Option(
            help="For whom; `easy-read` if it has that text, `bilingual` with --locale, "
            "`review` is to check and sign. Else the clinic's.",
            rich_help_panel=SAYS,
        ),
    ] = None,
    outlook: OutlookOption = Outlook.words,
    format_: Annotated[
        Format,
        typer.Option(
            "--format",
            help="Pages, a page for a screen, words for a message, or braille.",
            rich_help_panel=PRINTS,
        ),
    ] = Format.pdf,
    paper: PaperOption = None,
    booklet: Annotated[
        bool,
        typer.Option(
            "--booklet",
            help="Two pages a side, to print on both sides and fold.",
            rich_help_panel=PRINTS,
        ),
    ] = False,
    grey: Annotated[
        bool,
        typer.Option(
            "--grey",
            help="Say without color what color says; prints in black.",
            rich_help_panel=PRINTS,
        ),
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help="A file for one leaflet, a folder for several.",
            rich_help_panel=PRINTS,
        ),
    ] = None,
    clinic: ClinicOption = None,
    content: ContentOption = None,
    draft: DraftOption = False,
    require_signed: Annotated[
        bool,
        typer.Option(
            "--require-signed",
            help="Refuse what is unsigned or due for review.",
            rich_help_panel=DEMANDS,
        ),
    ] = False,
    require_complete: RequireCompleteOption = False,
    quiet: QuietOption = False,
) -> None:
    """Render one leaflet or several."""
    from handouts.build.gather import open_library
    from handouts.build.job import Job
    from handouts.build.review import demand_signed
    from handouts.cli.profiles import open_profile, print_as_usual
    from handouts.content.library import SOURCE_LOCALE

    folder = content_folder(content)
    library = open_library(folder)
    for leaflet in leaflets:
        library.check_leaflet(leaflet)
    profile = open_profile(clinic, library, require_complete=require_complete, quiet=quiet)
    usual = profile.clinic if profile else None
    if edition is Edition.bilingual:
        second = second or (usual.locale if usual else SOURCE_LOCALE)
    plan = Job(
        folder,
        leaflets[0],
        locale or (usual.locale if usual else SOURCE_LOCALE),
        outlook=outlook.value,
        paper=paper.value if paper else None,
        format=format_.value,
        edition=(edition or Edition.standard).value,
        draft=draft,
        clinic=clinic,
        second=second,
        booklet=booklet,
        grey=grey,
    )
    jobs = [replace(plan, leaflet=leaflet) for leaflet in dict.fromkeys(leaflets)]
    if edition is None:
        jobs = print_as_usual(jobs, profile, library, quiet=quiet)
    targets = _targets(output, [job.file_name for job in jobs])
    if output in targets and output.suffix != Path(plan.file_name).suffix:
        raise UsageError(
            f"{output} would be a {format_.value} under another name — "
            f"let --output end in {Path(plan.file_name).suffix}"
        )
    if require_signed:
        demand_signed(zip(jobs, targets, strict=True), today())
    _write(jobs, targets, quiet=quiet)


def _write(jobs: list[Job], targets: list[Path], *, quiet: bool) -> None:
    from handouts.build.make import make_file
    from handouts.cli.progress import Bar

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
