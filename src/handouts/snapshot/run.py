"""Checks, updates and prunes the snapshots of a plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import partial

from handouts.build.pool import Lost, run_side_by_side
from handouts.errors import OutputError, UsageError
from handouts.snapshot.examine import State, Verdict, examine, renew
from handouts.snapshot.looks import demand_drawing
from handouts.snapshot.matrix import Case, Plan
from handouts.snapshot.store import Store

SAME, CHANGED, ASTRAY = 0, 1, 3
"""Exit codes: nothing changed; something did; a snapshot is missing or unused."""


def select(plan: Plan, only: Sequence[str]) -> tuple[Case, ...]:
    """Return the cases whose names match a pattern, such as ``general.*``; all without one.

    Raises:
        UsageError: a pattern matches nothing.
    """
    for pattern in only:
        if not any(fnmatchcase(case.name, pattern) for case in plan.cases):
            raise UsageError(
                f"no snapshot is called “{pattern}” — they are: "
                f"{', '.join(case.name for case in plan.cases) or 'none'}"
            )
    matches = (
        case for case in plan.cases if any(fnmatchcase(case.name, pattern) for pattern in only)
    )
    return tuple(matches) if only else plan.cases


def check(plan: Plan, cases: Sequence[Case], workers: int) -> Iterator[Verdict]:
    """Yield a verdict on each case as it comes, then one on each snapshot without a case.

    When all cases are checked, files that none of them is about are no longer kept.

    Raises:
        SetupError: the machine lacks something; no leaflet is to blame.
    """
    return _run(plan, cases, workers, partial(examine, folder=plan.folder))


def update(plan: Plan, cases: Sequence[Case], workers: int) -> Iterator[Verdict]:
    """Do as ``check`` does, and keep every case as it is now.

    What is finished is kept, also when the rest is never asked for.

    Raises:
        SetupError: the machine lacks something; no leaflet is to blame.
    """
    return _run(plan, cases, workers, partial(renew, folder=plan.folder))


def _run(
    plan: Plan, cases: Sequence[Case], workers: int, work: Callable[[Case], Verdict]
) -> Iterator[Verdict]:
    demand_drawing()
    made: set[str] = set()
    for case, outcome in run_side_by_side(cases, work, workers):
        verdict = (
            Verdict(case.name, "failed", case, error=outcome.reason)
            if isinstance(outcome, Lost)
            else outcome
        )
        made.add(verdict.after)
        yield verdict
    if len(cases) == len(plan.cases):
        store = Store(plan.folder)
        with suppress(OutputError):  # a folder that cannot be written to holds no more than it did
            store.prune_files(store.digests() | made)
        yield from unused(plan)


def unused(plan: Plan) -> Iterator[Verdict]:
    """Yield a verdict on each snapshot that no case asks for."""
    known = {case.name for case in plan.cases}
    store = Store(plan.folder)
    for name in store.names():
        if name not in known:
            yield Verdict(name, "removed")


@dataclass(frozen=True, slots=True)
class Summary:
    """All verdicts, in the order of the alphabet."""

    verdicts: tuple[Verdict, ...]

    @classmethod
    def of(cls, verdicts: Sequence[Verdict]) -> Summary:
        """Sort them."""
        return cls(tuple(sorted(verdicts, key=lambda verdict: verdict.name)))

    def having(self, *states: State) -> tuple[Verdict, ...]:
        """Return those in some states."""
        return tuple(verdict for verdict in self.verdicts if verdict.state in states)

    @property
    def exit_code(self) -> int:
        """What the command ends with."""
        if self.having("changed", "failed"):
            return CHANGED
        return ASTRAY if self.having("new", "removed") else SAME


def prune(plan: Plan) -> tuple[str, ...]:
    """Delete snapshots that no case asks for, and every kept file; return the names that went.

    Raises:
        OutputError: something could not be deleted.
    """
    store = Store(plan.folder)
    gone = tuple(verdict.name for verdict in unused(plan))
    for name in gone:
        store.remove(name)
    store.prune_files(())
    return gone
