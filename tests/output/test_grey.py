"""Without colour every meaning stays, and the file has none."""

from __future__ import annotations

import io
import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import get_args

import pikepdf
import pydyf
import pypdfium2
import pytest
from markupsafe import Markup
from PIL import Image, ImageChops, ImageStat

from clinics import changed, draw_png, write_clinic
from handouts.assets import find_assets
from handouts.build.job import Job
from handouts.build.make import ON_HALF_A_SHEET, make, make_page
from handouts.checks.rules.contrast import list_faint
from handouts.errors import RenderError, UsageError
from handouts.leaflet.block_view import BlockView, ShareView
from handouts.leaflet.view import Edition
from handouts.output.html import Page, make_environment
from handouts.output.pdf import make_pdf
from handouts.palette import contrast, list_accents, read_palette
from support import REAL, write_tiny
from verapdf import validate

STYLES = find_assets().styles
TOKENS = (STYLES / "tokens.css").read_text("utf-8")
GREYS = TOKENS + (STYLES / "grey.css").read_text("utf-8")
ACCENTS = list_accents(TOKENS)

TEXT, SHAPE = 4.5, 3.0
"""WCAG 2.2, 1.4.3 and 1.4.11: the least contrast of letters, and of what a picture tells."""

COLOURS = {"rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh"}
OWN_WORDS: tuple[Edition, ...] = ("one-sheet", "easy-read", "bilingual")
"""Editions that print words which the small sample does not have."""

MM = 72 / 25.4


# --- The file ---


