"""Work that kills its worker, as the kernel does when memory runs out."""

from __future__ import annotations

import os
from pathlib import Path

from handouts.build.job import Job
from handouts.build.pool import Result


def work(job: Job, output: Path) -> Result:
    """End the process without a word for one leaflet; do nothing for the others."""
    if job.leaflet == "deadly":
        os._exit(9)
    return Result(job)
