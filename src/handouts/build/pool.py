"""Runs work in warm worker processes; one that fails stops no other."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from handouts.build.job import Job
from handouts.build.make import make_file
from handouts.errors import DefectError, HandoutsError

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")


@dataclass(frozen=True, slots=True)
class Lost:
    """Stands for the outcome of work that has none."""

    reason: str
    """For the reader."""


DIED = Lost("the worker died; the machine may be out of memory")


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a job."""

    job: Job
    error: str | None = None
    """What went wrong, for the reader; ``None`` when the file is there."""


def run_jobs(jobs: Sequence[Job], output: Path, workers: int) -> Iterator[Result]:
    """Write every leaflet, and yield results as they come."""
    for job, result in run_side_by_side(jobs, partial(_work, output=output), workers):
        yield Result(job, result.reason) if isinstance(result, Lost) else result


def run_side_by_side(
    items: Sequence[Item], work: Callable[[Item], Outcome], workers: int
) -> Iterator[tuple[Item, Outcome | Lost]]:
    """Yield each item with its outcome, as they come; the same whatever ``workers`` is.

    A worker that dies (out of memory, say) takes the others of its pool along; what was
    left is then run one at a time, so that the item which kills its worker is named: it is
    ``Lost``. So is one whose work raises what nobody meant to raise.

    Args:
        items: What to work on; each is hashable and travels to a worker.
        work: A function of a module, or a partial one of it.
        workers: How many processes, at most.

    Raises:
        HandoutsError: ``work`` raised it.
    """
    if not items:
        return
    left = dict.fromkeys(items)
    try:
        for item, outcome in _run_pool(tuple(items), work, min(workers, len(items))):
            del left[item]
            yield item, outcome
    except BrokenProcessPool:
        for item in left:
            yield _run_alone(item, work)


def _run_pool(
    items: tuple[Item, ...], work: Callable[[Item], Outcome], workers: int
) -> Iterator[tuple[Item, Outcome | Lost]]:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_warm_up) as pool:
        jobs: dict[Future[Outcome | Lost], Item] = {
            pool.submit(_attempt, item, work): item for item in items
        }
        waiting = set(jobs)
        try:
            while waiting:
                finished, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                for future in finished:
                    yield jobs[future], future.result()
        except BaseException:  # also when nobody asks for the rest
            # Waits: a pool that is left behind trips over the end of the program.
            pool.shutdown(wait=True, cancel_futures=True)
            raise


def _run_alone(item: Item, work: Callable[[Item], Outcome]) -> tuple[Item, Outcome | Lost]:
    try:
        return next(_run_pool((item,), work, 1))
    except BrokenProcessPool:
        return item, DIED


def _attempt(item: Item, work: Callable[[Item], Outcome]) -> Outcome | Lost:
    try:
        return work(item)
    except HandoutsError:
        raise
    except Exception as error:  # noqa: BLE001  a fault of ours, told of its item
        return Lost(DefectError.of(error).tell())


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
