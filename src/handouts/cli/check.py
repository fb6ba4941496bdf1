"""``handouts check``: is every leaflet plain, true to its evidence and whole?"""

from __future__ import annotations

from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from handouts.assets import find_assets
from handouts.cli.options import ContentOption, QuietOption, content_folder, say

if TYPE_CHECKING:
    from handouts.checks.run import Checked
    from handouts.content.library import Library
    from handouts.content.models.handout import Handout

EXAMPLES = """
**Examples**

`handouts check`

`handouts check pancreatic --strict`

`handouts check --format github`

`handouts check --explain > docs/checks.md`
"""


class Report(StrEnum):
    """Kinds of reports."""

    text = "text"
    json = "json"
    github = "github"


def check(
    leaflets: Annotated[list[str] | None, typer.Argument(help="Names; else all leaflets.")] = None,
    locale: Annotated[str | None, typer.Option(help="Only this language, such as en.")] = None,
    report: Annotated[
        Report, typer.Option("--format", help="For people, programs or GitHub.")
    ] = Report.text,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail too.")] = False,
    content: ContentOption = None,
    quiet: QuietOption = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Print what each rule is for, and check nothing.")
    ] = False,
    update_ids: Annotated[
        bool, typer.Option("--update-ids", help="Record the ids of a release, and check nothing.")
    ] = False,
) -> None:
    """Check leaflets: plain words, numbers and their evidence, safety, dates, links, pictures.

    Without names, every leaflet and the files that they share.
    """
    from handouts.build.gather import open_library
    from handouts.checks.explain import explain_rules

    if explain:
        typer.echo(explain_rules(), nl=False)
        return
    library = open_library(content_folder(content))
    for leaflet in leaflets or ():
        library.check_leaflet(leaflet)
    if update_ids:
        _update_ids(library, leaflets or list(library.leaflets()), quiet=quiet)
        return
    results = _check(library, leaflets, locale, _today())
    _tell(results, report, quiet=quiet)
    failing = {"error", "warning"} if strict else {"error"}
    if any(finding.severity in failing for result in results for finding in result.findings):
        raise typer.Exit(1)


def _today() -> date:
    return datetime.now(UTC).astimezone().date()


def _check(
    library: Library, leaflets: list[str] | None, locale: str | None, today: date
) -> list[Checked]:
    from handouts.checks.gather import gather_shared
    from handouts.checks.run import check_shared
    from handouts.errors import UsageError

    handouts: list[Handout] = []
    results = [
        _check_one(library, leaflet, each, today, handouts)
        for leaflet in dict.fromkeys(leaflets or library.leaflets())
        for each in _locales_of(library, leaflet, locale, named=bool(leaflets))
    ]
    if locale and not results:
        raise UsageError(f"no leaflet is there in “{locale}” — handouts list shows what there is")
    if not leaflets and not locale:
        tokens = find_assets().styles / "tokens.css"
        results.append(check_shared(gather_shared(library, handouts, tokens, today)))
    return results


def _locales_of(
    library: Library, leaflet: str, locale: str | None, *, named: bool
) -> tuple[str, ...]:
    """Return the languages to check; a leaflet that nobody named may lack the one asked for."""
    if locale is None:
        return library.locales(leaflet)
    return (locale,) if named or locale in library.locales(leaflet) else ()


def _check_one(
    library: Library, leaflet: str, locale: str, today: date, handouts: list[Handout]
) -> Checked:
    from handouts.checks.finding import finding_of_fault
    from handouts.checks.gather import gather_subject
    from handouts.checks.run import Checked, check_leaflet
    from handouts.errors import ContentError

    try:
        subject = gather_subject(library, leaflet, locale, today)
    except ContentError as error:
        faults = tuple(finding_of_fault(fault, leaflet, locale) for fault in error.faults)
        return Checked(leaflet, locale, faults)
    handouts.append(subject.handout)
    return check_leaflet(subject)


def _tell(results: list[Checked], report: Report, *, quiet: bool) -> None:
    from handouts.checks.report import summarize, tell_github, tell_json, tell_text

    tellers = {Report.text: tell_text, Report.json: tell_json, Report.github: tell_github}
    typer.echo(tellers[report](results), nl=False)
    for line in summarize(results):
        say(line, quiet=quiet)


def _update_ids(library: Library, leaflets: list[str], *, quiet: bool) -> None:
    from handouts.checks.release import record_release
    from handouts.output.files import write_safely

    for leaflet in leaflets:
        target = library.root / "_shared" / "releases" / f"{leaflet}.yaml"
        write_safely(target, record_release(library.load_handout(leaflet)).encode("utf-8"))
        say(str(target), quiet=quiet)
