"""Cells have their ASCII, numbers their letters, lines their width."""

from __future__ import annotations

import pytest

from handouts.output.cells import (
    NORTH_AMERICAN,
    Breaks,
    is_braille,
    spell_number,
    to_ascii,
    wrap_cells,
)


def test_every_cell_of_six_dots_has_a_character_of_its_own() -> None:
    assert len(set(NORTH_AMERICAN)) == 64
    assert sorted(NORTH_AMERICAN) == [chr(code) for code in range(0x20, 0x60)]


@pytest.mark.parametrize(
    ("cells", "ascii_braille"),
    [("⠁⠃⠉⠵", "ABCZ"), ("⠠⠓⠊⠀⠮", ",HI !"), ("⠼⠁⠚", "#AJ"), ("⠿⠶⠛⠸", "=7G_")],
)
def test_ascii_is_what_embossers_in_north_america_read(cells: str, ascii_braille: str) -> None:
    assert to_ascii(cells) == ascii_braille


def test_a_cell_of_eight_dots_is_none() -> None:
    assert is_braille("⠿⠀")
    assert not is_braille("⡀")
    assert not is_braille("a")


def test_numbers_are_a_to_j_after_their_sign() -> None:
    assert spell_number(105) == "⠼⠁⠚⠑"


def test_lines_break_at_blanks_or_after_what_ends_a_syllable() -> None:
    assert wrap_cells("⠁⠁⠀⠃⠃⠀⠉⠉", 5, 4) == ["⠁⠁⠀⠃⠃", "⠉⠉"]
    assert wrap_cells("⠇⠇⠂⠇⠇⠂⠇", 5, 5, Breaks("⠂")) == ["⠇⠇⠂", "⠇⠇⠂⠇"]
    assert wrap_cells("⠇⠇⠂⠇⠂⠐", 5, 5, Breaks("⠂", ("⠐",))) == ["⠇⠇⠂", "⠇⠂⠐"]
    assert wrap_cells("⠇" * 7, 3, 4) == ["⠇⠇⠇", "⠇⠇⠇⠇"]
    assert wrap_cells("", 3, 4) == []
