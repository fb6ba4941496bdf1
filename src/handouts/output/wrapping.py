"""Breaks plain text into lines of a display width, by the rules of its script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from wcwidth import wcswidth, wcwidth

from handouts.output.inline_text import END_ISOLATE, ISOLATE_LTR

_WIDE = 2
_NO_BREAK_SPACES = "\u00a0\u202f"
_ISLAND = re.compile(rf"{ISOLATE_LTR}([^{END_ISOLATE}]*){END_ISOLATE}")
_SAME_ISLAND = "\u2060"
"""Follows a part of an isolate of which the next word is a part too."""

_INVISIBLE = re.compile(r"[\u200e\u200f\u2060-\u2069]")

NEVER_FIRST = frozenset("，。、；：？！）》」』】〕”’…—～·％℃℉,.;:?!)]}%°")
"""What may not begin a line of Chinese (GB/T 15834, CLREQ 3.1.1): marks that close or end."""

NEVER_LAST = frozenset("（《「『【〔“‘([{")
"""What may not end a line: marks that open."""


def display_width(text: str) -> int:
    """Return how many columns a text takes: two for an ideograph, none for a mark above."""
    return max(int(wcswidth(_INVISIBLE.sub("", text))), 0)


def wrap(text: str, width: int) -> list[str]:
    """Return the lines of a text; a word wider than the line stands alone on one.

    Lines break at spaces, and between Chinese characters. No line breaks at a space that binds,
    nor in an isolate that fits on a line: a phone number stays whole. A longer isolate is closed
    at the end of a line and opened again in the next, because each line is ordered by itself.
    """
    lines: list[str] = [""]
    for gap, piece in _pieces(text, width):
        longer = f"{lines[-1]}{gap}{piece}"
        if lines[-1] and display_width(longer) > width:
            lines.append(piece)
        else:
            lines[-1] = longer if lines[-1] else piece
    return [_free(line) for line in lines]


def _free(line: str) -> str:
    """Join what is one isolate within a line; what bound its words has done its work."""
    line = line.replace(f"{END_ISOLATE}{_SAME_ISLAND} {ISOLATE_LTR}", " ").replace(_SAME_ISLAND, "")
    for space in _NO_BREAK_SPACES:
        line = line.replace(space, " ")
    return line


def _pieces(text: str, width: int) -> Iterator[tuple[str, str]]:
    """Yield what stays together, each with the space before it."""
    bound = _ISLAND.sub(lambda island: _bind(island[1], width), text)
    for word in bound.split(" "):
        gap = " "
        for piece in _split_ideographs(word):
            yield gap, piece
            gap = ""


def _bind(island: str, width: int) -> str:
    if display_width(island) <= width:
        bound = island.replace(" ", _NO_BREAK_SPACES[0])
        return f"{ISOLATE_LTR}{bound}{END_ISOLATE}"
    parted = f"{END_ISOLATE}{_SAME_ISLAND} {ISOLATE_LTR}".join(island.split(" "))
    return f"{ISOLATE_LTR}{parted}{END_ISOLATE}"


def _split_ideographs(word: str) -> list[str]:
    """Part a word where a line of Chinese may break."""
    pieces = [word[:1]]
    for before, after in pairwise(word):
        wide = _WIDE in (wcwidth(before), wcwidth(after))
        if wide and after not in NEVER_FIRST and before not in NEVER_LAST:
            pieces.append(after)
        else:
            pieces[-1] += after
    return pieces
