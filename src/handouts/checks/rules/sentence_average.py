"""How long sentences are on average."""

from __future__ import annotations

from collections.abc import Iterator

from handouts.checks.grades import grade
from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject

LIMIT = 12.0


def find(subject: Subject) -> Iterator[Hit]:
    """Look at the average over the leaflet."""
    average = grade(subject).raw.average
    if round(average, 1) > LIMIT:
        what = f"the sentences have {average:.1f} words on average, {LIMIT:g} at most"
        yield Hit(what, "title", ("title",))


RULE = Rule(
    code="sentence-average",
    title="Sentences have 12 words on average, at most",
    theme="Plain language",
    why="Short sentences leave time to take in what each one says.",
    mend="part the longest sentences in two",
    english_only=True,
    find=find,
)
