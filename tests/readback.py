"""Reads a leaflet back: the tags that a listener hears, the letters where they stand.

Tags come from pikepdf, letters from pypdfium2: neither had a part in making the file.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")

_HYPHEN_AT_LINE_END = re.compile("[\x02\ufffe]")  # pdfium takes it for a soft hyphen
_UNSEEN = re.compile("[\\s\0\u200b\u2060\u2066-\u2069]")  # white space, and marks without a shape
_BREAKS_AFTER = re.compile("[ /–-]")
_ALIKE = str.maketrans(
    {"«": "'", "»": "'", "„": "'", "“": "'", "”": "'", '"': "'", "‘": "'", "’": "'", ")": "("}
)
_FOOT = 45.0
"""Points from the lower edge that belong to the foot of the page."""

_GAP = 8.0
"""Points between two letters that part cells of a table; a space is narrower."""


def squeeze(text: str) -> str:
    """Return the letters that ink is spent on: no spaces, no invisible marks."""
    return _UNSEEN.sub("", _HYPHEN_AT_LINE_END.sub("-", text))


def plainly(text: str) -> str:
    """Return letters with all quotes and all round brackets alike.

    pdfium turns some of them around on a page that reads from right to left.
    """
    return squeeze(text).translate(_ALIKE)


@dataclass(frozen=True, eq=False)
class Element:
    """An element of the tag tree."""

    kind: str
    """As in ``H1``."""

    page: int
    """The page that it begins on, from 1; 0 for the root."""

    text: str
    """Its letters and those of its children, in reading order, without list markers."""

    entry: pikepdf.Dictionary = field(repr=False)
    children: tuple[Element, ...] = field(repr=False)

    def walk(self) -> Iterator[Element]:
        """Yield the element, then all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def find(self, *kinds: str) -> tuple[Element, ...]:
        """Return all elements of some kinds, in reading order."""
        return tuple(element for element in self.walk() if element.kind in kinds)


@dataclass(frozen=True)
class Sheet:
    """A page as it is printed."""

    text: str
    """As a search finds it, without the foot of the page."""

    marked: dict[int, str]
    """The letters of each piece of marked content."""

    lines: tuple[str, ...]
    """What the eye meets from left to right, without spaces, line by line and cell by cell."""


@dataclass(frozen=True, eq=False)
class Reading:
    """All that is read back from a file."""

    pdf: pikepdf.Pdf
    sheets: tuple[Sheet, ...] = field(repr=False)
    root: Element = field(repr=False)

    def bookmarks(self) -> tuple[str, ...]:
        """Return the titles of all bookmarks, in their order."""
        with self.pdf.open_outline() as outline:
            return tuple(_titles(outline.root))

    def fonts(self) -> dict[str, bool]:
        """Return the name of every font, and whether its letters are in the file."""
        found = (item for item in self.pdf.objects if isinstance(item, pikepdf.Dictionary))
        fonts = [item for item in found if item.get("/Type") == "/Font"]
        return {
            str(font.BaseFont).removeprefix("/"): "/FontFile2" in inner.FontDescriptor
            or "/FontFile3" in inner.FontDescriptor
            for font in fonts
            for inner in font.get("/DescendantFonts", [font])
        }

    def links(self) -> tuple[pikepdf.Object, ...]:
        """Return the annotations of all links, in the order of the pages."""
        return tuple(
            note
            for page in self.pdf.pages
            for note in page.get("/Annots", [])
            if note.Subtype == "/Link"
        )


@cache
def read_pdf(path: Path) -> Reading:
    """Read a file; each is read once in a process."""
    pdf = pikepdf.open(path)
    with pypdfium2.PdfDocument(path) as document:
        sheets = tuple(_read_sheet(page) for page in document)
    numbers = {page.objgen: number for number, page in enumerate(pdf.pages, start=1)}
    (top,) = pdf.Root.StructTreeRoot.K
    return Reading(pdf, sheets, _read_element(top, numbers, sheets))


def _read_element(entry: Any, numbers: dict[Any, int], sheets: tuple[Sheet, ...]) -> Element:
    page = numbers[entry.Pg.objgen] if "/Pg" in entry else 0
    texts: list[str] = []
    children: list[Element] = []
    kids = entry.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            texts.append(sheets[page - 1].marked.get(kid, ""))
        elif "/S" in kid:
            child = _read_element(kid, numbers, sheets)
            children.append(child)
            texts.append("" if child.kind == "Lbl" else child.text)
    kind = str(entry.S).removeprefix("/")
    spoken = str(entry.ActualText) if "/ActualText" in entry else "".join(texts)
    return Element(kind, page, spoken, entry, tuple(children))


def _titles(items: Any) -> Iterator[str]:
    for item in items:
        yield item.title
        yield from _titles(item.children)


def _read_sheet(page: Any) -> Sheet:
    letters = page.get_textpage()
    marked: dict[int, str] = {}
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
        number = pdfium.FPDFPageObj_GetMarkedContentID(item.raw)
        marked[number] = marked.get(number, "") + _text_of(item.raw, letters.raw)
    text = letters.get_text_bounded(bottom=_FOOT)
    return Sheet(text, marked, _lines(letters.raw))


