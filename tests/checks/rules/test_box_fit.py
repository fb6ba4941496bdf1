"""Texts that are longer than their box fire."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.samples import find, find_shared
from checks.translations import POINT, find_in_french, say, write_french
from handouts.translation.limits import width_factor


@pytest.mark.parametrize(
    ("old", "room"),
    [
        ("text: vomit blood", 80),
        ("text: Second point.", 170),
        ("cells: [Slow]", 220),
        ("what_it_is: A little blood is taken.", 220),
        ("aim: To hold the cancer back.", 400),
        ('text: "Where is it?"', 110),
    ],
)
def test_it_fires_one_character_beyond(old: str, room: int) -> None:
    name, value = old.split(": ", 1)
    open_, close = ("[", "]") if value.startswith("[") else ("", "")
    fits, over = (f"{name}: {open_}{'x' * count}{close}" for count in (room, room + 1))
    assert find("box-fit", old, fits) == []
    (finding,) = find("box-fit", old, over)
    assert f"{room + 1} characters, {room} fit here" in finding.what


def test_it_fires_for_a_label_and_is_silent_for_the_others() -> None:
    old = "text: 1. A cell breaks away from the first growth"
    found = find_shared("box-fit", "illustrations/en.yaml", old, f"{old} and goes away from it")
    (finding,) = (finding for finding in found if finding.file.endswith("/en.yaml"))
    assert finding.path == "illustrations/how_cells_travel/labels/break_away/text"
    assert find_shared("box-fit", "illustrations/en.yaml", old, old) == []


def test_wide_letters_take_more_room() -> None:
    assert width_factor("zh-Hans") == 0.5
    assert width_factor("pt-BR") == 1.0


def test_more_fits_on_the_first_page_of_a_translation(tmp_path: Path) -> None:
    library = write_french(tmp_path)
    assert find_in_french(say(library, POINT, "x" * 204), "box-fit") == []
    (finding,) = find_in_french(say(library, POINT, "x" * 205), "box-fit")
    assert "205 characters, 204 fit here" in finding.what
    assert finding.file.endswith("tiny/fr.yaml")
