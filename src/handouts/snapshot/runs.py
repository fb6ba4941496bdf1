"""Reads the letters of a page from its content stream: where they stand, and in what.

A reader such as pdfium or poppler sorts letters by where it finds them, and gets right-to-left
and complex scripts wrong. The content stream has them as they were written, each piece under
the number (MCID) that the tag tree knows it by. Operators: ISO 32000-1, Annex A.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pikepdf

_PAIRS = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_SECTION = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_TRIPLES = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")

Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True, slots=True)
class Run:
    """Letters that are shown by one operator."""

    piece: int | None
    """The number of the marked content that it belongs to; ``None`` for decoration."""

    text: str
    font: str
    """Its name in the file, without the mark of a subset."""

    size: float
    """Of the letters, in points on the page."""

    x: float
    y: float
    """Of the first letter, in points from the lower left corner."""


@dataclass(frozen=True, slots=True)
class Ink:
    """What one page shows."""

    runs: tuple[Run, ...]
    colours: frozenset[str]
    """Every colour that is set, as ``#rrggbb``."""


@dataclass(frozen=True, slots=True)
class _Font:
    name: str
    letters: Mapping[int, str]


@dataclass
class _State:
    """What the operators so far have set."""

    matrix: Matrix = _IDENTITY
    line: Matrix = _IDENTITY
    font: _Font = field(default_factory=lambda: _Font("", {}))
    size: float = 0
    kept: list[tuple[Matrix, _Font, float]] = field(default_factory=list)
    pieces: list[int | None] = field(default_factory=list)

    def apply(self, operator: str, operands: Any) -> None:
        """Take note of an operator that shows nothing."""
        match operator:
            case "q":
                self.kept.append((self.matrix, self.font, self.size))
            case "Q":
                self.matrix, self.font, self.size = self.kept.pop()
            case "cm":
                self.matrix = _times(_matrix(operands), self.matrix)
            case "BDC" | "BMC":
                self.pieces.append(_piece(operands))
            case "EMC":
                self.pieces.pop()
            case "BT":
                self.line = _IDENTITY
            case "Tm":
                self.line = _matrix(operands)
            case "Td" | "TD":
                move = (1.0, 0.0, 0.0, 1.0, float(operands[0]), float(operands[1]))
                self.line = _times(move, self.line)

    def run(self, shown: Any) -> Run:
        """Return the letters that a string, or an array of them, shows."""
        strings = shown if isinstance(shown, pikepdf.Array) else [shown]
        raw = b"".join(bytes(item) for item in strings if isinstance(item, pikepdf.String))
        codes = [int.from_bytes(raw[at : at + 2], "big") for at in range(0, len(raw), 2)]
        place = _times(self.line, self.matrix)
        return Run(
            next((number for number in reversed(self.pieces) if number is not None), None),
            _in_order([self.font.letters.get(code, "\ufffd") for code in codes]),
            self.font.name,
            self.size * (place[2] ** 2 + place[3] ** 2) ** 0.5,
            place[4],
            place[5],
        )


class Typesetter:
    """Reads pages of one file; each font is read once."""

    def __init__(self) -> None:
        """Begin with no font read."""
        self._fonts: dict[tuple[int, int], _Font] = {}

    def read(self, page: pikepdf.Page) -> Ink:
        """Return what a page shows."""
        runs: list[Run] = []
        colours: set[str] = set()
        for ink in self._walk(page, page.get("/Resources", {}), _IDENTITY):
            runs.append(ink) if isinstance(ink, Run) else colours.add(ink)
        return Ink(tuple(runs), frozenset(colours))

    def _walk(self, stream: Any, resources: Any, outer: Matrix) -> Iterator[Run | str]:
        state = _State(outer)
        for instruction in pikepdf.parse_content_stream(stream):
            operands, operator = instruction.operands, str(instruction.operator)
            match operator:
                case "rg" | "RG" | "g" | "G":
                    yield _colour([float(value) for value in operands])
                case "Tf":
                    state.font = self._font(resources.Font[operands[0]])
                    state.size = float(operands[1])
                case "Tj" | "TJ":
                    yield state.run(operands[0])
                case "Do":
                    yield from self._form(resources.XObject[operands[0]], resources, state)
                case _:
                    state.apply(operator, operands)

    def _form(self, form: Any, resources: Any, state: _State) -> Iterator[Run | str]:
        if form.get("/Subtype") == "/Form":
            matrix = _matrix(form.get("/Matrix", _IDENTITY))
            inner = form.get("/Resources", resources)
            yield from self._walk(form, inner, _times(matrix, state.matrix))

    def _font(self, font: Any) -> _Font:
        if font.objgen not in self._fonts:
            name = str(font.BaseFont).removeprefix("/")
            plain = name.partition("+")[2] if "+" in name else name
            self._fonts[font.objgen] = _Font(plain, _letters(font))
        return self._fonts[font.objgen]


def _in_order(letters: list[str]) -> str:
    """Return letters as they are read; a stream has them from left to right in every script."""
    text = "".join(letters)
    return "".join(reversed(letters)) if leads_left(text) else text


def leads_left(text: str) -> bool:
    """Tell whether any letter is of a script that runs from right to left."""
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)


def _piece(operands: Any) -> int | None:
    if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary):
        number = operands[1].get("/MCID")
        return None if number is None else int(number)
    return None


def _letters(font: Any) -> dict[int, str]:
    """Return what each code stands for, from the font's ToUnicode map."""
    if "/ToUnicode" not in font:
        return {}
    data = font.ToUnicode.read_bytes()
    found: dict[int, str] = {}
    for section in _SECTION.findall(data):
        found |= {int(code, 16): _spell(text) for code, text in _PAIRS.findall(section)}
    for section in _RANGES.findall(data):
        for first, last, text in _TRIPLES.findall(section):
            for code in range(int(first, 16), int(last, 16) + 1):
                letters = _spell(text)
                step = chr(ord(letters[-1]) + code - int(first, 16))
                found[code] = letters[:-1] + step
    return found


def _spell(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be", "replace")


def _matrix(values: Any) -> Matrix:
    a, b, c, d, e, f = (float(value) for value in values)
    return a, b, c, d, e, f


def _times(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def _colour(values: list[float]) -> str:
    channels = values * 3 if len(values) == 1 else values
    return "#" + "".join(f"{round(value * 255):02x}" for value in channels)
