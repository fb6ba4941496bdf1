"""Draw every edition on one page: python scripts/contact_sheet.py.

Writes a picture for each edition into docs/editions/, and the table of docs/editions.md with
what is counted and measured in the same files.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from typing import get_args

import pypdfium2 as pdfium
from PIL import Image
from pypdfium2 import raw

from handouts.assets import find_assets
from handouts.build.job import Job
from handouts.build.make import make
from handouts.leaflet.view import Edition
from handouts.output.styles import HALVES, Paper

ROOT = Path(__file__).resolve().parents[1]
PAGE, PICTURES = ROOT / "docs" / "editions.md", ROOT / "docs" / "editions"
LEAFLET = "general"
LOCALES = ("en", "ar", "zh-Hans")
SHEETS: tuple[Paper, ...] = ("a4", "letter")
START, END = "<!-- table -->", "<!-- end of table -->"

WIDTH, GAP, COLOURS = 190, 6, 28
"""Pixels a page and between pages, and how many colours a picture has."""

GROUND = "#c9d1d3"
POINTS_A_PIXEL = 0.75


@dataclass(frozen=True, slots=True)
class Kind:
    """One way to print a leaflet."""

    name: str
    job: Job
    half: bool = False
    """Whether it is laid out for half of each sheet."""

    def jobs(self) -> Iterator[Job]:
        """Yield it in every language and on every paper, paper by paper."""
        for sheet in SHEETS:
            for locale in LOCALES:
                paper = HALVES[sheet] if self.half else sheet
                second = None
                if self.job.edition == "bilingual":
                    second = "en" if locale != "en" else "es"
                yield replace(self.job, locale=locale, paper=paper, second=second)


@dataclass(frozen=True, slots=True)
class Drawn:
    """What was made of one job."""

    pages: int
    body: float
    """The size that most letters have, in points."""

    thumbs: tuple[Image.Image, ...]


def list_kinds() -> list[Kind]:
    """Return every edition, and the ways to print the standard one."""
    plain = Job(find_assets().handouts, LEAFLET, "en")
    kinds = [Kind(name, _with_edition(plain, name)) for name in get_args(Edition)]
    return [
        *kinds,
        Kind("half-sheet", plain, half=True),
        Kind("booklet", replace(plain, booklet=True)),
        Kind("grey", replace(plain, grey=True)),
    ]


def _with_edition(job: Job, edition: Edition) -> Job:
    return replace(job, edition=edition, second="es" if edition == "bilingual" else None)


def draw(job: Job) -> Drawn:
    """Make a leaflet; draw its first page and one from its first half."""
    with pdfium.PdfDocument(make(job)) as document:
        count = len(document)
        shown = sorted({0, min(1 + count // 4, count - 1)})
        thumbs = []
        for number in shown:
            page = document[number]
            drawn = page.render(scale=3 * WIDTH / min(page.get_size())).to_pil()
            thumbs.append(drawn.reduce(3))
        return Drawn(count, _body_size(document), tuple(thumbs))


def _body_size(document: pdfium.PdfDocument) -> float:
    sizes: Counter[float] = Counter()
    for page in document:
        text = page.get_textpage()
        for index in range(text.count_chars()):
            if not chr(raw.FPDFText_GetUnicode(text, index)).isspace():
                size = raw.FPDFText_GetFontSize(text, index) * POINTS_A_PIXEL
                sizes[round(size, 1)] += 1
    return sizes.most_common(1)[0][0]


def paste(drawn: list[Drawn]) -> Image.Image:
    """Return the pages of an edition: a row for each paper, the languages side by side."""
    rows = [drawn[: len(LOCALES)], drawn[len(LOCALES) :]]
    lines = [[thumb for each in row for thumb in each.thumbs] for row in rows]
    wide = max(sum(thumb.width + GAP for thumb in line) for line in lines) + 2 * GAP * len(LOCALES)
    high = sum(max(thumb.height for thumb in line) + GAP for line in lines) + GAP
    sheet, top = Image.new("RGB", (wide, high), GROUND), GAP
    for row in rows:
        left = GAP
        for each in row:
            for thumb in each.thumbs:
                sheet.paste(thumb, (left, top))
                left += thumb.width + GAP
            left += 2 * GAP
        top += max(thumb.height for each in row for thumb in each.thumbs) + GAP
    return sheet.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


def write_row(kind: Kind, drawn: list[Drawn]) -> str:
    """Return the line of the table: pages and size of type in each language, on each paper."""
    papers = [drawn[: len(LOCALES)], drawn[len(LOCALES) :]]
    pages = " · ".join("/".join(str(each.pages) for each in row) for row in papers)
    body = "/".join(f"{each.body:g}" for each in papers[0])
    return f"| [{kind.name}](#{kind.name}) | {pages} | {body} |"


def main() -> None:
    """Write every picture and the table."""
    kinds = list_kinds()
    PICTURES.mkdir(exist_ok=True)
    for old in PICTURES.glob("*.png"):
        old.unlink()
    rows = []
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        for kind in kinds:
            drawn = list(pool.map(draw, kind.jobs()))
            paste(drawn).save(PICTURES / f"{kind.name}.png", optimize=True)
            rows.append(write_row(kind, drawn))
    table = "\n".join(
        ["| | Pages on A4 · letter | Most letters, in points |", "|---|---|---|", *rows]
    )
    text = PAGE.read_text("utf-8")
    marked = re.compile(f"{re.escape(START)}.*?{re.escape(END)}", re.DOTALL)
    PAGE.write_text(marked.sub(lambda _: f"{START}\n{table}\n{END}", text), "utf-8")


if __name__ == "__main__":
    main()
