"""A clinic's logo: what kind of picture it is, and a clean copy of it.

What a file is, its first bytes say, not its name. Nothing of the file is passed on as it is: a
PNG is drawn anew, an SVG is written anew (:mod:`handouts.content.logo_svg`).
"""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from handouts.content.crosschecks import display_name
from handouts.content.logo_svg import clean_svg
from handouts.content.reader import load_bytes
from handouts.content.source import Source
from handouts.errors import ContentError, Fault

BYTE_LIMIT = 2_000_000
"""Bytes of a logo, at most."""

PIXEL_LIMIT = 4_000
"""Pixels of a PNG in width and in height, at most; on paper 300 to the inch are enough."""

_PNG = b"\x89PNG\r\n\x1a\n"
_HEADER = struct.Struct(">8s4x4sII")
_OTHERS = {
    b"\xff\xd8\xff": "a JPEG",
    b"GIF8": "a GIF",
    b"%PDF": "a PDF",
    b"RIFF": "a WebP or another RIFF file",
    b"BM": "a bitmap",
    b"II*\x00": "a TIFF",
    b"MM\x00*": "a TIFF",
    b"PK": "a ZIP file",
    b"\x1f\x8b": "a packed file",
}


@dataclass(frozen=True, slots=True)
class Logo:
    """A clean picture."""

    kind: Literal["png", "svg+xml"]
    data: bytes
    ratio: float
    """Its width as a multiple of its height."""


def load_logo(name: str, source: Source, folder: Path) -> Logo:
    """Read and clean the logo that a profile names.

    Raises:
        ContentError: it is not in the folder of the profile, or no picture that can be printed.
    """
    path = folder / name
    inside = path.resolve().is_relative_to(folder.resolve())
    if not inside or "\x00" in name:
        what, mend = "the logo is not in the folder of the profile", "put the file itself there"
        raise ContentError((source.fault(("logo",), what, mend, code="outside"),))
    if not path.exists():
        what = f"there is no file “{name}” beside the profile"
        mend = "check the name, or take the line away"
        raise ContentError((source.fault(("logo",), what, mend, code="missing"),))
    shown = display_name(path)
    data = load_bytes(path, shown, BYTE_LIMIT, "save the logo smaller, 1200 pixels wide, say")
    return clean_logo(data, shown)


def clean_logo(data: bytes, name: str) -> Logo:
    """Return a clean copy of a picture; ``name`` is the file as the reader knows it.

    Raises:
        ContentError: with all that keeps the picture from being printed.
    """
    if data.startswith(_PNG):
        return _clean_png(data, name)
    for start, kind in _OTHERS.items():
        if data.startswith(start):
            raise _refuse(name, f"this is {kind}, whatever its name says", "logo_kind")
    picture = clean_svg(data, name)
    return Logo("svg+xml", picture.data, picture.width / picture.height)


def _clean_png(data: bytes, name: str) -> Logo:
    """Draw a PNG anew on white, without whatever else the file says."""
    width, height = _measure(data, name)
    from PIL import Image, PngImagePlugin

    try:
        with PngImagePlugin.PngImageFile(io.BytesIO(data)) as image:
            drawn = image.convert("RGBA")
    except (OSError, ValueError, SyntaxError, MemoryError):
        raise _refuse(name, "this PNG is broken", "logo_broken") from None
    white = Image.new("RGBA", drawn.size, "white")
    flat = Image.alpha_composite(white, drawn).convert("RGB")
    written = io.BytesIO()
    flat.save(written, "PNG", compress_level=9)
    return Logo("png", written.getvalue(), width / height)


def _measure(data: bytes, name: str) -> tuple[int, int]:
    """Return the size that a PNG claims, before anything of it is unpacked."""
    if len(data) < _HEADER.size:
        raise _refuse(name, "this PNG is broken", "logo_broken")
    _, first, width, height = _HEADER.unpack_from(data)
    if first != b"IHDR" or not width or not height:
        raise _refuse(name, "this PNG is broken", "logo_broken")
    if max(width, height) > PIXEL_LIMIT:
        raise _refuse(
            name,
            f"the picture has {width:,} × {height:,} pixels, at most {PIXEL_LIMIT:,} are allowed",
            "logo_pixels",
        )
    return width, height


def _refuse(name: str, what: str, code: str) -> ContentError:
    mend = "save the logo as a PNG, 1200 pixels wide, say"
    return ContentError((Fault(name, None, None, "", what, mend, code=code),))
