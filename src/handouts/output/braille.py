"""Lays out a leaflet in braille: a braille ready file (BRF) for embossers and displays.

40 cells and 25 lines a page, the number of the page in the last line, as embossers on
11.5 by 11 inches have them. Layout after BANA's Braille Formats (2016): main headings in the
middle, others from cell 5 and 7, paragraphs 3-1, lists 1-3, a box around the urgent signs.
Lines end in CR and LF and pages in a form feed, which is what embossers take.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from handouts.leaflet.view import LeafletView
from handouts.output.braille_blocks import STYLES, Block, list_blocks
from handouts.output.braille_cells import translate
from handouts.output.braille_tables import BrailleCode, find_code
from handouts.output.cells import BLANK, spell_number, to_ascii, wrap_cells
from handouts.output.liblouis import find_liblouis

WIDTH, HEIGHT = 40, 25
_TEXT_LINES = HEIGHT - 1
_GUIDE = "⠐"
_NUMBER_ROOM = 6
_MOST_PASSES = 4
_EDGES = {"box-top": "⠶" * WIDTH, "box-bottom": "⠛" * WIDTH}


def lay_out_braille(view: LeafletView) -> str:
    """Return a leaflet as a braille ready file.

    Raises:
        SetupError: liblouis is not installed.
        RenderError: there is no braille for the language, or a sign has no cells.
    """
    code = find_code(view.lang)
    blocks = list_blocks(view)
    cells = translate([block.text for block in blocks], code, find_liblouis(code.table))
    book = _Book(blocks, cells, code)
    return "".join(_write_page(page, number) for number, page in enumerate(book.pages(), start=1))


def _write_page(lines: list[str], number: int) -> str:
    spelled = spell_number(number)
    last = f"{BLANK * (WIDTH - len(spelled))}{spelled}"
    padded = [*lines, *[""] * (_TEXT_LINES - len(lines)), last]
    return "".join(f"{to_ascii(line.rstrip(BLANK))}\r\n" for line in padded) + "\f"


@dataclass(frozen=True, slots=True)
class _Line:
    cells: str
    id: str = ""
    """The part that begins here."""

    stays: bool = False
    """Whether the next line has to stand on the same page."""


@dataclass(frozen=True, slots=True)
class _Book:
    blocks: tuple[Block, ...]
    cells: Mapping[str, str]
    code: BrailleCode

    def pages(self) -> list[list[str]]:
        """Return the lines of each page; contents are laid out again until they are true."""
        found: Mapping[str, int] = {}
        for _ in range(_MOST_PASSES):
            pages = list(_paginate(self._lines(found)))
            told = {
                line.id: number
                for number, page in enumerate(pages, start=1)
                for line in page
                if line.id
            }
            if told == found:
                break
            found = told
        return [[line.cells for line in page] for page in pages]

    def _lines(self, found: Mapping[str, int]) -> Iterator[_Line]:
        blank, keeps = True, False
        for block, following in zip(self.blocks, (*self.blocks[1:], None), strict=True):
            style = STYLES[block.style]
            if style.blank_before and not blank:
                yield _Line("", stays=keeps)
            lines = self._block(block, found)
            for index, cells in enumerate(lines):
                stays = style.keeps or (index == 0 and len(lines) > 1)
                yield _Line(cells, block.id if index == 0 else "", stays)
            keeps = style.keeps
            blank = following is not None and style.blank_after(following.style)
            if blank:
                yield _Line("", stays=keeps)

    def _block(self, block: Block, found: Mapping[str, int]) -> list[str]:
        if block.style in _EDGES:
            return [_EDGES[block.style]]
        style, cells = STYLES[block.style], self.cells[block.text]
        if style.centered:
            lines = wrap_cells(cells, WIDTH - 6, WIDTH - 6, self.code.breaks)
            return [f"{BLANK * ((WIDTH - len(line)) // 2)}{line}" for line in lines]
        room = WIDTH - (_NUMBER_ROOM if block.style == "contents" else 0)
        lines = wrap_cells(cells, room - style.first, room - style.rest, self.code.breaks)
        indents = [style.first, *[style.rest] * (len(lines) - 1)]
        lines = [f"{BLANK * dent}{line}" for dent, line in zip(indents, lines, strict=True)]
        if block.style == "contents":
            lines[-1] = _lead(lines[-1], found.get(block.target, 1))
        if block.style == "room":
            lines[-1] = f"{lines[-1]}{BLANK}{'⠤' * min(12, max(3, WIDTH - 1 - len(lines[-1])))}"
        return lines


def _lead(line: str, number: int) -> str:
    spelled = spell_number(number)
    dots = WIDTH - len(line) - len(spelled) - 2
    return f"{line}{BLANK}{_GUIDE * dots}{BLANK}{spelled}"


def _paginate(lines: Iterable[_Line]) -> Iterator[list[_Line]]:
    """Part lines into pages: none begins blank, and what has to stay together does."""
    page: list[_Line] = []
    for line in lines:
        if len(page) == _TEXT_LINES:
            keep = len(page)
            while keep > 1 and page[keep - 1].stays:
                keep -= 1
            keep = keep if keep > 1 else len(page)
            yield page[:keep]
            page = page[keep:]
        if page or line.cells:
            page.append(line)
    if page:
        yield page
