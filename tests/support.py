"""What many tests need: a small content folder that can be broken in one place."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from handouts.assets import find_assets
from handouts.build.gather import open_library
from handouts.content.library import Library
from handouts.errors import ContentError, Fault

ROOT = Path(__file__).parents[1]
TINY = (Path(__file__).parent / "samples" / "tiny" / "en.yaml").read_text("utf-8")
EASY = TINY + "\n" + (Path(__file__).parent / "samples" / "easy_read.yaml").read_text("utf-8")
"""The tiny leaflet with an easy-read text."""

REAL = find_assets().handouts


def write_tiny(root: Path, text: str | bytes = TINY, leaflet: str = "tiny") -> Path:
    """Write a leaflet into a content folder and return the folder."""
    folder = root / leaflet
    folder.mkdir(parents=True, exist_ok=True)
    data = text if isinstance(text, bytes) else text.encode("utf-8")
    (folder / "en.yaml").write_bytes(data)
    return root


def library_of(root: Path, text: str | bytes = TINY) -> Library:
    """Return a library that holds one leaflet with this text."""
    return open_library(write_tiny(root, text))


def change(old: str, new: str) -> str:
    """Return the tiny leaflet with one place changed; the place must be there once."""
    assert TINY.count(old) == 1, f"{old!r} is {TINY.count(old)} times in the sample"
    return TINY.replace(old, new)


def faults_of(root: Path, text: str | bytes) -> tuple[Fault, ...]:
    """Return the faults that loading a text ends with; none when it loads."""
    try:
        library_of(root, text).load_handout("tiny")
    except ContentError as error:
        return error.faults
    return ()


def line_of(text: str, part: str) -> int:
    """Return the line, from 1, of the first place where ``part`` stands."""
    return text[: text.index(part)].count("\n") + 1


def run_handouts(
    *arguments: str | Path, cwd: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, with nothing of this one but the path."""
    return subprocess.run(
        [sys.executable, "-Im", "handouts", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1", **environment},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
