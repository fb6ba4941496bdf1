"""Draw the sample pages that the README and docs/leaflets.md show: make sheets."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image

from handouts.assets import find_assets
from handouts.build.gather import open_library
from handouts.build.job import Job
from handouts.build.make import make

ROOT = Path(__file__).resolve().parents[1]
README_PAGES = (1, 7)
"""The pages of the pancreatic leaflet that the README shows."""

SAMPLE_PAGES = (1, 3, 8)
"""The pages of each leaflet that docs/leaflets.md shows."""

SCALE, SMALL = 0.9, 0.62
GAP = 12
COLOURS = 64


def draw(leaflet: str, pages: tuple[int, ...], scale: float) -> Image.Image:
    """Return pages side by side on grey, with few colours so that the file stays small."""
    data = make(Job(find_assets().handouts, leaflet, "en", paper="a4"))
    with pdfium.PdfDocument(data) as document:
        images = [document[number - 1].render(scale=scale).to_pil() for number in pages]
    width = sum(image.width + GAP for image in images) + GAP
    sheet = Image.new("RGB", (width, images[0].height + 2 * GAP), "#d5dcde")
    left = GAP
    for image in images:
        sheet.paste(image, (left, GAP))
        left += image.width + GAP
    return sheet.quantize(COLOURS)


def main() -> None:
    """Write every picture into docs/."""
    docs = ROOT / "docs"
    draw("pancreatic", README_PAGES, SCALE).save(docs / "pages.png", optimize=True)
    for leaflet in open_library(find_assets().handouts).leaflets():
        picture = draw(leaflet, SAMPLE_PAGES, SMALL)
        (docs / "samples").mkdir(exist_ok=True)
        picture.save(docs / "samples" / f"{leaflet}.png", optimize=True)


if __name__ == "__main__":
    main()
