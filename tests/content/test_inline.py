"""The inline subset, and everything that is only text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.content.inline import (
    Break,
    Emphasis,
    Slot,
    Strong,
    Term,
    Words,
    parse,
    plain_text,
    terms,
)


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("plain", (Words("plain"),)),
        ("a **bold** word", (Words("a "), Strong((Words("bold"),)), Words(" word"))),
        ("an _odd_ word", (Words("an "), Emphasis((Words("odd"),)), Words(" word"))),
        ("a [duct](#bile-duct)", (Words("a "), Term("bile-duct", (Words("duct"),)))),
        ("one\\\ntwo", (Words("one"), Break(), Words("two"))),
        ("call {emergency_number}", (Words("call "), Slot("emergency_number"))),
    ],
)
def test_marks(text: str, nodes: tuple[object, ...]) -> None:
    assert parse(text) == nodes


@pytest.mark.parametrize(
    "text",
    [
        "{{ 7*7 }}",
        "{% raw %}",
        "7*7*7 and *stars*",
        "# not a heading",
        "- not a list",
        "`not code`",
        "![no](picture.png",
        "5 < 6 & 7 > 6",
        "snake_case_words",
        "https://example.org",
        "\\frac",
    ],
)
def test_everything_else_prints_as_typed(text: str) -> None:
    assert plain_text(text) == text


def test_a_backslash_prints_the_mark() -> None:
    assert plain_text(r"\*\*not bold\*\* \{share\}") == "**not bold** {share}"


def test_terms_are_found_inside_bold() -> None:
    assert terms("**a [duct](#bile-duct)** and [bile](#bile)") == {"bile-duct", "bile"}


@given(st.text(alphabet="ab*_[](){}#\\\n `!<>&", max_size=40))
def test_no_text_breaks_the_parser(text: str) -> None:
    assert isinstance(plain_text(text), str)
