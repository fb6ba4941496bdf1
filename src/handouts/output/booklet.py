"""Puts the pages of a leaflet on sheets, so that a pile of them folds into a booklet.

Two pages lie side by side on each side of a sheet, for printing on both sides and turning over
the short edge. The pile is folded once in the middle and stapled there (saddle stitch). A leaflet
that reads from right to left is bound at its right edge.

The inner pages of a thick pile stick out a little (creep), by about a tenth of a millimetre a
sheet. Margins are wide enough for it; nothing is shifted.

A sheet has no reading order, so the file is PDF/A-2b and has no tags. It is for a printer; the
same pages, one after the other, are for everyone else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Page, Pdf

from handouts.errors import RenderError

PAGES_A_SHEET = 4
MOST_SHEETS = 15
"""A pile of more sheets of usual paper (80 g) neither folds flat nor takes a staple."""

_POINTS_A_MM = 72 / 25.4
_SHEETS = ((297.0, 210.0), (279.4, 215.9))
"""A4 and letter, lying, in millimetres."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet: the numbers of its pages, from 1."""

    left: int
    right: int


def order_sides(pages: int, *, right_to_left: bool) -> tuple[Side, ...]:
    """Return the sides in the order of printing: front and back of the outer sheet come first.

    Args:
        pages: How many pages there are; a multiple of four.
        right_to_left: Whether the binding is at the right.

    Raises:
        RenderError: the pages do not fill the sheets, or are too many to fold.
    """
    if pages % PAGES_A_SHEET:
        raise RenderError(f"{pages} pages do not fill sheets of {PAGES_A_SHEET}")
    sheets = pages // PAGES_A_SHEET
    if sheets > MOST_SHEETS:
        raise RenderError(
            f"{pages} pages make {sheets} sheets, and more than {MOST_SHEETS} do not fold well "
            "— print it with --paper a5 or half-letter and bind it at the edge"
        )
    sides = []
    for outer in range(1, pages // 2, 2):
        sides += [Side(pages + 1 - outer, outer), Side(outer + 1, pages - outer)]
    if right_to_left:
        return tuple(Side(side.right, side.left) for side in sides)
    return tuple(sides)


def impose(data: bytes, *, right_to_left: bool) -> bytes:
    """Return the pages of a PDF two by two on lying sheets, in the order of :func:`order_sides`.

    Args:
        data: A PDF/A whose pages have the size of half an A4 or letter sheet.
        right_to_left: Whether the binding is at the right.

    Raises:
        RenderError: the pages have another size, do not fill the sheets, or are too many to fold.
    """
    with Pdf.open(BytesIO(data)) as source, Pdf.new() as booklet:
        sides = order_sides(len(source.pages), right_to_left=right_to_left)
        size = _find_sheet(source.pages[0])
        forms = [booklet.copy_foreign(page.as_form_xobject()) for page in source.pages]
        for side in sides:
            booklet.pages.append(_lay_sheet(booklet, side, forms, size))
        _describe(booklet, source, right_to_left=right_to_left)
        target = BytesIO()
        booklet.save(target, deterministic_id=True, min_version="1.7")
    return target.getvalue()


def _find_sheet(page: Page) -> tuple[float, float]:
    """Return the sheet, in points, that a page is half of."""
    width, height = (float(page.mediabox[corner]) / _POINTS_A_MM for corner in (2, 3))
    for sheet in _SHEETS:
        if 0 <= sheet[0] - 2 * width <= 1.5 and abs(sheet[1] - height) < 1:  # noqa: PLR2004 mm
            return sheet[0] * _POINTS_A_MM, sheet[1] * _POINTS_A_MM
    raise RenderError(f"no sheet folds into pages of {width:.0f} by {height:.0f} mm")


def _lay_sheet(
    booklet: Pdf, side: Side, forms: list[pikepdf.Object], size: tuple[float, float]
) -> Page:
    """Return a sheet with a page in the middle of each half."""
    drawn = {Name("/Left"): forms[side.left - 1], Name("/Right"): forms[side.right - 1]}
    lines = []
    for number, (name, form) in enumerate(drawn.items()):
        room = size[0] / 2 - float(form.BBox[2])
        lines.append(f"q 1 0 0 1 {size[0] / 2 * number + room / 2:.3f} 0 cm {name} Do Q")
    sheet = Dictionary(
        Type=Name.Page,
        MediaBox=Array([0, 0, round(size[0], 3), round(size[1], 3)]),
        Resources=Dictionary(XObject=Dictionary({str(key): form for key, form in drawn.items()})),
        Contents=booklet.make_stream("\n".join(lines).encode("ascii")),
    )
    return Page(booklet.make_indirect(sheet))


def _describe(booklet: Pdf, source: Pdf, *, right_to_left: bool) -> None:
    """Carry over what the source says of itself, and tell printers which edge to turn."""
    booklet.Root.Lang = source.Root.Lang
    booklet.Root.OutputIntents = booklet.copy_foreign(
        source.make_indirect(source.Root.OutputIntents)
    )
    booklet.Root.ViewerPreferences = Dictionary(
        DisplayDocTitle=True,
        Direction=Name.R2L if right_to_left else Name.L2R,
        Duplex=Name.DuplexFlipShortEdge,
        PrintScaling=Name("/None"),
    )
    with (
        source.open_metadata() as said,
        booklet.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told,
    ):
        for name, value in _carry(said):
            told[name] = value
        told["pdfaid:part"], told["pdfaid:conformance"] = "2", "B"


def _carry(said: pikepdf.models.PdfMetadata) -> Iterator[tuple[str, str]]:
    for name in ("dc:title", "dc:description", "xmp:CreateDate", "xmp:ModifyDate"):
        if name in said:
            yield name, str(said[name])
