"""How pages look: pictures at a fixed resolution, their digests, and what differs in them."""

from __future__ import annotations

import base64
import hashlib
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handouts.errors import SetupError

if TYPE_CHECKING:
    from PIL.Image import Image

DPI = 96
"""Dots an inch of every picture; each of them is 0.26 mm wide."""

TILE = 24
"""Dots along the side of a tile of a sketch: 6.4 mm."""

TILE_STEPS = 3
"""Steps of brightness, of 255, by which a tile may differ where another machine smoothed the
edges of letters. A line of text that moves by its own height changes a tile by 20 and more."""

DOT_STEPS = 96
"""Steps that one dot may differ where another machine smoothed the edges."""

SMOOTHED_DOTS = 24
"""Dots of a tile of a picture that may differ by more than :data:`DOT_STEPS`."""


@dataclass(frozen=True, slots=True)
class PageLook:
    """One page, small enough to be kept in a text file."""

    pixels: str
    """Digest of every dot: 16 hex digits of SHA-256."""

    sketch: str
    """The mean brightness of each tile, row by row: a byte each, zlib, base64."""


def draw_pages(data: bytes, dpi: int = DPI) -> Iterator[Image]:
    """Yield a picture of each page of a PDF, in RGB.

    Raises:
        SetupError: the renderer of pictures is not installed.
    """
    try:
        import pypdfium2
    except ImportError:
        raise SetupError(
            "pypdfium2 is missing, which draws the pages — pip install 'handouts[snapshots]'"
        ) from None
    with pypdfium2.PdfDocument(data) as document:
        if document.get_formtype():
            document.init_forms()
        for page in document:
            yield page.render(scale=dpi / 72, may_draw_forms=True).to_pil().convert("RGB")


def look_at(picture: Image) -> PageLook:
    """Return what is kept of a picture."""
    size = ",".join(map(str, picture.size)).encode()
    digest = hashlib.sha256(size + picture.tobytes()).hexdigest()[:16]
    tiles = _tiles(picture.convert("L"), 255).tobytes()
    return PageLook(digest, base64.b64encode(zlib.compress(tiles, 9)).decode("ascii"))


def _tiles(grey: Image, paper: int) -> Image:
    """Return the mean of each tile; ``paper`` fills what the last tiles lack."""
    size = (-(-grey.width // TILE) * TILE, -(-grey.height // TILE) * TILE)
    return _enlarged(grey, size, paper).reduce(TILE)


def alike(before: PageLook, after: PageLook) -> bool:
    """Tell whether two pages look the same but for the smoothing of edges."""
    if before.pixels == after.pixels:
        return True
    first, second = (zlib.decompress(base64.b64decode(look.sketch)) for look in (before, after))
    return len(first) == len(second) and all(
        abs(one - other) <= TILE_STEPS for one, other in zip(first, second, strict=True)
    )


def alike_dots(before: Image, after: Image) -> bool:
    """Tell the same of two pictures, dot by dot, which finds less than a tile can show."""
    from PIL import ImageChops

    if before.size != after.size:
        return False
    difference = ImageChops.difference(before, after).convert("L")
    strong = difference.point(lambda step: 255 if step > DOT_STEPS else 0)
    most = 255 * SMOOTHED_DOTS / (TILE * TILE)
    return all(tile <= most for tile in _tiles(strong, 0).tobytes())


def changed_pages(before: Sequence[PageLook], after: Sequence[PageLook]) -> tuple[int, ...]:
    """Return the numbers, from 1, of pages whose dots differ or that only one of them has."""
    longest = max(len(before), len(after))
    return tuple(
        number
        for number in range(1, longest + 1)
        if number > min(len(before), len(after))
        or before[number - 1].pixels != after[number - 1].pixels
    )


def show_difference(before: Image, after: Image) -> Image:
    """Return the later picture, pale, with what differs in red."""
    import PIL.Image
    from PIL import ImageChops

    size = (max(before.width, after.width), max(before.height, after.height))
    first, second = (_enlarged(picture, size, (255,) * 3) for picture in (before, after))
    changed = ImageChops.difference(first, second).convert("L").point(lambda step: step and 255)
    pale = second.convert("L").point(lambda step: 160 + step * 95 // 255).convert("RGB")
    pale.paste(PIL.Image.new("RGB", size, (200, 20, 40)), mask=changed)
    return pale


def _enlarged(picture: Image, size: tuple[int, int], paper: int | tuple[int, ...]) -> Image:
    import PIL.Image

    filled = PIL.Image.new(picture.mode, size, paper)
    filled.paste(picture)
    return filled
