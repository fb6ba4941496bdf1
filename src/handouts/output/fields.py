"""Makes the fields of a PDF such that readers fill them in, save them and say what they are.

WeasyPrint 70 places a field, ties it to the structure and takes its description from the
title. What it leaves to readers is done here:

- PDF/A forbids to leave the looks of a field to the reader (ISO 19005-2, 6.4.1,
  ``NeedAppearances``) and asks for a look of every state (6.3.3).
- A dot in the name of a field parts the levels of a tree (ISO 32000-1, 12.7.3.2).
- Letters come from a font of their own (see :mod:`handouts.output.typeface`). What is typed
  into a page from right to left begins at the right.
- Metadata are written plainly: pdfium, which Chrome and Edge save with, takes the mark off
  that says how they are compressed, and the saved file would lose its title and its claims.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import pydyf

from handouts.output.tagging import NotingPage
from handouts.output.typeface import NAME, lend_font

_INK = re.compile(rb"(?:[\d.]+ ){3}rg")
_SIZE = re.compile(rb"([\d.]+) Tf")
TICKED = "on"
"""The state of a box that is ticked, as WeasyPrint calls it."""

_RIGHT = 2
_TICK, _TICK_LETTERS = "4", "/ZaDb 0 Tf 0 g"
"""The tick of ZapfDingbats and how it is asked for, in case that a reader draws its own."""

_TICK_SHAPE = ((0.20, 0.52), (0.42, 0.28), (0.82, 0.76))
"""From the lower left corner, as shares of the width and the height of a box."""


class FieldPage(NotingPage):
    """A page whose fields have a font with what people type, and not all of a font."""

    def __init__(self, page: NotingPage, letters: frozenset[int]) -> None:
        """Take over a page; ``letters`` are the code points that its fields take."""
        self.__dict__.update(vars(page))
        self._letters = letters

    def paint(self, stream: Any, scale: float = 1) -> None:
        """Paint as ever; the fields of the page have asked for their fonts by now."""
        lend_font(stream._fonts, self._letters)
        super().paint(stream, scale)


def mend_fields(pdf: pydyf.PDF, *, right_to_left: bool) -> None:
    """Give each field its looks, its font and its place in the tree of names."""
    form = pdf.catalog.get("AcroForm")
    if form is None:
        return
    fonts = _object(pdf, _object(pdf, form["DR"])["Font"])
    form["DR"] = pydyf.Dictionary({"Font": pydyf.Dictionary({NAME: fonts[NAME]})})
    del form["NeedAppearances"]
    fields = [_object(pdf, reference) for reference in form["Fields"]]
    for field in fields:
        _draw(pdf, field, right_to_left=right_to_left)
    form["Fields"] = _grow_tree(pdf, fields)
    _object(pdf, pdf.catalog["Metadata"]).compress = False


def _grow_tree(pdf: pydyf.PDF, fields: Sequence[Any]) -> pydyf.Array:
    """Hang the fields into a tree by the levels of their names; returns its roots."""
    roots = pydyf.Array()
    levels: dict[str, Any] = {}
    for field in fields:
        above = None
        *path, last = parts = str(field["T"].string).split(".")
        for depth, part in enumerate(path, start=1):
            level = ".".join(parts[:depth])
            if level not in levels:
                levels[level] = _add(pdf, pydyf.Dictionary({"Kids": pydyf.Array()}))
                _hang(levels[level], part, above, roots)
            above = levels[level]
        _hang(field, last, above, roots)
    return roots


def _hang(item: Any, name: str, above: Any, roots: pydyf.Array) -> None:
    item["T"] = pydyf.String(name)
    if above is None:
        roots.append(item.reference)
    else:
        item["Parent"] = above.reference
        above["Kids"].append(item.reference)


def _draw(pdf: pydyf.PDF, widget: Any, *, right_to_left: bool) -> None:
    """Give a field its looks, for each of its states."""
    left, right = sorted(widget["Rect"][::2])
    low, high = sorted(widget["Rect"][1::2])
    widget["Rect"] = pydyf.Array((left, low, right, high))
    width, height = right - left, high - low
    if widget["FT"] == "/Tx":
        widget["DA"] = pydyf.String(_letters_of(widget["DA"].string))
        if right_to_left:
            widget["Q"] = _RIGHT
        look = _add(pdf, _look(width, height, b"/Tx BMC", b"EMC"))
        widget["AP"] = pydyf.Dictionary({"N": look.reference})
        return
    widget["MK"] = pydyf.Dictionary({"CA": pydyf.String(_TICK)})
    widget["DA"] = pydyf.String(_TICK_LETTERS)
    states = widget["AP"]["N"]
    ticked = _object(pdf, states[TICKED])
    ticked.stream, ticked.extra = _tick(width, height), _look(width, height).extra
    states["Off"] = _add(pdf, _look(width, height)).reference


def _letters_of(asked: bytes) -> bytes:
    """Return the font, size and ink of what is typed, and nothing that fields do not know."""
    ink, size = _INK.search(asked), _SIZE.search(asked)
    assert ink is not None
    assert size is not None
    return b"/%s %s Tf %s" % (NAME.encode(), size[1], ink[0])


def _tick(width: float, height: float) -> list[bytes]:
    """Return the strokes of a tick, in black, so that every printer shows it."""
    (x1, y1), (x2, y2), (x3, y3) = ((x * width, y * height) for x, y in _TICK_SHAPE)
    path = f"{x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l {x3:.2f} {y3:.2f} l S"
    return [b"q 0 0 0 RG 1 J 1 j", f"{width / 7:.2f} w".encode(), path.encode(), b"Q"]


def _look(width: float, height: float, *drawing: bytes) -> pydyf.Stream:
    return pydyf.Stream(
        list(drawing),
        pydyf.Dictionary(
            {
                "Type": "/XObject",
                "Subtype": "/Form",
                "BBox": pydyf.Array((0, 0, width, height)),
                "Resources": pydyf.Dictionary(),
            }
        ),
    )


def _object(pdf: pydyf.PDF, reference: Any) -> Any:
    return pdf.objects[int(reference.split()[0])]


def _add(pdf: pydyf.PDF, item: Any) -> Any:
    pdf.add_object(item)
    return item
