"""Text that fits its box."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from handouts.checks.passage import Passage
from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Shared, Subject
from handouts.content.models.blocks import Row
from handouts.content.models.handout import Sign, Test, Treatment

FRONT_SIGN = 80
FRONT_SIGNS = 12
KEY_POINT = 170
SUBTITLE = 120
TABLE_CELL = 220
TEST_CELL = 220
CARD_ROW = 400
QUESTION = 110
LABEL = 52

CLOSER = 1.2
"""How much more fits on the first page where a language needs it: it is then set closer."""

WIDTHS: Mapping[str, float] = MappingProxyType({"zh": 0.5, "ja": 0.5, "ko": 0.6, "th": 0.9})
"""How many characters of a language take the room of one in English, where it is fewer."""


def find(subject: Subject) -> Iterator[Hit]:
    """Look at signs and points on the first page, at table cells, cards and questions."""
    factor = width_factor(subject.handout.locale)
    for passage in subject.passages:
        limit = _limit(passage)
        closer = CLOSER if subject.translated and limit in (FRONT_SIGN, KEY_POINT) else 1
        room = round(limit * factor * closer) if limit else 0
        if limit and len(passage.text) > room:
            yield passage.hit(f"the text has {len(passage.text)} characters, {room} fit here")
    front = [
        sign
        for tier in (subject.handout.urgent.emergency, subject.handout.urgent.same_day)
        for sign in tier
        if sign.front
    ]
    if len(front) > FRONT_SIGNS:
        what = f"{len(front)} signs stand on the first page, {FRONT_SIGNS} fit"
        yield Hit(what, "urgent", ("urgent",), mend="take front away from the rarer ones")


def find_shared(shared: Shared) -> Iterator[Hit]:
    """Look at the labels of drawings."""
    for words, file in shared.illustrations:
        room = round(LABEL * width_factor(words.locale))
        for position, drawing in enumerate(words.illustrations):
            for index, label in enumerate(drawing.labels):
                if len(label.text) > room:
                    what = f"the label has {len(label.text)} characters, {room} fit here"
                    key = ("illustrations", position, "labels", index, "text")
                    path = f"illustrations/{drawing.id}/labels/{label.id}/text"
                    yield Hit(what, path, key, file=file)


def width_factor(locale: str) -> float:
    """Return how many characters fit where one of English does."""
    return WIDTHS.get(locale.split("-", maxsplit=1)[0], 1.0)


def _limit(passage: Passage) -> int | None:
    owner = passage.owners[-1]
    if isinstance(owner, Sign):
        return FRONT_SIGN if owner.front else None
    if isinstance(owner, Row):
        return TABLE_CELL
    if isinstance(owner, Test):
        return TEST_CELL
    if isinstance(owner, Treatment):
        return CARD_ROW
    by_part = {"key_points": KEY_POINT, "questions": QUESTION, "subtitle": SUBTITLE}
    return by_part.get(passage.part)


RULE = Rule(
    code="box-fit",
    title="Text fits its box",
    theme="Pictures and page",
    why="A first page that runs over, or a label that leaves its drawing, loses what it says.",
    mend="say it in fewer words",
    find=find,
    find_shared=find_shared,
)
