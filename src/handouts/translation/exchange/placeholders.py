"""Takes a text apart into words and inline codes, as a translator's tool protects them.

The pieces of a text, one after the other, are the text again, character by character.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from handouts.content import inline

Kind = Literal["words", "open", "close", "alone"]
Sort = Literal["", "bold", "italic", "link", "x-slot", "lb"]
"""What a code is, in the words of XLIFF 1.2."""

_CODES = re.compile(
    r"(?P<escape>\\[^\n])"
    r"|(?P<lb>\\\n)"
    r"|(?<!\{)(?P<slot>\{[a-z][a-z_]*\})(?!\})"
    r"|(?P<bold>\*\*)"
    r"|(?P<italic>(?<![^\W_])_(?=[^\s_])|(?<=[^\s_])_(?![^\W_]))"
    r"|(?P<link_open>\[(?=[^\[\]]*\]\(#[^()\s]*\)))"
    r"|(?P<link_close>\]\(#[^()\s]*\))"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters of a text: words, or one inline code."""

    text: str
    kind: Kind = "words"
    sort: Sort = ""
    id: str = ""
    """The number of the code in its text; both ends of a pair share it."""


@cache
def split_text(text: str) -> tuple[Piece, ...]:
    """Return the pieces of a text; a mark without its other half is only words."""
    pieces = list(_candidates(text))
    partners = _pair(pieces)
    number = 0
    for index, piece in enumerate(pieces):
        if piece.kind == "open" and index in partners:
            number += 1
            pieces[index] = replace(piece, id=str(number))
            pieces[partners[index]] = replace(pieces[partners[index]], id=str(number))
        elif piece.kind == "alone":
            number += 1
            pieces[index] = replace(piece, id=str(number))
        elif not piece.id:
            pieces[index] = Piece(piece.text)
    return tuple(_joined(pieces))


def _candidates(text: str) -> Iterator[Piece]:
    at = 0
    for match in _CODES.finditer(text):
        if match.start() > at:
            yield Piece(text[at : match.start()])
        at = match.end()
        match match.lastgroup:
            case "lb":
                yield Piece(match[0], "alone", "lb")
            case "slot":
                yield Piece(match[0], "alone", "x-slot")
            case "bold":
                yield Piece(match[0], "open", "bold")
            case "italic":
                yield Piece(match[0], "open", "italic")
            case "link_open":
                yield Piece(match[0], "open", "link")
            case "link_close":
                yield Piece(match[0], "close", "link")
            case _:
                yield Piece(match[0])
    if at < len(text):
        yield Piece(text[at:])


def _pair(pieces: list[Piece]) -> dict[int, int]:
    """Find both ends of each pair, and mark the second one as closing."""
    partners: dict[int, int] = {}
    waiting: list[int] = []
    for index, piece in enumerate(pieces):
        if piece.kind not in {"open", "close"}:
            continue
        sorts = [pieces[place].sort for place in waiting]
        if piece.sort in sorts and (piece.kind == "close" or piece.sort != "link"):
            place = sorts.index(piece.sort)
            partners[waiting[place]] = index
            pieces[index] = replace(piece, kind="close")
            del waiting[place:]
        elif piece.kind == "open":
            waiting.append(index)
    return partners


def _joined(pieces: list[Piece]) -> Iterator[Piece]:
    words = ""
    for piece in pieces:
        if piece.kind == "words":
            words += piece.text
            continue
        if words:
            yield Piece(words)
            words = ""
        yield piece
    if words:
        yield Piece(words)


def list_codes(text: str) -> Mapping[str, tuple[str, str]]:
    """Return what stands for each code of a text: its opening and its closing characters."""
    codes: dict[str, tuple[str, str]] = {}
    for piece in split_text(text):
        if piece.kind == "close":
            codes[piece.id] = (codes[piece.id][0], piece.text)
        elif piece.kind != "words":
            codes[piece.id] = (piece.text, "")
    return codes


def count_fixed(text: str) -> Counter[str]:
    """Count what a translation must keep: slots, targets of links and line breaks."""
    return Counter(
        piece.text.removeprefix("]")
        for piece in split_text(text)
        if piece.sort in {"x-slot", "lb"} or (piece.sort == "link" and piece.kind == "close")
    )


def count_marks(text: str) -> Counter[str]:
    """Count the pairs of bold and of emphasis that print as such."""
    return Counter(
        "**" if isinstance(node, inline.Strong) else "_"
        for node in inline.walk(inline.parse(text))
        if isinstance(node, inline.Strong | inline.Emphasis)
    )


def count_loose(text: str) -> Counter[str]:
    """Count the marks that would print as characters, because nothing closes them."""
    words = inline.plain_words(inline.parse(re.sub(r"\\[*_\[\]]", "", text)))
    return Counter({mark: words.count(mark) for mark in ("**", "_", "](", "[") if mark in words})
