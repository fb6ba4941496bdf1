"""Acceptances that silence nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject


def tell_idle(subject: Subject, idle: Sequence[int]) -> Iterator[Hit]:
    """Return a hit for each of these acceptances."""
    for position in idle:
        entry = subject.handout.accepted[position]
        what = f"the rule {entry.rule} finds nothing at {entry.at}"
        yield Hit(what, f"accepted/{position}", ("accepted", position))


RULE = Rule(
    code="accepted-idle",
    title="Every acceptance silences a finding",
    theme="Whole",
    why="An acceptance that outlives its finding would silence the next one, unseen.",
    mend="take it out, or correct its rule or its path",
)
