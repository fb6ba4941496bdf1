"""Claims that were checked too long ago."""

from __future__ import annotations

from collections.abc import Iterator

from handouts.checks.dates import years_before
from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject

YEARS = 3


def find(subject: Subject) -> Iterator[Hit]:
    """Look at each cited claim, where it is cited first."""
    oldest = years_before(subject.today, YEARS)
    told: set[str] = set()
    for passage in subject.passages:
        for claim in subject.claims_of(passage):
            if claim.checked < oldest and claim.id not in told:
                told.add(claim.id)
                yield passage.hit(f"{claim.id} was last checked on {claim.checked}", claim.id)


RULE = Rule(
    code="claim-old",
    title="Every claim was checked within three years",
    theme="Evidence",
    why="Treatments change, and what was true three years ago may not be now (PIF TICK).",
    mend="read the sources again, correct the claim and set checked to that day",
    find=find,
)
