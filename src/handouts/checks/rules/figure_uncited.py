"""Numbers without a claim."""

from __future__ import annotations

from collections.abc import Iterator

from handouts.checks.numbers import find_numbers
from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject


def find(subject: Subject) -> Iterator[Hit]:
    """Look at the numbers that were typed into texts which cite nothing."""
    for passage in subject.passages:
        if not passage.claims:
            for number in find_numbers(passage.typed_by_hand):
                what = f"the number “{number.words}” rests on no claim"
                yield passage.hit(what, number.words)


RULE = Rule(
    code="figure-uncited",
    title="A number cites a claim",
    theme="Numbers",
    why="A number that nobody can trace is a number that nobody can trust or correct.",
    mend="add claims with the evidence that has it, or leave the number out",
    english_only=True,
    find=find,
)
