"""Checks, updates and prunes the snapshots of a plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path

from handouts.build.pool import DIED, run_side_by_side
from handouts.errors import UsageError
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
    kept: set[str] = set()
    for case, outcome in run_side_by_side(cases, work, workers):
        verdict = outcome or Verdict(case.name, "failed", case, error=DIED)
        kept |= {verdict.before, verdict.after}
        yield verdict
    if len(cases) == len(plan.cases):
        Store(plan.folder).prune_files(kept)
        yield from unused(plan)


def unused(plan: Plan) -> Iterator[Verdict]:
    """Yield a verdict on each snapshot that no case asks for."""
    known = {case.name for case in plan.cases}
    store = Store(plan.folder)
    for name in store.names():
        if name not in known:
            yield Verdict(name, "removed")


def accept(folder: Path, verdict: Verdict) -> None:
    """Keep what a verdict was on as it is now; the file was kept when it was examined.

    Raises:
        HandoutsError: it could not be written.
    """
    store = Store(folder)
    file = store.file(verdict.after)
    assert file is not None, "only what was made can be accepted"
    assert verdict.case is not None
    data = file.read_bytes()
    record = take_record(data, fingerprint())
    store.write(verdict.name, record, data, images=verdict.case.images)


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
