"""The command ``handouts snapshot`` in this process, for tests of what it says and keeps."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest

from handouts.build.job import Job
from handouts.build.make import make
from handouts.cli.app import main

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")

_MADE: dict[tuple[str, Job], bytes] = {}


def make_once(job: Job) -> bytes:
    """Return the bytes of a leaflet; those made of the same files are made once.

    That neither the folder nor the time of a file changes them is tested elsewhere.
    """
    own = {path.relative_to(job.content): path for path in job.content.rglob("*.yaml")}
    files = {**own, Path("clinic"): job.clinic} if job.clinic else own
    told = b"".join(bytes(name) + path.read_bytes() for name, path in sorted(files.items()))
    nowhere = Path()
    plain = replace(job, content=nowhere, clinic=job.clinic and nowhere)
    key = (hashlib.sha256(told).hexdigest(), plain)
    if key not in _MADE:
        _MADE[key] = make(job)
    return _MADE[key]


def one_by_one(
    items: Iterable[Item], work: Callable[[Item], Outcome], workers: int
) -> Iterator[tuple[Item, Outcome]]:
    """Do the work of a pool here."""
    return ((item, work(item)) for item in items)


def snapshot(project: Path, *arguments: str, ci: str = "") -> subprocess.CompletedProcess[str]:
    """Run the command as if it had been typed in a folder."""
    out, err, code = io.StringIO(), io.StringIO(), 0
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        patch.setenv("CI", ci)
        patch.chdir(project)
        patch.setattr(sys, "argv", ["handouts", "snapshot", *arguments])
        patch.setattr("handouts.snapshot.run.run_side_by_side", one_by_one)
        patch.setattr("handouts.snapshot.examine.make", make_once)
        try:
            main()
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
    return subprocess.CompletedProcess(arguments, code, out.getvalue(), err.getvalue())
