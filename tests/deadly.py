"""Work that ends badly: its worker dies, or it raises what nobody meant to raise."""

from __future__ import annotations

import os
from pathlib import Path

from handouts.build.job import Job
from handouts.build.pool import Result


def work(job: Job, output: Path) -> Result:
    """End the process without a word for one leaflet, stumble over another, do no other."""
    if job.leaflet == "deadly":
        os._exit(9)  # as the kernel does when memory runs out
    if job.leaflet == "faulty":
        raise KeyError(job.leaflet)
    return Result(job)
