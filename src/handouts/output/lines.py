"""Reads the words of a laid out page, line by line, with the spaces that its lines have lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from handouts.leaflet.typesetting import NO_BREAK_SPACE

_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]")
_WHITE = re.compile(r"[ \t\n\r\f]+")


def drop_unseen(text: str) -> str:
    """Return a text without the marks that only steer how it is laid out."""
    return _UNSEEN.sub("", text).replace(NO_BREAK_SPACE, " ")


class LineReader:
    """Reads text boxes beside the texts that they were made from.

    A line drops the space at its end, and a listener would hear two words as one. The text
    that it was made from tells whether there was a space. One reader reads all pages of a
    document, in their order: a paragraph may begin on one and end on the next.
    """

    def __init__(self) -> None:
        """Begin before the first page."""
        self._texts: dict[Any, str] = {}
        self._places: dict[Any, int] = {}

    def read(self, box: Any) -> Iterator[tuple[Any, str]]:
        """Yield the text boxes of a page with their words, in the order of the tags."""
        yield from self._read(box, None)

    def _read(self, box: Any, block: Any) -> Iterator[tuple[Any, str]]:
        from weasyprint.formatting_structure import boxes

        box = getattr(box, "_box", box)
        if isinstance(box, boxes.BlockContainerBox):
            block = box.element
        if isinstance(box, boxes.LineBox):
            line = list(self._texts_of(box, block))
            last = len(line) - 1
            for index, (text, words, spaced) in enumerate(line):
                yield text, f"{words} " if spaced and index == last else words
            return
        for child in getattr(box, "children", ()):
            yield from self._read(child, block)

    def _texts_of(self, box: Any, block: Any) -> Iterator[tuple[Any, str, bool]]:
        """Yield the text boxes of a line, their words, and whether a space comes next."""
        from weasyprint.formatting_structure import boxes

        for child in (getattr(child, "_box", child) for child in box.children):
            if isinstance(child, boxes.TextBox):
                yield child, drop_unseen(child.text), self._comes_space(child, block)
            elif isinstance(child, boxes.BlockContainerBox):
                yield from ((text, words, False) for text, words in self._read(child, block))
            elif hasattr(child, "children"):
                yield from self._texts_of(child, block)

    def _comes_space(self, box: Any, block: Any) -> bool:
        if block is None or "::" in box.element_tag:
            return False
        text = self._text(block)
        words = _WHITE.sub(" ", box.text)
        start = text.find(words, self._places.get(block, 0))
        if start < 0:  # the foot of the page begins anew on every page
            start = text.find(words)
        if start < 0:
            return False
        self._places[block] = end = start + len(words)
        return not words.endswith(" ") and text[end : end + 1] == " " and bool(text[end:].strip())

    def _text(self, block: Any) -> str:
        if block not in self._texts:
            self._texts[block] = _WHITE.sub(" ", "".join(block.itertext())).strip()
        return self._texts[block]
