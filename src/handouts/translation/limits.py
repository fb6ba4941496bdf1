"""How many characters fit where a text prints."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from pydantic import BaseModel

from handouts.content.models.handout import Handout
from handouts.content.segments import Segment

FRONT_SIGN = 80
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

_LIMITS = (
    (re.compile(r"^key_points/"), KEY_POINT),
    (re.compile(r"^subtitle$"), SUBTITLE),
    (re.compile(r"^questions/"), QUESTION),
    (re.compile(r"^illustrations/.*/labels/"), LABEL),
    (re.compile(r"/rows/[^/]+/"), TABLE_CELL),
    (re.compile(r"^tests/items/"), TEST_CELL),
    (re.compile(r"^treatments/items/"), CARD_ROW),
)


def width_factor(locale: str) -> float:
    """Return how many characters fit where one of English does."""
    return WIDTHS.get(locale.split("-", maxsplit=1)[0], 1.0)


def room_for(limit: int, locale: str, *, translated: bool) -> int:
    """Return how many characters of a language fit where ``limit`` of English do."""
    closer = CLOSER if translated and limit in (FRONT_SIGN, KEY_POINT) else 1
    return round(limit * width_factor(locale) * closer)


def front_signs(model: BaseModel) -> frozenset[str]:
    """Return the names of the texts of signs that stand on the first page."""
    return frozenset(_front_signs(model)) if isinstance(model, Handout) else frozenset()


def _front_signs(handout: Handout) -> Iterator[str]:
    urgent = handout.urgent
    for tier in ("emergency", "same_day", "next_visit"):
        for sign in getattr(urgent, tier):
            if sign.front:
                yield f"urgent/{tier}/{sign.id}/text"


def limit_of(segment: Segment, locale: str, front: Collection[str] = ()) -> int | None:
    """Return how many characters of a translation fit; ``None`` where there is no box.

    Args:
        segment: The text.
        locale: The language of the translation.
        front: What :func:`front_signs` says of its file.
    """
    if segment.id in front:
        return room_for(FRONT_SIGN, locale, translated=True)
    for pattern, limit in _LIMITS:
        if pattern.search(segment.id):
            return room_for(limit, locale, translated=True)
    return None
