"""Figures that rest on nothing but general knowledge."""

from __future__ import annotations

from collections.abc import Iterator

from handouts.checks.numbers import find_numbers, is_stated
from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject
from handouts.content.models.figures import Share, SurvivalTime


def find(subject: Subject) -> Iterator[Hit]:
    """Look at typed figures and at numbers in texts whose claims were not read in a source."""
    for passage in subject.passages:
        claims = subject.claims_of(passage)
        seen = [claim for claim in claims if claim.mark == "seen"]
        typed = isinstance(passage.owners[-1], Share | SurvivalTime) and passage.field == "text"
        cited = ", ".join(claim.id for claim in claims)
        if typed and not seen:
            yield passage.hit(f"the figure rests on {cited} alone, marked known")
        for number in find_numbers(passage.typed_by_hand):
            if is_stated(number.value, claims) and not is_stated(number.value, seen):
                what = f"the number “{number.words}” is only in claims marked known ({cited})"
                yield passage.hit(what, number.words)


RULE = Rule(
    code="known-figure",
    title="A printed figure was read in a source",
    theme="Numbers",
    why="A figure from memory may be wrong or old, however well it is known.",
    mend="read it in a source and mark the claim seen, or say it in words without the number",
    english_only=True,
    find=find,
)
