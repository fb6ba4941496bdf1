"""``handouts snapshot``: what a leaflet looked like and said, and whether it still does."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from handouts.cli.options import QuietOption, say
from handouts.errors import ContentError, OutputError, SetupError, UsageError

if TYPE_CHECKING:
    from handouts.snapshot.examine import Verdict
    from handouts.snapshot.matrix import Case, Plan
    from handouts.snapshot.origin import Origin
    from handouts.snapshot.run import Summary

app = typer.Typer(
    name="snapshot",
    help="Tell whether any leaflet changed since somebody last looked. "
    "A file, snapshots.yaml, names the leaflets.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
)

CHECK_EXAMPLES = """
**Examples**

`handouts snapshot check`

`handouts snapshot check --only 'general.*' --report report`

`handouts snapshot check --format github --junit snapshots.xml --summary summary.md`
"""

UPDATE_EXAMPLES = """
**Examples**

`handouts snapshot update`

`handouts snapshot update --only general.en`
"""

PRUNE_EXAMPLES = """
**Example**

`handouts snapshot prune`
"""


class Format(StrEnum):
    """For whom results are told."""

    text = "text"
    github = "github"


ConfigOption = Annotated[
    Path, typer.Option("--config", help="The file that names the leaflets.", show_default=True)
]
OnlyOption = Annotated[
    list[str] | None, typer.Option("--only", help="Names or patterns such as general.*")
]
JobsOption = Annotated[
    int | None, typer.Option("--jobs", "-j", min=1, help="Worker processes; else one a core.")
]
CONFIG = Path("snapshots.yaml")


@app.command("check", epilog=CHECK_EXAMPLES)
def check(
    config: ConfigOption = CONFIG,
    only: OnlyOption = None,
    jobs: JobsOption = None,
    format_: Annotated[
        Format, typer.Option("--format", help="For people, or for GitHub Actions.")
    ] = Format.text,
    report: Annotated[
        Path | None, typer.Option(help="Folder for a page with before and after.")
    ] = None,
    junit: Annotated[Path | None, typer.Option(help="File for JUnit XML.")] = None,
    summary: Annotated[
        Path | None, typer.Option(help="File for a summary in Markdown, as of a pull request.")
    ] = None,
    quiet: QuietOption = False,
) -> None:
    """Make every leaflet and hold it against its snapshot.

    Ends with 0 if nothing changed, 1 if something did, 2 if the command or the machine was
    wrong, and 3 if a snapshot is missing or belongs to nothing.
    """
    from handouts.snapshot.run import check as check_cases
    from handouts.snapshot.run import select
    from handouts.snapshot.tell import tell_github, tell_text

    plan = _plan(config)
    found = _run(check_cases, plan, select(plan, only or ()), jobs, quiet=quiet)
    if format_ is Format.github:
        typer.echo(tell_github(found, _origins(plan, found)), nl=False)
    else:
        typer.echo(tell_text(found), nl=False)
    with _no_change():
        _write_files(plan, found, report, junit, summary)
    raise typer.Exit(found.exit_code)


@app.command("update", epilog=UPDATE_EXAMPLES)
def update(
    config: ConfigOption = CONFIG,
    only: OnlyOption = None,
    jobs: JobsOption = None,
    in_ci: Annotated[
        bool, typer.Option("--in-ci", help="Update although CI is set in the environment.")
    ] = False,
    quiet: QuietOption = False,
) -> None:
    """Keep every leaflet as it is now. Look at it first."""
    from handouts.snapshot.run import select
    from handouts.snapshot.run import update as update_cases

    if os.environ.get("CI") and not in_ci:
        raise UsageError(
            "CI is set, and a snapshot that a machine takes has been looked at by nobody — "
            "update where you work, or say --in-ci"
        )
    plan = _plan(config)
    found = _run(update_cases, plan, select(plan, only or ()), jobs, quiet=quiet)
    for verdict in found.verdicts:
        if verdict.kept:
            told = "kept anew" if verdict.state in ("same", "failed") else verdict.state
            say(f"{told}  {verdict.name}", quiet=quiet)
    for verdict in found.having("removed"):
        say(f"unused  {verdict.name}  → handouts snapshot prune", quiet=quiet)
    failed = [verdict for verdict in found.verdicts if verdict.error and not verdict.kept]
    for verdict in failed:
        typer.echo(f"\nnot kept: {verdict.name}\n{verdict.error}", err=True)
    if failed:
        raise typer.Exit(1)


@app.command("prune", epilog=PRUNE_EXAMPLES)
def prune(config: ConfigOption = CONFIG, quiet: QuietOption = False) -> None:
    """Delete snapshots that no leaflet asks for."""
    from handouts.snapshot.run import prune as prune_plan

    for name in prune_plan(_plan(config)):
        say(f"deleted  {name}", quiet=quiet)


def _plan(config: Path) -> Plan:
    from handouts.assets import find_assets
    from handouts.snapshot.matrix import read_plan

    if not config.is_file():
        raise UsageError(
            f"there is no {config} — write one that names the leaflets, or name yours with --config"
        )
    with _no_change():
        return read_plan(config, find_assets().handouts)


@contextmanager
def _no_change() -> Iterator[None]:
    """Let what is wrong around the leaflets end with 2; 1 would say that one has changed."""
    try:
        yield
    except (ContentError, SetupError, OutputError) as error:
        raise UsageError(error.tell()) from None


def _run(
    work: Callable[[Plan, Sequence[Case], int], Iterator[Verdict]],
    plan: Plan,
    cases: Sequence[Case],
    jobs: int | None,
    *,
    quiet: bool,
) -> Summary:
    from handouts.cli.progress import Bar
    from handouts.snapshot.run import Summary

    verdicts: list[Verdict] = []
    with _no_change(), Bar(len(cases), quiet=quiet) as bar:
        for verdict in work(plan, cases, jobs or os.cpu_count() or 1):
            bar.advance(verdict.name)
            verdicts.append(verdict)
    return Summary.of(verdicts)


def _origins(plan: Plan, found: Summary) -> dict[str, tuple[Origin, ...]]:
    from handouts.snapshot.origin import Texts

    origins = {}
    for verdict in found.having("changed"):
        if verdict.case is not None:
            texts = Texts.of(plan.library, verdict.case)
            origins[verdict.name] = tuple(texts.trace(change) for change in verdict.changes)
    return origins


def _write_files(
    plan: Plan, found: Summary, report: Path | None, junit: Path | None, summary: Path | None
) -> None:
    from handouts.assets import find_assets
    from handouts.output.files import write_safely
    from handouts.snapshot.junit import write_junit
    from handouts.snapshot.report import make_report
    from handouts.snapshot.tell import tell_markdown

    if report:
        page = make_report(found, plan.folder, find_assets())
        write_safely(report / "index.html", page.encode("utf-8"))
    if junit:
        write_safely(junit, write_junit(found).encode("utf-8"))
    if summary:
        write_safely(summary, tell_markdown(found).encode("utf-8"))
