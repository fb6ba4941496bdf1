"""The letters of a PDF one by one: how large, and how high on the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

_POINTS_A_PIXEL = 0.75
"""WeasyPrint counts type in pixels of CSS and scales the page."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter with ink."""

    text: str
    size: float
    bottom: float
    """Both in points; the bottom from the lower edge of the page."""


def letters_on(page: pypdfium2.PdfPage) -> Iterator[Letter]:
    """Yield each letter of a page that ink is spent on."""
    text = page.get_textpage()
    for index in range(text.count_chars()):
        letter = chr(pdfium.FPDFText_GetUnicode(text, index))
        size = pdfium.FPDFText_GetFontSize(text, index) * _POINTS_A_PIXEL
        if size > 0 and letter.isprintable() and not letter.isspace():
            yield Letter(letter, round(size, 2), text.get_charbox(index)[1])


def letters_in(file: Path | bytes) -> tuple[Letter, ...]:
    """Return the letters of all pages."""
    with pypdfium2.PdfDocument(file) as document:
        return tuple(letter for page in document for letter in letters_on(page))
