"""Typed figures that the cited claims do not have."""

from __future__ import annotations

from collections.abc import Iterator

from handouts.checks.numbers import is_stated, is_time_stated
from handouts.checks.passage import Passage
from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject
from handouts.content.models.figures import Share, SurvivalTime


def find(subject: Subject) -> Iterator[Hit]:
    """Look at every share of people and every time."""
    for passage in subject.passages:
        owner = passage.owners[-1]
        if passage.field != "text" or not isinstance(owner, Share | SurvivalTime):
            continue
        for name, value in _missing(subject, passage, owner):
            what = f"{name} is {value}, which is not in {', '.join(sorted(passage.claims))}"
            yield Hit(what, passage.path, (*passage.key[:-1], name))


def _missing(
    subject: Subject, passage: Passage, owner: Share | SurvivalTime
) -> Iterator[tuple[str, int]]:
    claims = subject.claims_of(passage)
    if isinstance(owner, Share):
        for name, value in (("count", owner.count), ("count_to", owner.count_to)):
            if value is not None and not is_stated(value, claims):
                yield name, value
        return
    for name, value in (("low", owner.low), ("high", owner.high)):
        if value is not None and not is_time_stated(value, owner.unit, claims):
            yield name, value


RULE = Rule(
    code="typed-figure",
    title="A typed figure is in a claim that it cites",
    theme="Numbers",
    why="Drawn figures are what people remember, so they must be the figures of the source.",
    mend="correct the value, or cite the claim that has it",
    find=find,
)
