"""Measure what a leaflet costs, and say how that compares with what was aimed for.

Times are of whole processes; those that are compared take turns, so that a busy machine
slows both. Nothing here fails a build.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

RUNS, RUNS_OF_ALL = 5, 3
LEAFLET = "pancreatic"
HANDOUTS = (sys.executable, "-Im", "handouts")
WEASYPRINT = (sys.executable, "-Im", "weasyprint", "--pdf-variant", "pdf/a-2a")

PLAN = """
folder: snapshots
matrix:
  - editions: [standard]
"""

WARM = """
import io, json, sys, time
import pikepdf
from handouts.assets import find_assets
from handouts.build.job import Job
from handouts.build.make import make

job = Job(find_assets().handouts, sys.argv[1], "en")
data = make(job)
start = time.perf_counter()
for _ in range(int(sys.argv[2])):
    make(job)
taken = time.perf_counter() - start
pages = len(pikepdf.open(io.BytesIO(data)).pages)
print(json.dumps(pages * int(sys.argv[2]) / taken))
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took."""

    wall: float
    cpu: float
    mebibytes: float
    """The most memory that it held at one time."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A line of the table."""

    name: str
    value: float
    unit: str = ""
    most: float | None = None
    """What was aimed for; ``None`` where more is better and nothing was set."""

    def __str__(self) -> str:
        target = "" if self.most is None else f"at most {self.most:g}"
        verdict = "" if self.most is None else "good" if self.value <= self.most else "MISSED"
        return f"{self.name:<44}{self.value:>9.2f} {self.unit:<8}{target:<14}{verdict}".rstrip()


def run(command: Sequence[str | Path], folder: Path) -> Cost:
    """Run a command to its end and return what it took."""
    environment = {**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf")}
    environment["HANDOUTS_CACHE"] = str(folder)
    start = perf_counter()
    process = subprocess.Popen(  # noqa: S603 the commands are written above
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"bench: this failed, so nothing can be measured: {command}")
    memory = usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    return Cost(perf_counter() - start, usage.ru_utime + usage.ru_stime, memory)


def compare(folder: Path) -> list[Figure]:
    """Measure our command against the plain renderer on the same page."""
    page = folder / f"{LEAFLET}.en.html"
    run([*HANDOUTS, "render", LEAFLET, "--quiet", "--format", "html"], folder)
    ours: list[Cost] = []
    plain: list[Cost] = []
    for _ in range(RUNS + 1):
        ours.append(run([*HANDOUTS, "render", LEAFLET, "--quiet"], folder))
        plain.append(run([*WEASYPRINT, page, folder / "plain.pdf"], folder))
    ours, plain = ours[1:], plain[1:]  # the first run fills caches
    cpu = median(cost.cpu for cost in ours), median(cost.cpu for cost in plain)
    wall = median(cost.wall for cost in ours), median(cost.wall for cost in plain)
    return [
        Figure("handouts render, CPU", cpu[0], "s"),
        Figure("plain weasyprint on the same page, CPU", cpu[1], "s"),
        Figure("handouts : weasyprint, CPU", cpu[0] / cpu[1], "times", 1.15),
        Figure("handouts : weasyprint, wall", wall[0] / wall[1], "times", 1.15),
        Figure("peak memory of handouts render", max(c.mebibytes for c in ours), "MiB", 200),
        Figure("peak memory of plain weasyprint", max(c.mebibytes for c in plain), "MiB"),
    ]


def start_up(folder: Path) -> Figure:
    """Measure how soon the command is there."""
    costs = [run([*HANDOUTS, "--help"], folder) for _ in range(RUNS)]
    return Figure("handouts --help, CPU", median(cost.cpu for cost in costs), "s", 0.35)


def speed(folder: Path) -> Figure:
    """Measure a process that prints one leaflet after another."""
    command = [sys.executable, "-Ic", WARM, LEAFLET, str(RUNS)]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=True)  # noqa: S603
    return Figure("pages a second, warm, one process", json.loads(done.stdout))


def sizes(folder: Path) -> list[Figure]:
    """Measure the files, with all that a leaflet can hold."""
    output = folder / "all"
    run([*HANDOUTS, "build", "--quiet", "--outlook", "numbers", "--output", output], folder)
    return [
        Figure(f"size of {path.name}", path.stat().st_size / 1000, "kB", 300)
        for path in sorted(output.glob("*.pdf"))
    ]


def watch(folder: Path) -> Figure:
    """Measure a check of snapshots in which nothing changed against a build of the same files."""
    (folder / "snapshots.yaml").write_text(PLAN, "utf-8")
    run([*HANDOUTS, "snapshot", "update", "--quiet"], folder)
    build, check = [], []
    for _ in range(RUNS_OF_ALL):
        build.append(run([*HANDOUTS, "build", "--quiet", "--output", folder / "dist"], folder))
        check.append(run([*HANDOUTS, "snapshot", "check", "--quiet"], folder))
    wall = median(cost.wall for cost in check) / median(cost.wall for cost in build)
    return Figure("handouts snapshot check : handouts build", wall, "times", 1.1)


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory(prefix="handouts-bench-") as name:
        folder = Path(name)
        once = [start_up(folder), speed(folder), watch(folder)]
        for figure in [*compare(folder), *once, *sizes(folder)]:
            sys.stdout.write(f"{figure}\n")


if __name__ == "__main__":
    main()
