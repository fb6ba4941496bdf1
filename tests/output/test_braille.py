"""Pages of braille: 40 by 25, numbered, headings with their text, urgent signs boxed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from handouts.build.job import Job
from handouts.build.make import make
from handouts.output.braille import HEIGHT, WIDTH
from handouts.output.cells import NORTH_AMERICAN, spell_number, to_ascii
from handouts.output.liblouis import find_liblouis
from support import REAL, write_tiny

LOCALES = ("en", "en-GB", "es", "ar", "zh-Hans", "hi", "uk")
TOP, BOTTOM = "7" * WIDTH, "G" * WIDTH


def pages_of(locale: str, root: Path = REAL, leaflet: str = "general") -> list[list[str]]:
    data = make(Job(root, leaflet, locale, "numbers", format="brf")).decode("ascii")
    assert data.endswith("\r\n\f")
    assert data.count("\n") == data.count("\r\n")
    return [page.split("\r\n")[:-1] for page in data.split("\f")[:-1]]


@pytest.fixture(scope="module", params=LOCALES)
def pages(request: pytest.FixtureRequest) -> list[list[str]]:
    return pages_of(request.param)


def test_pages_have_40_cells_and_25_lines(pages: list[list[str]]) -> None:
    assert {len(page) for page in pages} == {HEIGHT}
    lines = [line for page in pages for line in page]
    assert max(map(len, lines)) == WIDTH
    assert set("".join(lines)) <= set(NORTH_AMERICAN)
    assert not [line for line in lines if line != line.rstrip()]


def test_pages_are_numbered_and_begin_with_words(pages: list[list[str]]) -> None:
    for number, page in enumerate(pages, start=1):
        assert page[-1] == to_ascii(spell_number(number)).rjust(WIDTH)
        assert page[0], number


def test_contents_tell_the_pages_where_parts_begin(pages: list[list[str]]) -> None:
    entries = [
        found.groups()
        for page in pages
        for line in page
        if (found := re.fullmatch(r'(?: {2})?(.+?) "{2,} (#[A-J]+)', line))
    ]
    assert len(entries) == 12
    numbers = {to_ascii(spell_number(n)): n for n in range(1, len(pages) + 1)}
    told = [numbers[number] for _, number in entries]
    assert told == sorted(told)
    headings = [[line.strip() for line in page] for page in pages]
    there = [
        text in "\n".join(headings[page - 1]) for (text, _), page in zip(entries, told, strict=True)
    ]
    assert sum(there) >= 10  # a heading of two lines breaks elsewhere


def test_urgent_signs_are_boxed_before_all_else(pages: list[list[str]]) -> None:
    lines = [line for page in pages for line in page]
    assert lines.count(TOP) == lines.count(BOTTOM) == 1
    assert lines.index(TOP) < HEIGHT < len(lines) / 4
    assert lines.index(TOP) < lines.index(BOTTOM)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> list[list[str]]:
    return pages_of("en", write_tiny(tmp_path_factory.mktemp("content")), "tiny")


def test_main_headings_stand_in_the_middle_and_others_from_cell_5(tiny: list[list[str]]) -> None:
    lines = [line for page in tiny for line in page]
    (title,) = [line for line in lines if line.strip() == ",T9Y C.ER"][:1]
    assert len(title) - len(title.strip()) == (WIDTH - len(title.strip())) // 2
    assert "    ,CALL #IAA N[ IF Y" in lines


def test_no_heading_stands_alone_at_the_foot_of_a_page(pages: list[list[str]]) -> None:
    for page in pages:
        last = next(line for line in reversed(page[:-1]) if line)
        indent = len(last) - len(last.lstrip())
        sentence = last.endswith("4")  # the end of a list's entry, which is indented too
        assert indent not in {4, 6} or sentence or len(last) > 30, last


def test_no_line_of_chinese_braille_begins_with_a_mark_that_closes() -> None:
    lines = [line.strip() for page in pages_of("zh-Hans") for line in page]
    assert not [line for line in lines if re.match(r'["@]|,2|\^2', line)]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_table_writes_numbers_as_the_pages_do(locale: str) -> None:
    from handouts.output.braille_tables import find_code

    louis = find_liblouis(find_code(locale).table)
    assert louis.forward(["12", "340"]) == (spell_number(12), spell_number(340))
