"""Text that fits its box."""

from __future__ import annotations

from collections.abc import Iterator

from handouts.checks.passage import Passage
from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Shared, Subject
from handouts.content.models.blocks import Row
from handouts.content.models.handout import Sign, Test, Treatment
from handouts.translation.limits import (
    CARD_ROW,
    FRONT_SIGN,
    KEY_POINT,
    LABEL,
    QUESTION,
    SUBTITLE,
    TABLE_CELL,
    TEST_CELL,
    room_for,
)

FRONT_SIGNS = 12


def find(subject: Subject) -> Iterator[Hit]:
    """Look at signs and points on the first page, at table cells, cards and questions."""
    locale, translated = subject.handout.locale, bool(subject.translated)
    for passage in subject.passages:
        limit = _limit(passage)
        room = room_for(limit, locale, translated=translated) if limit else 0
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
        room = room_for(LABEL, words.locale, translated=False)
        for position, drawing in enumerate(words.illustrations):
            for index, label in enumerate(drawing.labels):
                if len(label.text) > room:
                    what = f"the label has {len(label.text)} characters, {room} fit here"
                    key = ("illustrations", position, "labels", index, "text")
                    path = f"illustrations/{drawing.id}/labels/{label.id}/text"
                    yield Hit(what, path, key, file=file)


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
