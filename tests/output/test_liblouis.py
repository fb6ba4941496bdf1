"""The program is run within bounds, and its failures are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from handouts.errors import RenderError, SetupError
from handouts.output.liblouis import LONGEST, Liblouis, find_liblouis


def nothing(name: str) -> None:
    return None


def test_without_the_program_the_message_says_how_to_get_it() -> None:
    with pytest.raises(SetupError, match=r"lou_translate of liblouis.*not installed — install"):
        find_liblouis("en-ueb-g2.ctb", nothing)

    def only_apt(name: str) -> str | None:
        return "/usr/bin/apt-get" if name == "apt-get" else None

    with pytest.raises(SetupError, match=r"sudo apt-get install liblouis-bin liblouis-data$"):
        find_liblouis("en-ueb-g2.ctb", only_apt)


def test_texts_come_back_line_by_line() -> None:
    louis = find_liblouis("en-ueb-g2.ctb")
    assert louis.forward(["The liver.", "911"]) == ("⠠⠮⠀⠇⠊⠧⠻⠲", "⠼⠊⠁⠁")
    assert louis.forward([]) == ()


def test_the_longest_text_stays_one() -> None:
    (cells,) = find_liblouis("zhcn-cbs.ctb").forward(["癌症" * (LONGEST // 2)])
    assert len(cells) > LONGEST


def test_a_table_that_is_not_there_is_told() -> None:
    with pytest.raises(RenderError, match=r"cannot use its table nope\.ctb"):
        find_liblouis("nope.ctb").forward(["word"])


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("exit 3", "it gave 0 lines for 1"),
        ("echo broken >&2", "broken"),
        ("yes | head -3", "3 lines"),
    ],
)
def test_a_program_that_fails_is_told(script: str, told: str, tmp_path: Path) -> None:
    program = tmp_path / "lou_translate"
    program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    program.chmod(0o755)
    with pytest.raises(RenderError, match=told):
        Liblouis(str(program), "en-ueb-g2.ctb").forward(["word"])


def test_a_program_that_cannot_be_run_is_told(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match="did not translate into braille"):
        Liblouis(str(tmp_path), "en-ueb-g2.ctb").forward(["word"])
