"""``handouts init``: a folder for a clinic."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from handouts.cli.options import say

EXAMPLES = """
**Examples**

`handouts init my-clinic`

`handouts init my-clinic --region gb`
"""


def init(
    folder: Annotated[Path, typer.Argument(help="The folder to begin; it may be there.")],
    region: Annotated[str, typer.Option(help="us or gb.")] = "us",
) -> None:
    """Begin a folder with a clinic's profile. Files that are there are never overwritten."""
    from handouts.build.starter import begin_clinic

    for path in begin_clinic(folder, region):
        say(str(path), quiet=False)
    say(f"Now write your numbers into {folder / 'clinic.yaml'}, then run make there.", quiet=False)