def _text_of(item: Any, letters: Any) -> str:
    size = pdfium.FPDFTextObj_GetText(item, letters, None, 0)
    buffer = (ctypes.c_ushort * (size // 2))()
    pdfium.FPDFTextObj_GetText(item, letters, buffer, size)
    return bytes(buffer).decode("utf-16-le").rstrip("\0")


def _lines(letters: Any) -> tuple[str, ...]:
    """Sort the letters by where they stand, whatever order they come in."""
    placed = []
    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    for index in range(pdfium.FPDFText_CountChars(letters)):
        letter = plainly(chr(pdfium.FPDFText_GetUnicode(letters, index)))
        if letter and not pdfium.FPDFText_IsGenerated(letters, index):
            pdfium.FPDFText_GetCharOrigin(letters, index, x, y)
            pdfium.FPDFText_GetLooseCharBox(letters, index, box)
            placed.append((-round(y.value, 1), x.value, box.right, letter))
    lines: list[str] = []
    line, end = None, 0.0
    for y_down, left, right, letter in sorted(placed):
        if y_down != line or left > end + _GAP:
            lines.append("")
        lines[-1] += letter
        line, end = y_down, right
    return tuple(lines)


def stands_in_order(run: str, lines: tuple[str, ...]) -> bool:
    """Tell whether a run reads from left to right on a page that reads from right to left.

    It stands whole on a line, or it fills the left end of one, and goes on at the right end
    of a later one.
    """
    whole = plainly(run)
    if any(whole in line for line in lines):
        return True
    return any(
        line.startswith(head) and _goes_on(tail, lines[index + 1 :])
        for head, tail in _cuts(run)
        for index, line in enumerate(lines)
    )


def _goes_on(run: str, lines: tuple[str, ...]) -> bool:
    whole = plainly(run)
    if any(line.endswith(whole) for line in lines):
        return True
    return any(
        line == head and _goes_on(tail, lines[index + 1 :])
        for head, tail in _cuts(run)
        for index, line in enumerate(lines)
    )


def _cuts(run: str) -> Iterator[tuple[str, str]]:
    """Yield what comes before and after each place where a line may break."""
    for match in _BREAKS_AFTER.finditer(run):
        head, tail = plainly(run[: match.end()]), run[match.end() :]
        if head and tail:
            yield head, tail


@dataclass(frozen=True)
class Block:
    """A paragraph, heading, entry or cell of an HTML page."""

    tag: str
    pieces: tuple[str, ...]
    """Its words; parted where the renderer puts in a page number."""

    @property
    def text(self) -> str:
        """All its words."""
        return "".join(self.pieces)


@dataclass
class HtmlReading(HTMLParser):
    """What an HTML page says, in its order."""

    blocks: list[Block] = field(default_factory=list)
    islands: list[str] = field(default_factory=list)
    """Runs that are kept from left to right among words that run from right to left."""

    mainland: list[str] = field(default_factory=list)
    """All words outside of the islands."""

    alts: list[str] = field(default_factory=list)

    _TAGS = frozenset({"h1", "h2", "h3", "h4", "p", "li", "th", "td", "caption"})
    _SILENT = frozenset({"head", "style", "title"})
    _ISOLATED = re.compile("\u2066([^\u2069]*)\u2069")

    def __post_init__(self) -> None:
        """Begin outside of everything."""
        super().__init__()
        self._open: list[str] = []
        self._words: list[list[str]] = []

    @classmethod
    def of(cls, html: str) -> HtmlReading:
        """Read a page."""
        reading = cls()
        reading.feed(html)
        reading.close()
        return reading

    def headings(self) -> list[tuple[str, str]]:
        """Return kind and words of every heading."""
        found = [(block.tag.upper(), block.text) for block in self.blocks]
        return [heading for heading in found if heading[0] in HEADINGS]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a block, or part one."""
        classes = dict(attrs).get("class") or ""
        turned_back = tag != "bdi" and dict(attrs).get("dir") == "ltr"
        if tag in {"meta", "br"}:
            self.handle_data(" ")
            return
        self._open.append("footer" if classes == "footer" else "ltr" if turned_back else tag)
        if tag in self._TAGS:
            self._words.append([""])
        elif tag == "bdi" and "ltr" not in self._open:
            self.islands.append("")
        elif "page-number" in classes:
            self._words[-1].append("")
        elif tag == "title" and "svg" in self._open:
            self.alts.append("")

    def handle_endtag(self, tag: str) -> None:
        """Close a block."""
        if tag in self._TAGS:
            self.blocks.append(Block(tag, tuple(self._words.pop())))
        self._open.pop()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Pass over the shapes of a drawing."""

    def handle_data(self, data: str) -> None:
        """Keep the words that print."""
        if self._open[-2:-1] == ["svg"] and self._open[-1] == "title":
            self.alts[-1] += data
        if "footer" in self._open or self._SILENT & set(self._open):
            return
        if self._words:
            self._words[-1][-1] += data
        if "ltr" in self._open:
            return
        if "bdi" in self._open:
            self.islands[-1] += data
            return
        self.islands += self._ISOLATED.findall(data)
        self.mainland.append(self._ISOLATED.sub("", data))
