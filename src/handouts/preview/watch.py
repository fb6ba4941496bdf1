"""Notices that somebody saved a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

Traces = dict[Path, tuple[int, int, int]]
"""When each file was last written, how long it is, and which file it is."""


def trace_files(folders: Iterable[Path]) -> Traces:
    """Return the traces of all content files below some folders."""
    found: Traces = {}
    for folder in folders:
        for path in folder.rglob("*.yaml"):
            try:
                state = path.stat()
            except OSError:
                continue  # it went away just now
            found[path] = (state.st_mtime_ns, state.st_size, state.st_ino)
    return found


def watch(
    look: Callable[[], Traces],
    changed: Callable[[], None],
    rest: Callable[[], bool],
    before: Traces,
) -> None:
    """Call ``changed`` whenever files look different from before, until ``rest`` says no.

    Args:
        look: Returns the traces of the files.
        changed: What to do.
        rest: Waits a moment, and returns whether to go on.
        before: The traces of the files as they were last read, or a little earlier.
    """
    while rest():
        now = look()
        if now != before:
            before = now
            changed()
