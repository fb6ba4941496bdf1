"""Checks, updates and prunes the snapshots of a plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path

from handouts.build.make import make
from handouts.build.pool import DIED, run_side_by_side
from handouts.errors import OutputError, UsageError
from handouts.snapshot.examine import State, Verdict, examine
from handouts.snapshot.fingerprint import fingerprint
from handouts.snapshot.matrix import Case, Plan
from handouts.snapshot.record import take_record
from handouts.snapshot.store import Store

SAME, CHANGED, USAGE, ASTRAY = 0, 1, 2, 3
"""Exit codes: nothing changed; something did; asked for the wrong thing; missing or unused."""


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
    """
    work = partial(examine, folder=plan.folder)
    made: set[str] = set()
    for case, outcome in run_side_by_side(cases, work, workers):
        verdict = outcome or Verdict(case.name, "failed", case, error=DIED)
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


def accept(folder: Path, verdict: Verdict) -> bool:
    """Keep what a verdict was on as it is now; tell whether there was anything to keep.

    Raises:
        HandoutsError: it could not be written.
    """
    store, case = Store(folder), verdict.case
    if case is None or not verdict.after:
        return False
    if verdict.before == verdict.after and store.pictures(case.name).is_dir() == case.images:
        return False
    data = store.file(verdict.after)
    if data is None:  # the folder could not be written to, or another check has tidied up
        data = make(case.job)
    store.write(case.name, take_record(data, fingerprint()), data, images=case.images)
    return True


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
