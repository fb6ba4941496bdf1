"""Reads the fields of a PDF, and types into them as a person does in Chrome (pdfium)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

SPACE = 32


@dataclass(frozen=True)
class Field:
    """A field as a reader finds it."""

    name: str
    kind: str
    """``text``, ``lines`` or ``tick``."""

    heard: str
    value: str
    page: int
    rect: tuple[float, float, float, float]
    """Left, bottom, right, top, in points."""

    widget: Any


def read_fields(pdf: pikepdf.Pdf) -> list[Field]:
    """Return all fields in the order in which the pages hold them."""
    names = {widget.objgen: name for name, widget in _leaves(pdf.Root.AcroForm.Fields, "")}
    return [
        Field(
            names[widget.objgen],
            _kind(widget),
            str(widget.TU),
            str(widget.V),
            number,
            _rect(widget),
            widget,
        )
        for number, page in enumerate(pdf.pages)
        for widget in page.get("/Annots", ())
        if widget.Subtype == "/Widget"
    ]


def _rect(widget: Any) -> tuple[float, float, float, float]:
    left, low, right, high = map(float, widget.Rect)
    return left, low, right, high


def _leaves(items: Any, above: str) -> Iterator[tuple[str, Any]]:
    for item in items:
        name = f"{above}.{item.T}" if above else str(item.T)
        if "/Kids" in item:
            yield from _leaves(item.Kids, name)
        else:
            yield name, item


def _kind(widget: Any) -> str:
    if widget.FT == "/Btn":
        return "tick"
    return "lines" if int(widget.get("/Ff", 0)) & 1 << 12 else "text"


def type_everywhere(source: Path, target: Path, text: str) -> int:
    """Type a text into every field and tick every box, letter by letter; save; count."""
    typed = 0
    with pypdfium2.PdfDocument(source) as document:
        document.init_forms()
        form = document.formenv.raw
        for page in document:
            for number in range(pdfium.FPDFPage_GetAnnotCount(page.raw)):
                typed += _type(form, page.raw, number, text)
            pdfium.FORM_ForceToKillFocus(form)
        document.save(target)
    return typed


def _type(form: Any, page: Any, number: int, text: str) -> bool:
    annotation = pdfium.FPDFPage_GetAnnot(page, number)
    try:
        if pdfium.FPDFAnnot_GetSubtype(annotation) != pdfium.FPDF_ANNOT_WIDGET:
            return False
        assert pdfium.FORM_SetFocusedAnnot(form, annotation)
        kind = pdfium.FPDFAnnot_GetFormFieldType(form, annotation)
        for code in [SPACE] if kind == pdfium.FPDF_FORMFIELD_CHECKBOX else map(ord, text):
            assert pdfium.FORM_OnChar(form, page, code, 0)
        return True
    finally:
        pdfium.FPDFPage_CloseAnnot(annotation)


def draw_fields(path: Path, fields: list[Field], scale: float = 1.5) -> dict[str, int]:
    """Return how many pixels of each field are dark, as pdfium draws it."""
    dark: dict[str, int] = {}
    with pypdfium2.PdfDocument(path) as document:
        document.init_forms()
        for number in sorted({field.page for field in fields}):
            page = document[number]
            image = page.render(scale=scale).to_pil().convert("L")
            for field in (field for field in fields if field.page == number):
                dark[field.name] = _dark(image, field, page.get_height(), scale)
    return dark


def _dark(image: Any, field: Field, height: float, scale: float) -> int:
    left, low, right, high = field.rect
    box = (left + 1, height - high + 1, right - 1, height - low - 1)
    pixels = image.crop(tuple(round(edge * scale) for edge in box)).tobytes()
    return sum(pixel < 128 for pixel in pixels)


def letters_drawn(field: Field) -> set[str]:
    """Return the fonts that the looks of a field are drawn with, by their names."""
    look = field.widget.AP.N
    tokens = pikepdf.parse_content_stream(look)
    used = {str(token.operands[0]) for token in tokens if str(token.operator) == "Tf"}
    return {str(look.Resources.Font[name].BaseFont) for name in used}
