"""A text in pieces is the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchanging import ODD, real_units
from handouts.content import inline
from handouts.translation.exchange.placeholders import (
    count_fixed,
    count_loose,
    list_codes,
    split_text,
)


@given(st.text(st.sampled_from(list("*_[](){}#\\a B\n")), max_size=30))
def test_the_pieces_are_the_text(text: str) -> None:
    pieces = split_text(text)
    assert "".join(piece.text for piece in pieces) == text
    opened = [piece.id for piece in pieces if piece.kind == "open"]
    assert opened == sorted(set(opened), key=int)
    assert sorted(opened) == sorted(piece.id for piece in pieces if piece.kind == "close")


def test_the_pieces_of_odd_texts() -> None:
    for text in ODD:
        assert "".join(piece.text for piece in split_text(text)) == text


def test_what_a_page_reads_as_a_code_is_one() -> None:
    """The codes of every real text are those that the page prints by."""
    checked = 0
    for unit in real_units():
        if unit.file in {"labels", "illustrations", "regions/us"}:
            continue
        nodes = list(inline.walk(inline.parse(unit.source)))
        pieces = split_text(unit.source)
        for sort, kind in (("bold", inline.Strong), ("italic", inline.Emphasis),
                           ("link", inline.Term), ("x-slot", inline.Slot)):  # fmt: skip
            count = sum(isinstance(node, kind) for node in nodes)
            assert count == sum(p.sort == sort and p.kind != "close" for p in pieces), unit
            checked += count
    assert checked > 300


def test_pairs_share_a_number() -> None:
    assert list_codes("**a [b](#c)** {d}") == {
        "1": ("**", "**"), "2": ("[", "](#c)"), "3": ("{d}", "")
    }  # fmt: skip


@pytest.mark.parametrize("text", ["**a", "a_b", "[a](b)", "{A}", "{{a}}", r"\{a}", r"\**a", "[a]"])
def test_half_a_mark_is_words(text: str) -> None:
    assert list_codes(text) == {}


def test_what_must_stay_is_counted() -> None:
    text = "{a} {a} [x](#t) **b**\\\nc \\{d}"
    assert dict(count_fixed(text)) == {"{a}": 2, "(#t)": 1, "\\\n": 1}


def test_loose_marks_are_found() -> None:
    assert count_loose("**a") == {"**": 1}
    assert count_loose("**ok** and _so_") == {}
    assert count_loose(r"7\*\*7 \[x\]") == {}
