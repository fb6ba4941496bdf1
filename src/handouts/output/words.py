"""Tells programs the words of a page where its shapes tell others.

In Arabic and in the scripts of India, letters change their shape, join, or stand before the
letter that they are spoken after. WeasyPrint 70 gives a shape the letters of the place where
it met it first, and none to most shapes of a syllable. A reader who copies, searches or
listens then gets other words than those on paper.

So each shape gets the letters that it stands for wherever it is used. Where a line that is
read shape by shape is still not the line, its words are put beside it as ``/ActualText``: on
the marked content where it runs from left to right, which every program reads. On a page from
right to left they go on the structure element, for listeners: pdfium and poppler turn
such lines around by themselves, and would turn around these words as well.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pydyf

from handouts.output.lines import LineReader, drop_unseen
from handouts.output.shapes import Piece, name_shapes, read_shapes

_SHAPED = re.compile("[\u0590-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters of scripts whose shapes depend on their neighbours."""

_BACKWARDS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


@dataclass(frozen=True, slots=True)
class Said:
    """What a piece of a line says, where its shapes do not say it."""

    words: str
    backwards: bool
    """Whether it stands on a page or in a line from right to left."""


def mend_shapes(document: Any) -> Mapping[int, Said]:
    """Give every shape of a laid out document its letters, before it is drawn.

    Returns what is to be said besides, by the identity of the text box; nothing for a
    document in which every shape is a letter of its own.
    """
    reader = LineReader()
    boxes = [
        (box, words, page._page_box.style["direction"] == "rtl")
        for page in document.pages
        for box, words in reader.read(page._page_box)
    ]
    if not any(_SHAPED.search(words) for _, words, _ in boxes):
        return {}
    shaped = {id(box): read_shapes(box, document.fonts) for box, words, _ in boxes if words.strip()}
    named = name_shapes(piece for pieces in shaped.values() for piece in pieces)
    said = {}
    for box, words, turned in boxes:
        backwards = turned or bool(_BACKWARDS.search(words))
        if _SHAPED.search(words) or words != _spell(shaped.get(id(box), ()), named):
            said[id(box)] = Said(words, backwards)
    return said


def _spell(pieces: tuple[Piece, ...], named: Mapping[str, Mapping[int, str]]) -> str:
    """Return what a line says shape by shape, from left to right."""
    letters = (named[piece.font.hash][shape] for piece in pieces for shape in piece.shown)
    return drop_unseen("".join(letters))


def say_words(
    pdf: pydyf.PDF, marked: Mapping[tuple[int, int], Any], said: Mapping[int, Said]
) -> None:
    """Put words beside the shapes that do not tell them.

    Args:
        pdf: The file, with all its pages and tags.
        marked: The box of each piece of marked content, by page and number.
        said: What is to be said, by the identity of the box.
    """
    words = {place: said[id(box)] for place, box in marked.items() if id(box) in said}
    pages = {reference: index for index, reference in enumerate(pdf.page_references)}
    for index, reference in enumerate(pdf.page_references):
        page = pdf.objects[int(reference.split()[0])]
        for item in pdf.objects[int(page["Contents"].split()[0])].stream:
            if isinstance(item, dict) and "MCID" in item:
                told = words.get((index, item["MCID"]))
                if told and not told.backwards:
                    item["ActualText"] = pydyf.String(told.words)
    for item in pdf.objects:
        if isinstance(item, dict) and item.get("Type") == "/StructElem" and "Pg" in item:
            _say_in_tag(item, pages[item["Pg"]], words)


def _say_in_tag(tag: Any, page: int, words: Mapping[tuple[int, int], Said]) -> None:
    numbers = [kid for kid in tag["K"] if isinstance(kid, int)]
    told = [words.get((page, number)) for number in numbers]
    if any(each is not None and each.backwards for each in told):
        tag["ActualText"] = pydyf.String("".join(each.words for each in told if each))
