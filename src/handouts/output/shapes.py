"""Asks Pango which shapes the letters of a laid out page became, and from which font."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby, pairwise
from typing import Any

from handouts.leaflet.typesetting import NO_BREAK_SPACE
from handouts.output.letters import Cluster, letters_of


@dataclass(frozen=True, slots=True)
class Piece:
    """The shapes of a cluster where they stand."""

    font: Any
    cluster: Cluster
    shown: tuple[int, ...]
    """The shapes from left to right."""


def read_shapes(box: Any, fonts: dict[Any, Any]) -> tuple[Piece, ...]:
    """Return the pieces of a text box from left to right; fonts that are new are added."""
    from weasyprint.text.ffi import ffi

    layout = box.pango_layout
    layout.reactivate(box.style)
    try:
        text = layout.text.encode()
        line, _ = layout.get_first_line()
        pieces: list[Piece] = []
        run = line.runs[0]
        while run != ffi.NULL:
            pieces += _read_run(run.data, text, fonts)
            run = run.next
        return tuple(pieces)
    finally:
        layout.deactivate()


def _read_run(run: Any, text: bytes, fonts: dict[Any, Any]) -> Iterator[Piece]:
    from weasyprint.pdf.fonts import Font
    from weasyprint.text.fonts import get_pango_font_key

    key, description, size = get_pango_font_key(run.item.analysis.font)
    if key not in fonts:
        fonts[key] = Font(run.item.analysis.font, description, size)
    glyphs, offset, count = run.glyphs, run.item.offset, run.glyphs.num_glyphs
    shown = [(glyphs.log_clusters[i], glyphs.glyphs[i].glyph) for i in range(count)]
    ends = dict(pairwise([*sorted({start for start, _ in shown}), run.item.length]))
    for start, group in groupby(shown, key=lambda pair: pair[0]):
        shapes = tuple(glyph for _, glyph in group if glyph < _NO_SHAPE)
        letters = text[offset + start : offset + ends[start]].decode()
        backwards = bool(run.item.analysis.level % 2)
        ordered = shapes[::-1] if backwards else shapes
        if shapes:
            yield Piece(fonts[key], Cluster(ordered, _seen(letters, backwards=backwards)), shapes)


def _seen(letters: str, *, backwards: bool) -> str:
    """Return the letters of a cluster as the eye meets them; a space is a space."""
    letters = letters.replace(NO_BREAK_SPACE, " ")
    return letters.translate(_MIRRORED) if backwards else letters


_NO_SHAPE = 1 << 16
"""Numbers from here on are Pango's own marks: nothing is drawn, or no font has the letter."""

_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
"""From right to left a bracket has the shape of its partner, and programs that turn a line
around turn its brackets too."""


def name_shapes(pieces: Iterable[Piece]) -> dict[str, dict[int, str]]:
    """Tell each font the letters of the shapes that are used of it.

    Returns them too, by the name of the font and the number of the shape.
    """
    found: defaultdict[str, Counter[Cluster]] = defaultdict(Counter)
    used: dict[int, tuple[Any, set[int]]] = {}
    for piece in pieces:
        found[piece.font.hash][piece.cluster] += 1
        used.setdefault(id(piece.font), (piece.font, set()))[1].update(piece.shown)
    named = {
        name: {shape: _as_one(letters) for shape, letters in letters_of(clusters).items()}
        for name, clusters in found.items()
    }
    for font, shapes in used.values():
        font.to_unicode.update({shape: named[font.hash][shape] for shape in sorted(shapes)})
    return named


def _as_one(letters: str) -> str:
    """Return the one character that Unicode has for some Arabic letters that join.

    Programs that turn a line around would turn such letters around too, and read "la" as
    "al"; one character cannot be turned around, and each program knows its letters.
    """
    return _joined().get(letters, letters)


@cache
def _joined() -> Mapping[str, str]:
    joined: dict[str, str] = {}
    for code in (*range(0xFC00, 0xFDC8), *range(0xFEF5, 0xFEFD)):
        letters = unicodedata.normalize("NFKC", chr(code))
        if len(letters) > 1 and " " not in letters:
            joined.setdefault(letters, chr(code))
    return joined
