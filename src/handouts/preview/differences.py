"""Which words of a text changed."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from handouts.preview.sheet import Piece, PieceKind

_WORD = re.compile(r"\w+|\s+|[^\w\s]")


def compare_words(before: str, after: str) -> tuple[Piece, ...]:
    """Return both texts in one: what stayed, what is gone and what came, word by word."""
    first, second = _WORD.findall(before), _WORD.findall(after)
    matcher = difflib.SequenceMatcher(None, first, second, autojunk=False)
    found = (
        piece
        for kind, start, end, begin, finish in matcher.get_opcodes()
        for piece in _pieces(kind, "".join(first[start:end]), "".join(second[begin:finish]))
    )
    return tuple(found)


def _pieces(kind: str, before: str, after: str) -> Iterator[Piece]:
    if kind == "equal":
        yield Piece("same", after)
        return
    sides: tuple[tuple[PieceKind, str], ...] = (("gone", before), ("came", after))
    yield from (Piece(side, text) for side, text in sides if text)
