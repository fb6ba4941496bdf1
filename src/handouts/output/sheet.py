"""Two sides of one sheet: fills both to their end, or says by how much they run over.

Type and the room around it never shrink below what the stylesheet says. What is left on a
side goes where the stylesheet adds ``--front-room`` and ``--back-room`` to a height.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handouts.errors import RenderError
from handouts.output.html import Page

if TYPE_CHECKING:
    from weasyprint import Document

FRONT, MIDDLE, BACK = "sheet-front", "sheet-middle", "sheet-back"
"""The elements that the page is made of. The middle stands on the front where it fits there."""

ROOM_LIMIT = 7.0
"""How much room a place may take, in mm; beyond it, what belongs together drifts apart."""

_SPARE = 0.3
"""Kept free at the end of a side, in mm, against rounding."""

_MM = 96 / 25.4
"""Pixels of CSS in a millimetre."""

_ENDLESS = "20000px"
"""A height that no side comes near."""

_RULER = '<div id="sheet-bottom" style="position: fixed; bottom: 0"></div><main>'

Heights = Mapping[str, float]
"""How high each element is, in mm."""


@dataclass(frozen=True, slots=True)
class _Sides:
    """How the parts of a sheet stand on its sides; all in mm."""

    front: float
    """The height that the front has for them."""

    back: float

    def left(self, heights: Heights) -> tuple[float, float]:
        """Return the room left on the front and on the back; below zero where they run over."""
        front = self.front - heights[FRONT]
        back = self.back - heights[BACK]
        if front >= heights[MIDDLE]:
            return front - heights[MIDDLE], back
        return front, back - heights[MIDDLE]


def fill_sheet(page: Page, lay_out: Callable[[str], Document]) -> Document:
    """Return the page laid out on exactly two sides.

    Args:
        page: What is printed.
        lay_out: Lays HTML out.

    Raises:
        RenderError: a side runs over; says which, and by how many millimetres.
    """
    first = lay_out(page.html.replace("<main>", _RULER, 1))
    sides = _Sides(*map(_room_on, first.pages[:2]))
    endless = f"@page {{ size: {first.pages[0].width:.0f}px {_ENDLESS}; }}"
    plain = _heights(lay_out(_with_rule(page.html, endless)))
    left = sides.left(plain)
    if min(left) < 0:
        raise RenderError(_tell(page, left))
    wide = _heights(lay_out(_with_rule(page.html, endless + _room(1, 1))))
    front, back = (
        min(max(room - _SPARE, 0) / (wide[part] - plain[part]), ROOM_LIMIT)
        for room, part in zip(left, (FRONT, BACK), strict=True)
    )
    return lay_out(_with_rule(page.html, _room(front, back)))


def _room_on(page: Page) -> float:
    top = min(page.anchors[name][1] for name in (FRONT, MIDDLE, BACK) if name in page.anchors)
    bottom: float = page.anchors["sheet-bottom"][1]
    return (bottom - top) / _MM


def _heights(document: Document) -> Heights:
    found = [(name, page.anchors[name]) for page in document.pages for name in page.anchors]
    return {name: (at[3] - at[1]) / _MM for name, at in found}


def _room(front: float, back: float) -> str:
    return f":root {{ --front-room: {front:.2f}mm; --back-room: {back:.2f}mm; }}"


def _with_rule(html: str, rule: str) -> str:
    return html.replace("</style>", f"\n{rule}</style>", 1)


def _tell(page: Page, left: tuple[float, float]) -> str:
    over = " and ".join(
        f"the {side} of the sheet runs over by {math.ceil(-room)} mm"
        for side, room in zip(("front", "back"), left, strict=True)
        if room < 0
    )
    return (
        f"{page.sheet}: {over} — say it in fewer words: the key points and the signs with "
        "“front” stand on the front, “one_sheet” and the top questions on the back"
    )
