"""A leaflet as a message: true to the view, 70 columns, numbers in order."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from handouts.build.job import Job
from handouts.build.make import make
from handouts.leaflet.view import Edition
from handouts.output.plain_text import WIDTH
from handouts.output.wrapping import NEVER_FIRST, display_width
from support import REAL, write_tiny

ISLAND = re.compile("\u2066[^\u2066\u2069]*\u2069")
LOCALES = ("en", "es", "ar", "zh-Hans", "hi", "uk", "ar-XB")


def text_of(locale: str = "en", edition: Edition = "standard", root: Path = REAL) -> str:
    leaflet = "general" if root == REAL else "tiny"
    job = Job(root, leaflet, locale, "numbers", format="text", edition=edition)
    return make(job).decode("utf-8")


@pytest.fixture(scope="module", params=LOCALES)
def lines(request: pytest.FixtureRequest) -> list[str]:
    text = text_of(request.param)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    return text[:-1].split("\n")


def test_lines_keep_the_width_but_for_an_address(lines: list[str]) -> None:
    wide = [line for line in lines if display_width(line) > WIDTH]
    assert not [line for line in wide if "://" not in line or len(line.split()) > 2]


def test_no_line_ends_in_a_space_or_holds_what_is_no_plain_text(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert not re.search(r"[ \t\r\u00a0\u200b\u2060]$", text, re.MULTILINE)
    inner = text.replace("*" * WIDTH, "")
    assert not re.search(r"[\r\t\u00a0\u202f\u200b\u2060\ue010<>]|&[a-z#]+;|\*\*", inner)


def test_no_label_stands_twice_before_its_words(lines: list[str]) -> None:
    assert not [line for line in lines if re.match(r"(.+?[:：])\s*\1", line)]


def test_no_line_of_chinese_begins_with_a_mark_that_closes() -> None:
    for line in text_of("zh-Hans").split("\n"):
        assert line.lstrip(" -")[:1] not in NEVER_FIRST or not line.strip(" -.=_*[]"), line


@pytest.mark.parametrize("locale", ["ar", "ar-XB"])
def test_every_number_and_unit_of_a_text_from_right_to_left_is_isolated(locale: str) -> None:
    for line in text_of(locale).split("\n"):
        assert line.count("\u2066") == line.count("\u2069") == len(ISLAND.findall(line)), line
        bare = re.sub(r"^\d+\. |\[ \]", "", ISLAND.sub("", line).strip("\u200f "))
        assert not re.search(r"[0-9A-Za-z]", bare), line


@pytest.mark.parametrize("locale", ["ar", "ar-XB"])
def test_every_line_of_a_text_from_right_to_left_begins_in_that_direction(locale: str) -> None:
    for line in filter(None, text_of(locale).split("\n")):
        strong = [unicodedata.bidirectional(letter) for letter in ISLAND.sub("", line)]
        assert next(kind for kind in strong if kind in {"L", "R", "AL"}) != "L", line


def test_a_text_from_left_to_right_holds_no_marks_of_direction() -> None:
    assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", text_of("en"))


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> str:
    return text_of(root=write_tiny(tmp_path_factory.mktemp("content")))


def test_parts_come_in_their_order(tiny: str) -> None:
    parts = ("Tiny cancer", "Get help now", "The most important things", "When to call")
    places = [
        tiny.index(f"{part}\n===") for part in (*parts, "Words explained", "About this leaflet")
    ]
    assert places == sorted(places)


def test_lists_have_hyphens_and_drawings_their_descriptions(tiny: str) -> None:
    assert "\n- Second point.\n" in tiny
    assert re.search(r"\nDrawing: .+\nThe upper body", tiny)


def test_a_table_is_told_in_pairs(tiny: str) -> None:
    assert "What happens: " in tiny
    assert "What may be hard: " in tiny
    assert "Who was counted: " in tiny


def test_a_term_says_once_where_it_is_explained() -> None:
    text = text_of("en")
    assert re.search(r"primary\s+cancer\s+\(see\s+“Words\s+explained”\)", text)
    signs = text[text.index("When to call\n===") : text.index("Tests you may have\n===")]
    assert "Words explained" not in signs.replace("\n", " ")


def test_there_are_no_pages_to_point_to(tiny: str) -> None:
    assert "on page" not in tiny
    assert "under “When to call”" in tiny.replace("\n", " ")


def test_the_questions_stand_alone() -> None:
    text = text_of("en", "questions")
    assert "[ ] " in text
    assert "Get help now" not in text
    assert len(text) < len(text_of("en")) / 4
