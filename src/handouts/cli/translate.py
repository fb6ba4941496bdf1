"""``handouts translate``: begin a translation, see how far it is, record what stands."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from handouts.cli import translate_export, translate_import, translate_pseudo
from handouts.cli.options import ContentOption, content_folder, say, today
from handouts.errors import UsageError

app = typer.Typer(
    name="translate",
    help="Bring leaflets into another language, and keep them from aging unseen.",
    no_args_is_help=True,
)

START_EXAMPLES = """
**Examples**

`handouts translate start pt-BR --name "português" --region us --formats pt-BR`

`handouts translate start es lung`

`handouts translate start es --region gb`
"""

STATUS_EXAMPLES = """
**Examples**

`handouts translate status`

`handouts translate status --locale es --json`

`handouts translate status --fail-under 100`
"""

ACCEPT_EXAMPLES = """
**Examples**

`handouts translate accept pancreatic/title --locale es --by "Ana Example"`

`handouts translate accept general labels --locale es`

`handouts translate accept pancreatic/key_points --spelling`
"""


@app.command("start", epilog=START_EXAMPLES)
def start(
    locale: Annotated[str, typer.Argument(help="The language, such as es or pt-BR.")],
    leaflets: Annotated[
        list[str] | None, typer.Argument(help="Leaflets to translate; else those begun.")
    ] = None,
    name: Annotated[str | None, typer.Option(help="What its readers call it: español.")] = None,
    region: Annotated[
        str | None,
        typer.Option(help="Whose numbers it prints, us or gb; one more, if it is begun. Else us."),
    ] = None,
    formats: Annotated[
        str | None, typer.Option(help="Whose way of writing dates and numbers: es-US.")
    ] = None,
    content: ContentOption = None,
) -> None:
    """Make the files of a translation, with empty texts below the English; or add what is new."""
    from handouts.build import translate
    from handouts.build.gather import open_library
    from handouts.build.languages import check_region, check_same, describe_language

    folder = content_folder(content)
    library = open_library(folder)
    if begun := library.translated(locale):
        check_same(begun, {"name": name, "formats": formats})
        if region is not None:
            check_region(library, region)
    else:
        made = describe_language(
            library, locale, leaflets or (), name=name, region=region, formats=formats
        )
        translate.write_locale(library, made)
        library = open_library(folder)
    for path in translate.begin(library, locale, leaflets or (), region):
        typer.echo(path)
    say(f"What is to be done: handouts translate status --locale {locale}", quiet=False)


@app.command("status", epilog=STATUS_EXAMPLES)
def status(
    locale: Annotated[str | None, typer.Option(help="Only this language.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
    fail_under: Annotated[
        float | None,
        typer.Option(min=0, max=100, help="Exit with 1 if less per cent of the words are done."),
    ] = None,
    content: ContentOption = None,
) -> None:
    """Tell how many words of each file are translated, stale, missing and reviewed."""
    from handouts.build.gather import open_library
    from handouts.build.translate import gather_units
    from handouts.translation.progress import count_words, describe

    library = open_library(content_folder(content))
    rows = [
        row
        for name in ([locale] if locale else library.translations())
        for row in count_words(name, gather_units(library, name))
    ]
    if as_json:
        typer.echo(json.dumps([row.as_json() for row in rows], ensure_ascii=False, indent=2))
    else:
        typer.echo(describe(rows))
    behind = [row for row in rows if fail_under is not None and row.done_per_cent < fail_under]
    if behind:
        raise typer.Exit(1)


@app.command("accept", epilog=ACCEPT_EXAMPLES)
def accept(
    ids: Annotated[
        list[str], typer.Argument(help="Texts, such as pancreatic/title, or where they begin.")
    ],
    locale: Annotated[str | None, typer.Option(help="The language.")] = None,
    by: Annotated[str | None, typer.Option(help="Who says so.")] = None,
    reviewed: Annotated[
        bool,
        typer.Option("--reviewed", help="A second person read them beside the English."),
    ] = False,
    spelling: Annotated[
        bool,
        typer.Option("--spelling", help="Only the spelling of the English changed: all languages."),
    ] = False,
    content: ContentOption = None,
) -> None:
    """Record that translations are right for the English as it is now."""
    from handouts.build import translate
    from handouts.build.gather import open_library
    from handouts.translation.ledgers import Record

    library = open_library(content_folder(content))
    if spelling:
        for name, count in translate.accept_spelling(library, ids).items():
            typer.echo(f"{name}: {count} kept")
        return
    if locale is None:
        raise UsageError("say for which language with --locale")
    record = Record("reviewed" if reviewed else "translated", by, today())
    taken = translate.accept(library, locale, ids, record)
    typer.echo(f"{locale}: {len(taken)} recorded")


translate_export.register(app)
translate_import.register(app)
translate_pseudo.register(app)
