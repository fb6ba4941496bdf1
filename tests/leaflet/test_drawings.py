"""Every drawing says how it reads."""

from __future__ import annotations

import pytest

from handouts.assets import find_assets
from handouts.leaflet.drawings import DRAWINGS, turns


def test_every_template_is_named_and_every_name_has_a_template() -> None:
    folder = find_assets().templates / "illustrations"
    assert {path.name.removesuffix(".svg.j2") for path in folder.glob("*.svg.j2")} == set(DRAWINGS)


@pytest.mark.parametrize("name", ["body_map", "portal_vein", "care_team"])
def test_bodies_and_people_never_turn(name: str) -> None:
    assert not turns(name, "rtl")
    assert not turns(name, "ltr")


@pytest.mark.parametrize("name", ["how_cells_travel", "jaundice_and_fluid", "liver_treatments"])
def test_steps_and_rows_turn_with_the_lines(name: str) -> None:
    assert turns(name, "rtl")
    assert not turns(name, "ltr")
