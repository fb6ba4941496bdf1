"""Runs jobs in warm worker processes; one that fails stops no other."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

from handouts.build.job import Job, make_file
from handouts.errors import HandoutsError


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a job."""

    job: Job
    error: str | None = None
    """What went wrong, for the reader; ``None`` when the file is there."""


def run_jobs(jobs: Sequence[Job], output: Path, workers: int) -> Iterator[Result]:
    """Yield results as they come. The bytes are the same whatever ``workers`` is.

    A worker that dies (out of memory, say) takes the others of its pool along; what was
    left is then run one at a time, so that the job which kills its worker is named.
    """
    if not jobs:
        return
    left = dict.fromkeys(jobs)
    try:
        for result in _run_pool(tuple(jobs), output, min(workers, len(jobs))):
            del left[result.job]
            yield result
    except BrokenProcessPool:
        for job in left:
            yield _run_alone(job, output)


def _run_pool(jobs: tuple[Job, ...], output: Path, workers: int) -> Iterator[Result]:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_warm_up) as pool:
        waiting: set[Future[Result]] = {pool.submit(_work, job, output) for job in jobs}
        try:
            while waiting:
                finished, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                for future in finished:
                    yield future.result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _run_alone(job: Job, output: Path) -> Result:
    try:
        return next(_run_pool((job,), output, 1))
    except BrokenProcessPool:
        return Result(job, "the worker died; the machine may be out of memory")


def _warm_up() -> None:
    import signal

    from handouts.output.pdf import load_renderer

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        load_renderer()
    except HandoutsError:
        return


def _work(job: Job, output: Path) -> Result:
    try:
        make_file(job, output / job.file_name)
    except HandoutsError as error:
        return Result(job, error.tell())
    return Result(job)
