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

VARIANT = "pdf/a-2a"
URGENT_BOX = "urgent-box"
"""The id of what has to stand on the first page."""

_LOGGERS = ("weasyprint", "fontTools")
_HARMLESS_LEVEL = logging.WARNING


def make_pdf(page: Page) -> bytes:
    """Return a file that is PDF/A-2a and PDF/UA-1 at once.

    Raises:
        RenderError: the renderer complained about anything at all, or what is meant for two
            pages takes more.
        SetupError: Pango or HarfBuzz is missing.
    """
    load_renderer()
    from weasyprint import HTML

    from handouts.output.fetcher import OwnIconsOnly
    from handouts.output.fields import FieldPage, mend_fields
    from handouts.output.metadata import AccessibleMetadata
    from handouts.output.structure import mend_structure
    from handouts.output.tagging import note_pieces
    from handouts.output.typeface import letters_to_type

    fetcher = OwnIconsOnly(page.icons)

    def lay_out(html: str) -> Document:
        return HTML(string=html, url_fetcher=fetcher).render(pdf_variant=VARIANT)

    with _no_complaints():
        document = fill_sheet(page, lay_out) if page.sheet else lay_out(page.html)
        if page.tightens and URGENT_BOX not in document.pages[0].anchors:
            document = lay_out(page.tight)
        document.metadata = AccessibleMetadata.of(document)
        notes = note_pieces(document)
        letters = letters_to_type(document.metadata.lang, page.html)
        document.pages[:] = [FieldPage(each, letters) for each in document.pages]

        def finish(_: object, pdf: pydyf.PDF) -> None:
            mend_structure(
                pdf,
                page.link_texts,
                page.second_link_texts,
                notes,
                right_to_left=page.right_to_left,
            )
            mend_fields(pdf, right_to_left=page.right_to_left)

        data: bytes = document.write_pdf(pdf_variant=VARIANT, finisher=finish)
    return data


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
