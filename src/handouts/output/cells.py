"""Braille cells: their ASCII, their numbers, and lines of them."""

from __future__ import annotations

from dataclasses import dataclass

BLANK = "\u2800"
_FIRST, _SIX_DOTS = 0x2800, 64

NORTH_AMERICAN = " A1B'K2L@CIF/MSP\"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)="
"""The character of each cell of six dots, in Unicode's order of cells (North American ASCII
Braille, which embossers and braille displays read)."""

_NUMBER_SIGN = "⠼"
_DIGITS = "⠚⠁⠃⠉⠙⠑⠋⠛⠓⠊"


def is_braille(cells: str) -> bool:
    """Return whether all of it is cells of six dots."""
    return all(_FIRST <= ord(cell) < _FIRST + _SIX_DOTS for cell in cells)


def to_ascii(cells: str) -> str:
    """Return cells in the characters of a braille ready file."""
    return "".join(NORTH_AMERICAN[ord(cell) - _FIRST] for cell in cells)


def spell_number(number: int) -> str:
    """Return a number as every one of our languages writes it: the sign, then a to j."""
    return _NUMBER_SIGN + "".join(_DIGITS[int(digit)] for digit in str(number))


@dataclass(frozen=True, slots=True)
class Breaks:
    """Where lines may break but at blanks."""

    after: str = ""
    """Cells that end a syllable, for a language that does not part words."""

    never_before: tuple[str, ...] = ()
    """What may not begin a line: marks that close."""


BLANKS_ONLY = Breaks()


def wrap_cells(cells: str, first: int, rest: int, breaks: Breaks = BLANKS_ONLY) -> list[str]:
    """Return the lines of some cells: the first has room for ``first`` cells, others ``rest``.

    A word that is wider than its line is parted where the line is full.
    """
    lines: list[str] = []
    left = cells.strip(BLANK)
    while left:
        cut = _find_cut(left, rest if lines else first, breaks)
        lines.append(left[:cut].rstrip(BLANK))
        left = left[cut:].lstrip(BLANK)
    return lines


def _find_cut(cells: str, room: int, breaks: Breaks) -> int:
    if len(cells) <= room:
        return len(cells)
    for cut in range(room, 0, -1):
        ends = cells[cut] == BLANK or cells[cut - 1] in breaks.after
        if ends and not cells[cut:].lstrip(BLANK).startswith(breaks.never_before):
            return cut
    return room
