"""Where lines break in what the renderer lays out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from handouts.leaflet.customs import custom_of
from handouts.leaflet.direction import Direction
from handouts.leaflet.writer import Writer
from handouts.output.pdf import load_renderer

WIDTHS = range(60, 160)
"""Of a column, in millimetres; each text takes one line or two in most of them."""


def lines_of(html: str) -> Iterator[list[str]]:
    """Yield the words of each paragraph, a line each."""
    load_renderer()
    from weasyprint import HTML
    from weasyprint.formatting_structure import boxes

    for page in HTML(string=html).render().pages:
        for box in page._page_box.descendants():
            if isinstance(box, boxes.BlockBox) and box.element_tag == "p":
                yield [_text_of(line).strip("\u200b ") for line in box.children]


def _text_of(box: Any) -> str:
    return "".join(each.text for each in box.descendants() if hasattr(each, "text"))


@pytest.mark.parametrize(
    ("language", "direction", "text", "last"),
    [
        ("ar", "rtl", "عند حمى أو قشعريرة أو ألم جديد في البطن، اتصل بالرقم {n}.", 2),
        ("en", "ltr", "With fever or chills or new pain in the belly call the number **now**.", 2),
        ("uk", "ltr", "Якщо болить живіт або є жовтяниця чи гарячка, прийдіть із **цим**.", 2),
    ],
)
def test_a_short_end_with_an_element_takes_a_word_along_and_no_more(
    language: str, direction: Direction, text: str, last: int
) -> None:
    writer = Writer(direction, "“”‘’", {"n": "911"}, custom=custom_of(language))
    words = writer.prose(text)
    assert "\u00a0\u2060<" in words
    html = "".join(f'<p style="width: {width}mm">{words}</p>' for width in WIDTHS)
    style = "body {font: 13pt 'Source Sans 3', 'Kurinto Sans'}"
    parted = 0
    for lines in lines_of(f'<html dir="{direction}"><style>{style}</style>{html}</html>'):
        parted += len(lines) > 1
        for line, following in pairwise(lines):
            assert len(line.split()) > 1, lines
            assert len(following.split()) >= last, lines
    assert parted > len(WIDTHS) / 4
