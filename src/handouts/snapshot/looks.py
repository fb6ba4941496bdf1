"""How pages look: pictures at a fixed resolution, their digests, and what differs in them."""

from __future__ import annotations

import base64
import hashlib
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING

from handouts.errors import SetupError

if TYPE_CHECKING:
    from PIL.Image import Image

DPI = 96
"""Dots an inch of every picture; each of them is 0.26 mm wide."""

TILE = 32
"""Dots along the side of a tile of a sketch: 8.5 mm."""

TILE_STEPS = 10
"""Steps of red, green or blue, of 255, by which a tile may differ where another machine placed
letters a fraction of a dot apart. A line of text that is gone changes a tile by 20 and more."""

DOT_STEPS = 96
"""Steps by which a dot may be darker or lighter than all dots around it in the other picture."""

MOST_BYTES = 1 << 20
"""Bytes of a sketch, at most; a page of A3 has 5,500."""

ODD_DOTS = 40
"""Dots of a tile that may differ by more than that: a hairline that fell between two rows of
dots has up to 32 of them, a line of wrong letters hundreds."""


@dataclass(frozen=True, slots=True)
class PageLook:
    """One page, small enough to be kept in a text file."""

    pixels: str
    """Digest of every dot: 16 hex digits of SHA-256."""

    sketch: str
    """The mean colour of each tile, row by row: a plane of bytes for red, one for green less red
    and one for blue less red, both modulo 256; zlib, base64."""


def demand_drawing() -> None:
    """See that pages can be drawn.

    Raises:
        SetupError: the renderer of pictures is not installed.
    """
    if find_spec("pypdfium2") is None:
        raise SetupError(
            "pypdfium2 is missing, which draws the pages — pip install 'handouts[snapshots]'"
        )


def draw_pages(data: bytes, dpi: int = DPI) -> Iterator[Image]:
    """Yield a picture of each page of a PDF, in RGB.

    Raises:
        SetupError: the renderer of pictures is not installed.
    """
    demand_drawing()
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        if document.get_formtype():
            document.init_forms()
        for page in document:
            yield page.render(scale=dpi / 72, may_draw_forms=True).to_pil().convert("RGB")


def look_at(picture: Image) -> PageLook:
    """Return what is kept of a picture."""
    size = ",".join(map(str, picture.size)).encode()
    digest = hashlib.sha256(size + picture.tobytes()).hexdigest()[:16]
    red, green, blue = _tiles(picture, 255)
    planes = (red, _modulo(green, red), _modulo(blue, red))
    packed = zlib.compress(b"".join(map(bytes, planes)), 9)
    return PageLook(digest, base64.b64encode(packed).decode("ascii"))


def _tiles(picture: Image, paper: int = 0) -> tuple[bytes, ...]:
    """Return the means of all tiles, for each channel; ``paper`` fills the last of them."""
    size = (-(-picture.width // TILE) * TILE, -(-picture.height // TILE) * TILE)
    filled = _enlarged(picture, size, (paper,) * len(picture.getbands()))
    tiles = filled.reduce(TILE)
    return tuple(channel.tobytes() for channel in tiles.split())


def _modulo(channel: Iterable[int], less: Iterable[int]) -> tuple[int, ...]:
    return tuple((one - other) % 256 for one, other in zip(channel, less, strict=True))


def unpack(look: PageLook) -> list[int]:
    """Return the red, then the green, then the blue of all tiles of a sketch.

    Raises:
        ValueError: it is none.
    """
    inflater = zlib.decompressobj()
    try:
        packed = inflater.decompress(base64.b64decode(look.sketch, validate=True), MOST_BYTES)
    except (ValueError, zlib.error):
        packed = b""
    if not packed or not inflater.eof or len(packed) % 3:
        raise ValueError("a sketch is broken")
    count = len(packed) // 3
    red, green, blue = packed[:count], packed[count : 2 * count], packed[2 * count :]
    added = [
        (one + other) % 256
        for plane in (green, blue)
        for one, other in zip(plane, red, strict=True)
    ]
    return [*red, *added]


def alike(before: PageLook, after: PageLook) -> bool:
    """Tell whether two pages look the same but for the smoothing of edges."""
    return before.pixels == after.pixels or _near(unpack(before), unpack(after))


def alike_dots(before: Image, after: Image) -> bool:
    """Tell the same of two pictures, dot by dot, which finds less than a tile can show.

    Letters may stand one dot apart: a dot counts only where the other picture has nothing like
    it at that place or beside it.
    """
    if before.size != after.size or not _near(_flat(before), _flat(after)):
        return False
    most = 255 * ODD_DOTS / (TILE * TILE)
    odd = (_odd_dots(one, other) for one, other in ((before, after), (after, before)))
    return all(tile <= most for picture in odd for tile in _flat(picture))


def _odd_dots(picture: Image, other: Image) -> Image:
    """Return white where a dot is unlike all dots at its place in the other picture."""
    from PIL import ImageChops

    darker = ImageChops.subtract(_spread(other, ImageChops.darker), picture)
    lighter = ImageChops.subtract(picture, _spread(other, ImageChops.lighter))
    odd = ImageChops.lighter(darker, lighter)
    return odd.point(lambda step: 255 if step > DOT_STEPS else 0)


def _spread(picture: Image, choose: Callable[[Image, Image], Image]) -> Image:
    """Return for each dot the choice among it and the eight around it.

    Pillow's own filters sort the nine, which takes ten times as long.
    """
    for across, down in ((1, 0), (0, 1)):
        earlier, later = picture.copy(), picture.copy()
        earlier.paste(picture, (across, down))
        later.paste(picture, (-across, -down))
        picture = choose(choose(earlier, later), picture)
    return picture


def _flat(picture: Image) -> list[int]:
    return [value for channel in _tiles(picture) for value in channel]


def _near(first: Sequence[int], second: Sequence[int]) -> bool:
    return len(first) == len(second) and all(
        abs(one - other) <= TILE_STEPS for one, other in zip(first, second, strict=True)
    )


def changed_pages(before: Sequence[PageLook], after: Sequence[PageLook]) -> tuple[int, ...]:
    """Return the numbers, from 1, of pages whose dots differ or that only one of them has."""
    longest = max(len(before), len(after))
    return tuple(
        number
        for number in range(1, longest + 1)
        if number > min(len(before), len(after))
        or before[number - 1].pixels != after[number - 1].pixels
    )


def show_difference(before: Image, after: Image, least: int = 1) -> Image:
    """Return the later picture, pale, with dots that differ by ``least`` steps or more in red."""
    import PIL.Image
    from PIL import ImageChops

    size = (max(before.width, after.width), max(before.height, after.height))
    first, second = (_enlarged(picture, size, (255,) * 3) for picture in (before, after))
    changed = ImageChops.difference(first, second)
    changed = _largest(changed).point(lambda step: 255 if step >= least else 0)
    pale = second.convert("L").point(lambda step: 160 + step * 95 // 255).convert("RGB")
    pale.paste(PIL.Image.new("RGB", size, (200, 20, 40)), mask=changed)
    return pale


def _largest(picture: Image) -> Image:
    """Return the largest of red, green and blue of each dot; grey would lose a step of blue."""
    from PIL import ImageChops

    red, green, blue = picture.split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def _enlarged(picture: Image, size: tuple[int, int], paper: int | tuple[int, ...]) -> Image:
    import PIL.Image

    filled = PIL.Image.new(picture.mode, size, paper)
    filled.paste(picture)
    return filled
