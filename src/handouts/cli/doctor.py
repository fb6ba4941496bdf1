"""``handouts doctor``: can this machine print?"""

from __future__ import annotations

import os

import typer

from handouts.cli.options import ContentOption, content_folder

EXAMPLES = """
**Example**

`handouts doctor`
"""


def doctor(content: ContentOption = None) -> None:
    """Check that every leaflet can be printed faithfully here; say what mends it if not."""
    from handouts.assets import find_assets
    from handouts.build.gather import open_library
    from handouts.doctor import examine

    ill = 0
    library, styles = open_library(content_folder(content)), find_assets().styles
    for finding in examine(library, styles, os.environ):
        mark = "✓" if finding.mend is None else "✗"
        typer.echo(f"{mark} {finding.name}: {finding.state}")
        if finding.mend is not None:
            ill += 1
            typer.echo(f"    → {finding.mend}")
    if ill:
        typer.echo(f"{ill} to mend before leaflets can be trusted.", err=True)
        raise typer.Exit(1)
