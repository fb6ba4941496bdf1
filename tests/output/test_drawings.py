"""On a page from right to left a drawing's order turns, and a body in it does not."""

from __future__ import annotations

from functools import cache
from typing import TypeAlias

import pypdfium2
import pytest
from markupsafe import Markup
from PIL import Image, ImageChops, ImageStat

from handouts.assets import find_assets
from handouts.build.gather import open_library
from handouts.leaflet.direction import Direction
from handouts.leaflet.drawings import DRAWINGS, turns
from handouts.output.html import Page, make_environment
from handouts.output.pdf import make_pdf
from handouts.palette import read_palette
from support import REAL

Box: TypeAlias = tuple[float, float, float, float]
DOTS = 6
"""Pixels a millimetre."""

ALIKE, UNLIKE = 1.5, 6.0
"""Mean difference of two pictures, out of 255: the same but for rounding, and another."""

HTML = (
    '<html lang="{lang}" dir="{dir}"><head><title>x</title><style>'
    "@page {{size: 160mm 120mm; margin: 0}} html {{font: 11pt 'Source Sans 3', 'Kurinto Sans'}}"
    " body {{margin: 0}} .illustration {{position: relative}} "
    ".illustration__label {{position: absolute; margin: 0}}</style></head>"
    "<body>{body}</body></html>"
)


def page_of(name: str, direction: Direction, labels: dict[str, str]) -> bytes:
    assets = find_assets()
    palette = read_palette((assets.styles / "tokens.css").read_text("utf-8"), "general")
    template = make_environment(assets.templates).get_template(f"illustrations/{name}.svg.j2")
    turned = turns(name, direction)
    body = template.render(
        alt=Markup("<title>A picture.</title>"), labels=labels, palette=palette, turned=turned
    )
    lang = "ar" if direction == "rtl" else "en"
    return make_pdf(
        Page(
            HTML.format(lang=lang, dir=direction, body=body),
            frozenset(),
            {},
            right_to_left=direction == "rtl",
        )
    )


def labels_of(name: str) -> list[str]:
    drawings = open_library(REAL).illustrations("en").illustrations
    (drawing,) = [each for each in drawings if each.id == name]
    return [label.id for label in drawing.labels]


@cache
def picture(name: str, direction: Direction) -> Image.Image:
    """Return a drawing without its labels."""
    data = page_of(name, direction, dict.fromkeys(labels_of(name), ""))
    with pypdfium2.PdfDocument(data) as document:
        drawn: Image.Image = document[0].render(scale=DOTS * 25.4 / 72).to_pil().convert("L")
    return drawn


@cache
def places(name: str, direction: Direction) -> dict[str, float]:
    """Return where the middle of each label stands, in millimetres from the left."""
    names = labels_of(name)
    marks = {label: f"W{chr(65 + number)}W" for number, label in enumerate(names)}
    with pypdfium2.PdfDocument(page_of(name, direction, marks)) as document:
        letters = document[0].get_textpage()
        found = {}
        for label, mark in marks.items():
            index, count = letters.search(mark).get_next()
            left, _, right, _ = letters.get_charbox(index + count // 2)
            found[label] = (left + right) / 2 * 25.4 / 72
    return found


def part(image: Image.Image, left: float, top: float, right: float, bottom: float) -> Image.Image:
    return image.crop((left * DOTS, top * DOTS, right * DOTS, bottom * DOTS))


def difference(one: Image.Image, other: Image.Image) -> float:
    return float(ImageStat.Stat(ImageChops.difference(one, other)).mean[0])


def flip(image: Image.Image) -> Image.Image:
    return image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)


@pytest.mark.parametrize("name", sorted(name for name in DRAWINGS if not turns(name, "rtl")))
def test_a_body_is_the_same_and_its_labels_stay_where_they_point(name: str) -> None:
    assert difference(picture(name, "ltr"), picture(name, "rtl")) == 0
    assert difference(picture(name, "rtl"), flip(picture(name, "rtl"))) > ALIKE
    before, after = places(name, "ltr"), places(name, "rtl")
    assert after == pytest.approx(before, abs=0.5)


@pytest.mark.parametrize(
    ("name", "boxes"),
    [
        ("jaundice_and_fluid", [(0, 0, 78, 64), (82, 0, 160, 64)]),
        ("liver_treatments", [(0, 0, 50, 42), (55, 0, 105, 42), (110, 0, 160, 42)]),
        ("liver_treatments", [(0, 58, 50, 100), (55, 58, 105, 100), (110, 58, 160, 100)]),
    ],
)
def test_pictures_in_a_row_change_places_and_not_their_sides(name: str, boxes: list[Box]) -> None:
    ltr, rtl = picture(name, "ltr"), picture(name, "rtl")
    for box, mirrored in zip(boxes, reversed(boxes), strict=True):
        assert difference(part(ltr, *box), part(rtl, *mirrored)) < ALIKE
        assert difference(part(ltr, *box), flip(part(rtl, *mirrored))) > UNLIKE


def test_captions_go_with_their_pictures() -> None:
    names = ("growths", "surgery", "ablation")
    before, after = (places("liver_treatments", side) for side in ("ltr", "rtl"))
    assert [before[name] for name in names] == sorted(before[name] for name in names)
    assert [after[name] for name in names] == sorted((after[name] for name in names), reverse=True)
    assert places("jaundice_and_fluid", "rtl")["jaundice"] > 80
    assert places("jaundice_and_fluid", "rtl")["ascites"] < 80


def test_steps_lead_from_right_to_left_and_the_liver_at_their_end_is_not_mirrored() -> None:
    steps = ("break_away", "enter_blood", "travel", "settle")
    after = places("how_cells_travel", "rtl")
    assert [after[step] for step in steps] == sorted((after[step] for step in steps), reverse=True)
    ltr, rtl = picture("how_cells_travel", "ltr"), picture("how_cells_travel", "rtl")
    way = difference(part(ltr, 0, 0, 106, 46), flip(part(rtl, 54, 0, 160, 46)))
    assert way < ALIKE, "the way to the liver is mirrored"
    edge, shifted = (110, 0, 156, 6.5), (3.7, 0, 49.7, 6.5)  # above all vessels and growths
    assert difference(part(ltr, *edge), part(rtl, *shifted)) < ALIKE
    assert difference(part(ltr, *edge), flip(part(rtl, *shifted))) > UNLIKE