def colours(data: bytes) -> Iterator[str]:
    """Yield every operation of a file that may set a colour; greys are none."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pieces: list[pikepdf.Page | pikepdf.Stream] = list(pdf.pages)
        for item in pdf.objects:
            if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Form":
                pieces.append(item)
            elif isinstance(item, pikepdf.Stream) and "/ColorSpace" in item:
                yield from {str(item.ColorSpace)} - {"/DeviceGray"}
            elif isinstance(item, pikepdf.Dictionary) and " rg" in str(item.get("/DA", "")):
                yield str(item.DA)
        for piece in pieces:
            for told in pikepdf.parse_content_stream(piece):
                if str(told.operator) in COLOURS:
                    yield f"{[str(value) for value in told.operands]} {told.operator}"


@pytest.mark.parametrize("edition", [each for each in get_args(Edition) if each not in OWN_WORDS])
def test_no_edition_has_a_colour(edition: Edition, tmp_path: Path) -> None:
    job = Job(write_tiny(tmp_path), "tiny", "en", "numbers", "a4", edition=edition, grey=True)
    assert list(colours(make(job))) == []


@pytest.mark.parametrize("edition", OWN_WORDS)
def test_no_edition_with_words_of_its_own_has_a_colour(edition: Edition) -> None:
    second = "en" if edition == "bilingual" else None
    job = Job(REAL, "general", "ar", paper="a4", edition=edition, second=second, grey=True)
    assert list(colours(make(job))) == []


def test_what_is_not_printed_is_told_so(tmp_path: Path) -> None:
    job = Job(write_tiny(tmp_path), "tiny", "en", format="html", grey=True)
    with pytest.raises(UsageError, match="--booklet and --grey are for print"):
        make(job)


@pytest.mark.parametrize("logo", ["logo.svg", "logo.png"])
def test_a_logo_loses_its_colour_too(logo: str, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(draw_png())
    profile = write_clinic(tmp_path, changed(("[myths, feelings]", "[myths]"), ("logo.svg", logo)))
    job = Job(write_tiny(tmp_path), "tiny", "en", paper="a4", clinic=profile)
    assert list(colours(make(replace(job, grey=True)))) == []
    assert list(colours(make(job)))


@pytest.mark.parametrize("edition", ON_HALF_A_SHEET)
def test_no_booklet_has_a_colour(edition: Edition, tmp_path: Path) -> None:
    root = write_tiny(tmp_path)
    job = Job(root, "tiny", "ar-XB", paper="a4", edition=edition, booklet=True, grey=True)
    assert job.file_name.endswith(".booklet.grey.pdf")
    assert list(colours(make(job))) == []


def test_the_file_is_as_accessible_as_the_coloured_one(tmp_path: Path) -> None:
    job = Job(write_tiny(tmp_path), "tiny", "en", "numbers", "a4", grey=True)
    assert job.file_name == "tiny.en.grey.pdf"
    path = tmp_path / job.file_name
    path.write_bytes(make(job))
    assert list(colours(make(Job(tmp_path, "tiny", "en", paper="a4")))), "the test sees no colour"
    assert not [str(report) for report in validate([path]) if not report.compliant]


def drawn(colour: str) -> bytes:
    html = (
        f'<html lang="en" style="background: {colour}; font-family: \'Source Sans 3\'">'
        "<title>x</title><body><p>x</p></body></html>"
    )
    return make_pdf(Page(html, frozenset(), {}, right_to_left=False, grey=True))


@pytest.mark.parametrize(
    ("colour", "light"),
    [("#ffffff", 255), ("#ff0000", 127), ("#00ff00", 220), ("#0000ff", 76), ("#000001", 0)],
)
def test_a_colour_becomes_as_light_as_it_looks(colour: str, light: int) -> None:
    data = drawn(colour)
    assert list(colours(data)) == []
    with pypdfium2.PdfDocument(data) as document:
        image = document[0].render(scale=2).to_pil()
    middle = image.getpixel((image.width // 2, image.height // 2))
    assert middle == pytest.approx((light,) * 3, abs=2)


@pytest.mark.parametrize("colour", ["lab(50% 40 0)", "linear-gradient(#f00, #00f)"])
def test_a_colour_that_is_no_single_one_is_told(colour: str) -> None:
    with pytest.raises(RenderError, match="a page without colour has one that is not plain"):
        drawn(colour)


def test_letters_that_look_like_operators_are_left_alone() -> None:
    from handouts.output.grey import write_greys

    pdf = pydyf.PDF()
    pdf.add_object(pydyf.Stream([b"1 0 0 rg"]))  # a file within the file, no page
    write_greys(pdf)
    assert pdf.objects[-1].stream == [b"1 0 0 rg"]


# --- The palette ---


@pytest.mark.parametrize("accent", ACCENTS)
def test_every_text_has_contrast(accent: str) -> None:
    assert list(list_faint(GREYS, accent)) == []


def test_all_greys_are_grey_and_all_accents_alike() -> None:
    palettes = [read_palette(GREYS, accent) for accent in ACCENTS]
    assert all(palette == palettes[0] for palette in palettes)
    assert set(palettes[0]) == set(read_palette(TOKENS, ACCENTS[0]))
    for name, value in palettes[0].items():
        assert re.fullmatch(r"#(..)\1\1", value), name


@pytest.mark.parametrize("accent", ACCENTS)
@pytest.mark.parametrize("tokens", [TOKENS, GREYS], ids=["coloured", "grey"])
def test_what_drawings_tell_apart_differs_by_lightness_alone(tokens: str, accent: str) -> None:
    """Growths and the liver, cells and vessels, lines and every ground that they stand on."""
    palette = read_palette(tokens, accent)
    assert contrast(palette["accent"], palette["accent_soft"]) >= SHAPE
    for ground in ("paper", "tint", "accent_soft", "same_day_tint"):
        assert contrast(palette["ink"], palette[ground]) >= SHAPE, ground


# --- The page as an eye without colours sees it ---


def picture(data: bytes, number: int = 0) -> Image.Image:
    """Return a page in shades of grey, four pixels a point."""
    with pypdfium2.PdfDocument(data) as document:
        drawn: Image.Image = document[number].render(scale=4).to_pil().convert("L")
    return drawn


def light(value: float) -> str:
    return "#" + f"{round(value):02x}" * 3


def apart(one: Image.Image, other: Image.Image) -> float:
    """Return how much two pictures of one size differ, from 0 to 1."""
    return float(ImageStat.Stat(ImageChops.difference(one, other)).mean[0]) / 255


@cache
def headings(root: Path, grey: bool) -> dict[str, tuple[Image.Image, Image.Image]]:
    """Return the sign and the words of each tier, by the start of its heading."""
    data = make(Job(root, "tiny", "en", paper="a4", grey=grey))
    found = {}
    with pypdfium2.PdfDocument(data) as document:
        for number, page in enumerate(document):
            text, whole = page.get_textpage(), picture(data, number)
            for start in ("Call 911 now", "Call us today", "Tell us at your next"):
                hit = text.search(start).get_next()
                if hit is None:
                    continue
                boxes = [text.get_charbox(index) for index in range(hit[0], sum(hit))]
                left, top = min(box[0] for box in boxes), page.get_height() - boxes[0][3]
                right, height = max(box[2] for box in boxes), boxes[0][3] - boxes[0][1]
                sign = (left - 9 * MM, top - 2.4, left - 0.8 * MM, top + height + 2.4)
                words = (left, top, right, top + height)
                found[start] = tuple(
                    whole.crop(tuple(round(edge * 4) for edge in box)) for box in (sign, words)
                )
    return found  # type: ignore[return-value]


@pytest.mark.parametrize("grey", [False, True], ids=["coloured", "grey"])
def test_tiers_are_told_by_sign_and_word(grey: bool, tmp_path: Path) -> None:
    tiers = headings(write_tiny(tmp_path), grey)
    assert len(tiers) == 3
    for start, (_, words) in tiers.items():
        dark, ground = words.getextrema()
        assert contrast(light(float(dark)), light(float(ground))) >= TEXT, start  # type: ignore[arg-type]
    size = (64, 48)
    signs = [cut_out(sign.resize(size)) for sign, _ in tiers.values()]
    for one, other in itertools.combinations(signs, 2):
        assert apart(one, other) > 0.06, "two tiers have one sign"


def cut_out(image: Image.Image) -> Image.Image:
    """Return what is dark in a picture, in black on white."""
    dark, bright = image.getextrema()
    middle = (dark + bright) / 2  # type: ignore[operator]
    return image.point(lambda value: 255 * (value > middle))


def people(palette: dict[str, str]) -> list[Image.Image]:
    """Return a filled, a possible and an empty figure of a drawing of a hundred people."""
    environment = make_environment(find_assets().templates)
    share = ShareView("s", Markup("<title>x</title>"), 1, 1, None, Markup(), Markup(), Markup())
    item = BlockView("icon_array", "i", title=Markup("x"), shares=(share,))
    words = {"figures.people": "x", "figures.when": "x"}
    module = environment.get_template("components/icon_array.html.j2").module
    body = module.icon_array(item, palette, words, 2)  # type: ignore[attr-defined]
    html = (
        '<html lang="en"><head><title>x</title><style>@page { size: 60mm; margin: 0 } body, h2 '
        "{ margin: 0; font: 0.1pt/0 'Source Sans 3' }</style></head><body>"
        f"{body}</body></html>"
    )
    page = Page(html.replace("<h2", "<h1").replace("</h2", "</h1"), frozenset(), {}, False)
    whole = picture(make_pdf(page))
    cell = 4.6 * MM * 4
    return [
        whole.crop((round(cell * number), 0, round(cell * (number + 1)), round(cell)))
        for number in (0, 1, 2)
    ]


@pytest.mark.parametrize("accent", ["lung", "melanoma"])
@pytest.mark.parametrize("tokens", [TOKENS, GREYS], ids=["coloured", "grey"])
def test_filled_possible_and_empty_people_differ(tokens: str, accent: str) -> None:
    filled, possible, empty = people(read_palette(tokens, accent))
    for one, other in itertools.combinations((filled, possible, empty), 2):
        assert apart(one, other) > 0.04
    middle = filled.width // 2
    head, body = round(filled.height * 0.26), round(filled.height * 0.78)
    heads = [image.getpixel((middle, head)) for image in (filled, possible, empty)]
    bodies = [image.getpixel((middle, body)) for image in (filled, possible, empty)]
    assert heads[0] < 160  # type: ignore[operator]
    assert heads[1] == heads[2] == 255
    assert bodies[0] < bodies[1] < bodies[2]  # type: ignore[operator]


def test_tiers_have_lines_of_their_own(tmp_path: Path) -> None:
    css = make_page(Job(write_tiny(tmp_path), "tiny", "en", grey=True)).html
    lines = re.findall(r"^\.urgent-signs__tier--([a-z-]+) \{ (border[^;]*);", css, re.MULTILINE)
    assert dict(lines[-3:]) == {
        "emergency": "border-inline-start: 3mm solid var(--urgent)",
        "same-day": "border-inline-start: 3mm double var(--same-day)",
        "next-visit": "border: 0.3mm solid var(--next-visit)",
    }
    (sheet,) = re.findall(r"^\.sheet-next-visit \{ (border[^;]*); \}", css, re.MULTILINE)
    assert sheet == dict(lines)["next-visit"]
