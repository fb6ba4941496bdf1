"""A translator is told as many characters as the page allows."""

from __future__ import annotations

from handouts.build.gather import open_library
from handouts.build.translate import gather_units
from handouts.content.library import Library
from handouts.content.segments import iterate_segments
from handouts.translation.limits import limit_of
from support import REAL


def limits(locale: str) -> dict[str, int | None]:
    return {unit.key: unit.max_length for unit in gather_units(open_library(REAL), locale)}


def test_signs_on_the_first_page_have_limits() -> None:
    found = limits("es")
    handout = open_library(REAL).load_handout("pancreatic")
    signs = (*handout.urgent.emergency, *handout.urgent.same_day)
    front = {sign.id: sign.front for sign in signs}
    assert any(front.values())
    for name, is_front in front.items():
        (limit,) = (
            value
            for key, value in found.items()
            if key.startswith("pancreatic/urgent/") and key.endswith(f"/{name}/text")
        )
        assert limit == (96 if is_front else None)


def test_cells_of_tables_have_limits(tiny: Library) -> None:
    segments = {each.id: each for each in iterate_segments(tiny.load_handout("tiny"))}
    cell = segments["sections/what-it-is/blocks/grades/rows/one/cells/0"]
    assert (limit_of(cell, "es"), limit_of(cell, "zh-Hans")) == (220, 110)
    assert limit_of(segments["sections/what-it-is/title"], "es") is None


def test_the_limit_of_a_text_is_that_of_the_rule() -> None:
    assert limits("es")["general/subtitle"] == 120
    assert limits("zh-Hans")["general/subtitle"] == 60
    assert limits("es")["general/key_points/aims/text"] == 204
