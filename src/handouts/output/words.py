"""Tells programs the words of a page where its shapes tell others.

In Arabic and in the scripts of India, letters change their shape, join, or stand before the
letter that they are spoken after. WeasyPrint 70 gives a shape the letters of the place where
it met it first, and none to most shapes of a syllable. A reader who copies, searches or
listens then gets other words than those on paper.

So each shape gets the letters that it stands for wherever it is used. Where a line that is
read shape by shape is still not the line, its words are put beside it as ``/ActualText``: on
the marked content where it runs from left to right, which every program reads. On a page from
right to left they go on the structure element, for listeners: pdfium and poppler turn
such lines around by themselves, and would turn around these words as well.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from handouts.output.lines import LineReader, drop_unseen
from handouts.output.shapes import Piece, name_shapes, read_shapes

_SHAPED = re.compile("[\u0590-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters of scripts whose shapes depend on their neighbours."""

_BACKWARDS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def runs_backwards(text: str) -> bool:
    """Return whether a text has letters that run from right to left."""
    return _BACKWARDS.search(text) is not None


def mend_shapes(document: Any) -> Mapping[int, str]:
    """Give every shape of a laid out document its letters, before it is painted.

    Returns the words of the text boxes whose shapes do not tell them, by the identity of the
    box; nothing for a document in which every shape is a letter of its own.
    """
    reader = LineReader()
    boxes = [each for page in document.pages for each in reader.read(page._page_box)]
    if not any(_SHAPED.search(words) for _, words in boxes):
        return {}
    shaped = {id(box): read_shapes(box, document.fonts) for box, words in boxes if words.strip()}
    named = name_shapes(piece for pieces in shaped.values() for piece in pieces)
    return {
        id(box): words
        for box, words in boxes
        if _SHAPED.search(words) or words != _spell(shaped.get(id(box), ()), named)
    }


def _spell(pieces: tuple[Piece, ...], named: Mapping[str, Mapping[int, str]]) -> str:
    """Return what a line says shape by shape, from left to right."""
    letters = (named[piece.font.hash][shape] for piece in pieces for shape in piece.shown)
    return drop_unseen("".join(letters))
