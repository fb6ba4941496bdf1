"""Reads the tag tree of a file, which is what a listener hears, as an outline in plain lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pikepdf

_INLINE = frozenset({"Span", "Link", "Lbl", "Em", "Strong", "Quote", "Code", "Annot", "NonStruct"})
"""Tags whose words belong to the line of the element around them."""

_BOXES = frozenset({"Div", "Part"})
"""Tags that say nothing to a listener; their lines are left out."""

BOLD, PLAIN = "\ue000", "\ue001"
"""Stand around bold letters; no page holds them."""

_MARKED = re.compile(f"{BOLD}(.*?){PLAIN}", re.DOTALL)
_ABUTTING = re.compile(f"{PLAIN}(\\s*){BOLD}")
_BREAK = re.compile(r"(.?)\s*\n\s*(.?)")

Pieces = Mapping[tuple[int, int], str]
"""The letters of each piece of marked content, by page (from 1) and number. Each line of the
page begins with a line feed; bold letters stand between :data:`BOLD` and :data:`PLAIN`."""


@dataclass(frozen=True, slots=True)
class Line:
    """One element of the tree."""

    page: int
    """The page that its words begin on, from 1; 0 where it has none of its own."""

    text: str
    """As in ``  H2 The tests``, indented by its depth."""


def read_tags(pdf: pikepdf.Pdf, pieces: Pieces) -> tuple[Line, ...]:
    """Return the tree, an element a line; a file without tags has none.

    Words are those of ``/ActualText`` where it stands, else the letters of the page.
    """
    root = pdf.Root.get("/StructTreeRoot")
    if root is None or "/K" not in root:
        return ()
    numbers: dict[Any, int] = {
        page.objgen: number for number, page in enumerate(pdf.pages, start=1)
    }
    tree = _Tree(pieces, numbers)
    return tuple(line for kid in _kids(root) for line in tree.lines(kid, 0))


def heard_pieces(pdf: pikepdf.Pdf) -> frozenset[tuple[int, int]]:
    """Return which pieces of marked content the tree has: page, from 1, and number."""
    root = pdf.Root.get("/StructTreeRoot")
    numbers = {page.objgen: number for number, page in enumerate(pdf.pages, start=1)}
    tree = _Tree({}, numbers)
    kids = [] if root is None else _kids(root)
    return frozenset(piece for kid in kids for piece in tree.claims(kid))


@dataclass(frozen=True, slots=True)
class _Tree:
    pieces: Pieces
    numbers: Mapping[Any, int]

    def lines(self, element: Any, depth: int) -> Iterator[Line]:
        kind = _kind(element)
        words = "".join(self._own(element))
        parts = [part for part in (*_notes(element), _join_lines(words)) if part]
        if parts or kind not in _BOXES:
            yield Line(self._page(element), " " * depth + " ".join([kind, *parts]))
            depth += 1
        for kid in _blocks(element):
            yield from self.lines(kid, depth)

    def claims(self, element: Any) -> Iterator[tuple[int, int]]:
        """Yield the pieces of an element and of all elements below it."""
        for kid in _kids(element):
            if isinstance(kid, int):
                yield self._number(element), kid
            elif "/S" in kid:
                yield from self.claims(kid)
            elif kid.get("/Type") == "/MCR":
                yield self._number(kid), int(kid.MCID)

    def _own(self, element: Any) -> Iterator[str]:
        """Yield the words that are in no element below but those within the line."""
        if "/ActualText" in element:
            yield str(element.ActualText)
            return
        for kid in _kids(element):
            if isinstance(kid, int):
                yield self.pieces.get((self._number(element), kid), "")
            elif "/S" in kid and _kind(kid) in _INLINE:
                yield from self._own(kid)
            elif kid.get("/Type") == "/MCR":
                yield self.pieces.get((self._number(kid), int(kid.MCID)), "")

    def _number(self, element: Any) -> int:
        return self.numbers.get(element.Pg.objgen, 0) if "/Pg" in element else 0

    def _page(self, element: Any) -> int:
        """Return the first page that the element's own words stand on."""
        found = (
            self._number(kid if isinstance(kid, pikepdf.Dictionary) else element)
            for kid in _kids(element)
            if isinstance(kid, int) or kid.get("/Type") == "/MCR" or _kind(kid) in _INLINE
        )
        return next((number for number in found if number), 0)


def _join_lines(words: str) -> str:
    """Return words that were parted into lines as one line, bold ones between ``**``.

    Where all of them are bold, as in a heading, none is marked.
    """
    mark = "**" if _MARKED.sub("", words).strip() else ""
    marked = _MARKED.sub(rf"{mark}\1{mark}", _ABUTTING.sub(r"\1", words))
    return " ".join(_BREAK.sub(_join, marked).split())


def _join(parted: re.Match[str]) -> str:
    before, after = parted[1], parted[2]
    wide = all(unicodedata.east_asian_width(letter) in "WF" for letter in before + after)
    return before + after if wide else f"{before} {after}"


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _blocks(element: Any) -> Iterator[Any]:
    for kid in _kids(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            if _kind(kid) in _INLINE:
                yield from _blocks(kid)
            else:
                yield kid


def _kind(element: Any) -> str:
    return str(element.get("/S", "")).removeprefix("/")


def _notes(element: Any) -> Iterator[str]:
    """Yield what an element says of itself besides its words."""
    if "/Lang" in element:
        yield f"[{element.Lang}]"
    if "/Alt" in element:
        yield f"[alt: {element.Alt}]"
    attributes = element.get("/A")
    if isinstance(attributes, pikepdf.Dictionary) and "/Scope" in attributes:
        yield f"[scope: {str(attributes.Scope).removeprefix('/')}]"
    if isinstance(attributes, pikepdf.Dictionary) and "/Headers" in attributes:
        yield f"[headers: {len(attributes.Headers)}]"
    marked = sorted({f"{_kind(kid)} {kid.Lang}" for kid in _inner(element) if "/Lang" in kid})
    if marked:
        yield f"[{', '.join(marked)}]"


def _inner(element: Any) -> Iterator[Any]:
    for kid in _kids(element):
        if isinstance(kid, pikepdf.Dictionary) and _kind(kid) in _INLINE:
            yield kid
            yield from _inner(kid)
