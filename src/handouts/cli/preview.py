"""``handouts preview``: see a leaflet while you write it."""

from __future__ import annotations

import threading
import time
import webbrowser
from typing import Annotated

import typer

from handouts.assets import find_assets
from handouts.cli.options import (
    ContentOption,
    QuietOption,
    complete_leaflets,
    content_folder,
    say,
    today,
)

EXAMPLES = """
**Examples**

`handouts preview general --locale es`

`handouts preview pancreatic --port 8000 --no-open`
"""

PAUSE = 0.25
"""Seconds between two looks at the files."""


def preview(
    leaflet: Annotated[
        str,
        typer.Argument(
            help="A name, as `handouts list` shows it.", autocompletion=complete_leaflets
        ),
    ],
    locale: Annotated[str, typer.Option(help="Language, such as es.")] = "en",
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Port of this machine; 0 takes a free one.")
    ] = 0,
    open_: Annotated[
        bool, typer.Option("--open/--no-open", help="Open the page in the browser.")
    ] = True,
    content: ContentOption = None,
    quiet: QuietOption = False,
) -> None:
    """See a leaflet in the browser while you write it: each save shows within a second or two.

    A translation stands beside its English, and every fault beside the text that it is about.
    """
    from handouts.preview.run import Preview
    from handouts.preview.server import Server
    from handouts.preview.watch import watch

    shown = Preview(content_folder(content), leaflet, locale, today(), find_assets())
    traces = shown.look()
    studio = shown.open_studio()
    with Server(studio, port) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        typer.echo(server.address)
        say("Save a file, and the page shows it. Ctrl-C ends the preview.", quiet=quiet)
        if open_:
            webbrowser.open(server.address)
        try:
            watch(shown.look, studio.rebuild, _rest, traces)
        except KeyboardInterrupt:
            say("", quiet=quiet)
        finally:
            server.shutdown()


def _rest() -> bool:
    time.sleep(PAUSE)
    return True
