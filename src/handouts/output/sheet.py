"""Two sides of one sheet: fills both to their end, or says by how much they run over.

Type never shrinks. Where the lines of a language, as far apart as it likes them, do not fit,
they stand closer, once. What is left on a side goes where the stylesheet adds ``--front-room``
and ``--back-room`` to a height.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handouts.errors import RenderError
from handouts.output.html import Page

if TYPE_CHECKING:
    from weasyprint import Document
    from weasyprint.document import Page as Paper

PARTS = ("sheet-front", "sheet-means", "sheet-next-visit", "sheet-back")
"""The elements that the page is made of. Those between stand where there is more room."""

ROOM_LIMIT = 9.0
"""How much room a place may take, in mm; beyond it, what belongs together drifts apart."""

_TO_WRITE = 20.0
"""Room on the back, in mm, below which lines stand closer: five answers want to be written."""

_SPARE = 1.0
"""Kept free at the end of a side, in mm: a page breaks a little before its last line is full."""

_MM = 96 / 25.4
"""Pixels of CSS in a millimetre."""

_ENDLESS = "20000px"
"""A height that no side comes near."""

_RULER = '<div id="sheet-bottom" style="position: fixed; bottom: 0"></div>'

Heights = Mapping[str, float]
"""How high each element is, in mm."""


class _RunsOverError(RenderError):
    """A side does not take what is meant for it."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """Where the sheet is parted into its two sides."""

    back: str
    """The first part on the back."""

    left: tuple[float, float]
    """The room left on the front and on the back, in mm; below zero where they run over."""

    @property
    def rank(self) -> tuple[bool, float]:
        """How good it is: whether it fits, then what the worse side has to spare."""
        if min(self.left) < 0:
            return False, min(self.left)
        return True, min(self.left[0], self.left[1] - _TO_WRITE)


def fill_sheet(page: Page, lay_out: Callable[[str], Document]) -> Document:
    """Return the page laid out on exactly two sides.

    Args:
        page: What is printed.
        lay_out: Lays HTML out.

    Raises:
        RenderError: a side runs over; says which, and by how many millimetres.
    """
    try:
        return _fill(page, page.html, lay_out, _TO_WRITE)
    except _RunsOverError:
        return _fill(page, page.close, lay_out)


def _fill(page: Page, html: str, lay_out: Callable[[str], Document], wanted: float = 0) -> Document:
    """Return the page with the room left on its sides shared out.

    Raises:
        _RunsOverError: a side runs over, or leaves less than ``wanted`` mm on the back.
    """
    first = lay_out(html.replace("<main", f"{_RULER}<main", 1))
    endless = f"@page {{ size: {first.pages[0].width:.0f}px {_ENDLESS}; }}"
    plain = _heights(lay_out(_with_rule(html, endless)))
    cut = max(_cuts(plain, *map(_room_on, first.pages[:2])), key=lambda cut: cut.rank)
    if cut.left[0] < 0 or cut.left[1] < wanted:
        raise _RunsOverError(_tell(page, cut.left))
    wide = _heights(lay_out(_with_rule(html, endless + _room(1, 1))))
    front, back = (
        min(room / (wide[part] - plain[part]), ROOM_LIMIT)
        for room, part in zip(cut.left, (PARTS[0], PARTS[-1]), strict=True)
    )
    parted = f"#{PARTS[-1]} {{ break-before: auto; }} #{cut.back} {{ break-before: page; }}"
    document = lay_out(_with_rule(html, _room(front, back) + parted))
    if len(document.pages) != len(cut.left):
        raise _RunsOverError(f"{page.sheet}: the sheet takes {len(document.pages)} pages")
    return document


def _cuts(heights: Heights, front: float, back: float) -> Iterator[_Cut]:
    """Yield each way to part the sheet; both sides have a height for it, in mm."""
    for index in range(1, len(PARTS)):
        used = [sum(heights[part] for part in parts) for parts in (PARTS[:index], PARTS[index:])]
        yield _Cut(PARTS[index], (front - used[0], back - used[1]))


def _room_on(paper: Paper) -> float:
    top: float = min(paper.anchors[name][1] for name in PARTS if name in paper.anchors)
    bottom: float = paper.anchors["sheet-bottom"][1]
    return (bottom - top) / _MM - _SPARE


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
