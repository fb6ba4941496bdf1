"""Which words changed."""

from __future__ import annotations

import pytest

from handouts.preview.differences import compare_words
from handouts.preview.sheet import Piece


def test_only_the_words_that_changed_are_told() -> None:
    assert compare_words("Call us today.", "Call us now.") == (
        Piece("same", "Call us "),
        Piece("gone", "today"),
        Piece("came", "now"),
        Piece("same", "."),
    )


@pytest.mark.parametrize(("before", "after"), [("", "New."), ("Old.", ""), ("a  b", "a b c")])
def test_both_texts_can_be_read_from_the_pieces(before: str, after: str) -> None:
    pieces = compare_words(before, after)
    assert "".join(piece.text for piece in pieces if piece.kind != "came") == before.replace(
        "a  b", "a  b"
    )
    assert "".join(piece.text for piece in pieces if piece.kind != "gone") == after
