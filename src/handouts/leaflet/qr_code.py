"""Draws an address as a QR code (ISO/IEC 18004), as one path of an SVG."""

from __future__ import annotations

from itertools import groupby

QUIET = 4
"""Light squares around the code that a reader needs (ISO/IEC 18004, 6.3.8)."""

SMALLEST = 22.0
"""Millimetres on each side of the code itself, at least."""

SQUARE = 0.6
"""Millimetres of one square, at least: what a phone reads off plain paper at arm's length."""


def draw_code(text: str) -> tuple[str, int, float]:
    """Return the path of the dark squares, the squares on each side, and the side in mm.

    Error level M: up to 15 in 100 of it may be soiled. The quiet zone is within both sizes.
    """
    import segno

    code = segno.make_qr(text, error="m", boost_error=False)
    rows = [[bool(square) for square in row] for row in code.matrix]
    pieces = [piece for y, row in enumerate(rows, start=QUIET) for piece in _draw_row(row, y)]
    side = len(rows) + 2 * QUIET
    square = max(SQUARE, SMALLEST / len(rows))
    return "".join(pieces), side, round(side * square, 2)


def _draw_row(row: list[bool], y: int) -> list[str]:
    """Return a bar for each run of dark squares, so that no hairline parts them."""
    pieces: list[str] = []
    x = QUIET
    for dark, run in groupby(row):
        length = len(list(run))
        if dark:
            pieces.append(f"M{x} {y}h{length}v1h-{length}z")
        x += length
    return pieces
