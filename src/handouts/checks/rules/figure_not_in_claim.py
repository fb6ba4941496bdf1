"""Numbers that the cited claims do not have."""

from __future__ import annotations

from collections.abc import Iterator

from handouts.checks.numbers import find_numbers, is_stated
from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject


def find(subject: Subject) -> Iterator[Hit]:
    """Look for each number of a text in the claims that the text cites."""
    for passage in subject.passages:
        claims = subject.claims_of(passage)
        for number in find_numbers(passage.typed_by_hand) if claims else ():
            if not is_stated(number.value, claims):
                cited = ", ".join(claim.id for claim in claims)
                yield passage.hit(f"the number “{number.words}” is not in {cited}", number.words)


RULE = Rule(
    code="figure-not-in-claim",
    title="A number is in a claim that it cites",
    theme="Numbers",
    why="A citation that does not hold the number looks like proof and is none.",
    mend="correct the number, or cite the claim that has it",
    english_only=True,
    find=find,
)
