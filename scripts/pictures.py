"""Draw the sample pages that the docs show: python scripts/pictures.py."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image

from handouts.assets import find_assets
from handouts.build.job import Job, make

ROOT = Path(__file__).resolve().parents[1]
PICTURES = {"pages": ("pancreatic", (1, 7))}
"""Name of the picture: leaflet, and the pages that stand side by side."""

SCALE = 0.9
GAP = 12
COLOURS = 64


def draw(leaflet: str, pages: tuple[int, ...]) -> Image.Image:
    """Return pages side by side on grey, with few colours so that the file stays small."""
    data = make(Job(find_assets().handouts, leaflet, "en", paper="a4"))
    with pdfium.PdfDocument(data) as document:
        images = [document[number - 1].render(scale=SCALE).to_pil() for number in pages]
    width = sum(image.width + GAP for image in images) + GAP
    sheet = Image.new("RGB", (width, images[0].height + 2 * GAP), "#d5dcde")
    left = GAP
    for image in images:
        sheet.paste(image, (left, GAP))
        left += image.width + GAP
    return sheet.quantize(COLOURS)


def main() -> None:
    """Write every picture into docs/."""
    for name, (leaflet, pages) in PICTURES.items():
        draw(leaflet, pages).save(ROOT / "docs" / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
