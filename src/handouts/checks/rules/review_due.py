"""Review dates."""

from __future__ import annotations

from collections.abc import Iterator

from handouts.checks.dates import years_before
from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject

YEARS = 3


def find(subject: Subject) -> Iterator[Hit]:
    """Look at the day of writing and the day of review."""
    handout, today = subject.handout, subject.today
    if handout.review_by < today:
        what = f"the review was due by {handout.review_by}"
        yield Hit(what, "review_by", ("review_by",))
    if years_before(handout.review_by, YEARS) > handout.written:
        what = f"the review is more than {YEARS} years after {handout.written}"
        mend = f"set review_by to a day within {YEARS} years of written"
        yield Hit(what, "review_by", ("review_by",), mend=mend)
    if handout.written > today:
        what, mend = f"{handout.written} has not come yet", "write the day of the last change"
        yield Hit(what, "written", ("written",), mend=mend)


RULE = Rule(
    code="review-due",
    title="The leaflet is reviewed within three years",
    theme="Dates",
    why="A leaflet must show when it was written and be reviewed within three years (PIF TICK).",
    mend="review the leaflet, then set written and review_by anew",
    find=find,
)
