"""Lays a page out with WeasyPrint and returns the bytes of a PDF.

WeasyPrint is imported when the first leaflet is rendered, after the fonts are fenced in:
importing it takes longer than everything else that the command line does.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pydyf

from handouts.errors import RenderError, SetupError
from handouts.output.fonts import isolate_fonts
from handouts.output.html import Page
from handouts.output.sheet import fill_sheet

if TYPE_CHECKING:
    from weasyprint import Document

    from handouts.output.tagging import Notes

VARIANT = "pdf/a-2a"
FRONT_END = "urgent-box-end"
"""The id of what ends the front of a leaflet."""

_LOGGERS = ("weasyprint", "fontTools")
_HARMLESS_LEVEL = logging.WARNING


def make_pdf(page: Page, *, pages_by: int = 1) -> bytes:
    """Return a file that is PDF/A-2a and PDF/UA-1 at once.

    Args:
        page: What is printed.
        pages_by: What the number of pages is a multiple of; pages to write on fill it up.

    Raises:
        RenderError: the renderer complained about anything at all, or what is meant for two
            pages takes more.
        SetupError: Pango or HarfBuzz is missing.
    """
    load_renderer()
    from handouts.output.fields import FieldPage
    from handouts.output.metadata import AccessibleMetadata
    from handouts.output.tagging import note_pieces
    from handouts.output.typeface import letters_to_type

    with _no_complaints():
        document = _lay_out(page)
        if spare := -len(document.pages) % pages_by:
            document = _lay_out(page.with_spares(spare))
        document.metadata = AccessibleMetadata.of(document)
        notes = note_pieces(document)
        letters = letters_to_type(document.metadata.lang, page.html)
        document.pages[:] = [FieldPage(each, letters) for each in document.pages]
        data: bytes = document.write_pdf(
            pdf_variant=VARIANT, finisher=lambda _, pdf: _finish(pdf, page, notes)
        )
    return data


def _lay_out(page: Page) -> Document:
    """Return the pages, closer together where the front would run over."""
    from weasyprint import HTML

    from handouts.output.fetcher import OwnIconsOnly

    fetcher = OwnIconsOnly(page.icons)

    def lay_out(html: str) -> Document:
        return HTML(string=html, url_fetcher=fetcher).render(pdf_variant=VARIANT)

    document = fill_sheet(page, lay_out) if page.sheet else lay_out(page.html)
    if page.front_pages and not _is_short(document, page.front_pages):
        document = lay_out(page.tight)
    return document


def _finish(pdf: pydyf.PDF, page: Page, notes: Notes) -> None:
    """Mend what the renderer has made, before it is written."""
    from handouts.output.fields import mend_fields
    from handouts.output.grey import write_greys
    from handouts.output.structure import mend_structure

    mend_structure(
        pdf,
        page.link_texts,
        page.second_link_texts,
        notes,
        right_to_left=page.right_to_left,
    )
    mend_fields(pdf, right_to_left=page.right_to_left)
    if page.grey:
        write_greys(pdf)


def load_renderer() -> None:
    """Import WeasyPrint with nothing but our own fonts in sight.

    Raises:
        SetupError: a system library is missing; says how to get it.
    """
    isolate_fonts()
    try:
        import weasyprint  # noqa: F401
        from weasyprint.text.ffi import harfbuzz_subset
    except OSError as error:
        raise SetupError(f"Pango is missing ({error}) — run: handouts doctor") from None
    if not harfbuzz_subset:
        raise SetupError(
            "the HarfBuzz subsetter is missing, so the same leaflet would not give the same "
            "bytes — run: handouts doctor"
        )


def _is_short(document: Document, pages: int) -> bool:
    """Tell whether the front of a leaflet ends within so many pages."""
    return any(FRONT_END in page.anchors for page in document.pages[:pages])


@contextmanager
def _no_complaints() -> Iterator[None]:
    """Turn whatever the renderer logs as a warning or worse into an error."""
    handler = _Collector()
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    for logger in loggers:
        logger.addHandler(handler)
    try:
        yield
    finally:
        for logger in loggers:
            logger.removeHandler(handler)
    if handler.messages:
        told = "\n".join(f"  {message}" for message in dict.fromkeys(handler.messages))
        raise RenderError(f"the page cannot be printed faithfully:\n{told}")


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(_HARMLESS_LEVEL)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())
