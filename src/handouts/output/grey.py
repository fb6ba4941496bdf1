"""Writes greys as greys, so that a printer uses black alone and nobody pays for colour.

WeasyPrint writes every colour as red, green and blue. Where the three are equal, a printer may
still mix its black of three inks, and count the page as a coloured one. PDF/A-2 allows
``DeviceGray`` beside an output intent of any kind (ISO 19005-2, 6.2.4.3).

The stylesheets bring greys of their own. What else has a colour is a clinic's logo; it becomes
as light or dark as it looks (relative luminance, WCAG 2.2).
"""

from __future__ import annotations

import re

import pydyf
from weasyprint.pdf.stream import Stream

from handouts.errors import RenderError
from handouts.palette import luminance

_RGB = rb"([\d.]+) ([\d.]+) ([\d.]+) (rg|RG)\b"
_OPERATION = re.compile(rb"^(q )?" + _RGB)
_LETTERS = re.compile(rb"( )" + _RGB)
_GREY = {b"rg": b"g", b"RG": b"G"}
_OTHER_COLOUR = re.compile(rb"(?:^|\s)(?:cs|CS|sc|SC|scn|SCN|k|K|sh)$")
_LINEAR_BELOW = 0.0031308


def write_greys(pdf: pydyf.PDF) -> None:
    """Turn each colour of a document into a grey.

    Raises:
        RenderError: something has a colour that is no single one, such as a gradient.
    """
    for item in pdf.objects:
        if isinstance(item, Stream) or _is_form(item):
            item.stream = [_write_grey(operation) for operation in item.stream]
        elif isinstance(item, pydyf.Dictionary) and "DA" in item:
            said = item["DA"].string
            letters = said if isinstance(said, bytes) else said.encode("latin-1")
            item["DA"] = pydyf.String(_LETTERS.sub(_mix, letters))


def _is_form(item: pydyf.Object) -> bool:
    return isinstance(item, pydyf.Stream) and item.extra.get("Subtype") == "/Form"


def _write_grey(operation: object) -> object:
    data = operation if isinstance(operation, bytes) else getattr(operation, "data", b"")
    if _OTHER_COLOUR.search(data):
        raise RenderError(
            f"a page without colour has one that is not plain ({data.decode('latin-1')[:80]}) — "
            "take a logo without gradients, or print it in colour"
        )
    return _OPERATION.sub(_mix, data) if _OPERATION.search(data) else operation


def _mix(found: re.Match[bytes]) -> bytes:
    before, red, green, blue, operator = found.groups(default=b"")
    if red == green == blue:
        return before + red + b" " + _GREY[operator]
    channels = (round(float(channel) * 255) for channel in (red, green, blue))
    light = luminance("#" + "".join(f"{channel:02x}" for channel in channels))
    shade = light * 12.92 if light <= _LINEAR_BELOW else 1.055 * light ** (1 / 2.4) - 0.055
    return before + f"{shade:.4f} ".encode("ascii") + _GREY[operator]
