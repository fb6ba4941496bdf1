"""The labels of a drawing have room in every language: below it, and beside one another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import combinations
from typing import Any

import pytest

from handouts.assets import find_assets
from handouts.build.gather import gather, open_library
from handouts.build.job import Job
from handouts.build.make import make_page
from handouts.leaflet.block_view import BlockView
from handouts.leaflet.builder import build_view
from handouts.output.html import make_environment
from handouts.output.pdf import load_renderer
from handouts.output.styles import Paper
from handouts.palette import read_palette
from support import REAL

LIBRARY = open_library(REAL)
NEARLY = 1.0
"""CSS pixels: a box is higher than its letters."""


def figures_of(value: Any) -> Iterator[BlockView]:
    """Yield the drawings of a view, each once."""
    if isinstance(value, BlockView) and value.kind == "figure":
        yield value
    elif isinstance(value, tuple):
        for entry in value:
            yield from figures_of(entry)
    elif is_dataclass(value):
        for field in fields(value):
            yield from figures_of(getattr(value, field.name))


def draw(locale: str, paper: Paper) -> str:
    """Return a page with every drawing of the general leaflet, and no more."""
    page = make_page(Job(REAL, "general", locale, "none", paper)).html
    assets = find_assets()
    palette = read_palette((assets.styles / "tokens.css").read_text("utf-8"), "general")
    module = make_environment(assets.templates).get_template("components/figure.html.j2").module
    view = build_view(gather(LIBRARY, "general", locale), "none", small=paper == "a5")
    drawn = {figure.drawing.name: figure for figure in figures_of(view) if figure.drawing}
    assert len(drawn) > 4
    body = "".join(module.figure(figure, palette) for figure in drawn.values())  # type: ignore[attr-defined]
    return f"{page.partition('<body')[0]}<body>{body}</body></html>"


def boxes_of(html: str) -> Iterator[tuple[Any, list[Any]]]:
    """Yield each drawing with its labels."""
    load_renderer()
    from weasyprint import HTML

    for page in HTML(string=html).render().pages:
        for box in called(page._page_box, "illustration"):
            yield box, called(box, "illustration__label")


def called(root: Any, name: str) -> list[Any]:
    """Return the boxes of a class that are inside of another one."""
    found: dict[int, Any] = {}
    for box in root.descendants(placeholders=True):
        if box.element is not None and name in box.element.get("class", "").split():
            found.setdefault(id(box.element), box)
    return list(found.values())


def overlap(one: Any, other: Any) -> bool:
    """Tell whether two labels touch with their letters."""
    return any(
        a.position_x + NEARLY < b.position_x + b.width
        and b.position_x + NEARLY < a.position_x + a.width
        and a.position_y + NEARLY < b.position_y + b.height
        and b.position_y + NEARLY < a.position_y + a.height
        for a in letters_of(one)
        for b in letters_of(other)
    )


def letters_of(box: Any) -> list[Any]:
    return [each for each in box.descendants() if hasattr(each, "text")]


def words_of(box: Any) -> str:
    return " ".join(each.text for each in letters_of(box))


@pytest.mark.parametrize("paper", ["a4", "a5"])
@pytest.mark.parametrize("locale", [*LIBRARY.locales("general"), "ar-XB"])
def test_labels_have_room(locale: str, paper: Paper) -> None:
    drawings = list(boxes_of(draw(locale, paper)))
    assert len(drawings) > 4
    assert sum(len(labels) for _, labels in drawings) > 30
    for drawing, labels in drawings:
        end = drawing.position_y + drawing.margin_height()
        below = {
            words_of(label): label.position_y + label.margin_height() - end for label in labels
        }
        assert not {words: over for words, over in below.items() if over > NEARLY}
        pairs = [(words_of(a), words_of(b)) for a, b in combinations(labels, 2) if overlap(a, b)]
        assert not pairs
