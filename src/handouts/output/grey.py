"""Writes greys as greys, so that a printer uses black alone and nobody pays for colour.

WeasyPrint writes every colour as red, green and blue. Where the three are equal, a printer may
still mix its black of three inks, and count the page as a coloured one. PDF/A-2 allows
``DeviceGray`` beside an output intent of any kind (ISO 19005-2, 6.2.4.3).
"""

from __future__ import annotations

import re

import pydyf
from weasyprint.pdf.stream import Stream

from handouts.errors import RenderError

_RGB = re.compile(rb"^([\d.]+) ([\d.]+) ([\d.]+) (rg|RG)$")
_GREY = {b"rg": b"g", b"RG": b"G"}
_OTHER_COLOUR = re.compile(rb"(?:^|\s)(?:cs|CS|sc|SC|scn|SCN|k|K|sh)$")


def write_greys(pdf: pydyf.PDF) -> None:
    """Turn each colour of a document into the grey that it is.

    Raises:
        RenderError: something on it has a colour.
    """
    for item in pdf.objects:
        if isinstance(item, Stream):
            item.stream = [_write_grey(operation) for operation in item.stream]


def _write_grey(operation: object) -> object:
    data = operation if isinstance(operation, bytes) else getattr(operation, "data", b"")
    found = _RGB.match(data)
    if found is None:
        if _OTHER_COLOUR.search(data):
            raise RenderError(f"a page without colour has one: {data.decode('latin-1')}")
        return operation
    red, green, blue, operator = found.groups()
    if not red == green == blue:
        raise RenderError(f"a page without colour has one: {data.decode('latin-1')}")
    return red + b" " + _GREY[operator]
