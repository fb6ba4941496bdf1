"""Notes what a page says and in which language, for whoever listens, copies or searches.

WeasyPrint 70 leaves two things out of its tags. No element has the language that it says it
is in. And where letters join and change places, their shapes do not tell the words (see
:mod:`handouts.output.words`). So each page notes both while it is painted, under the number by
which the structure of the PDF refers to a piece, and :mod:`handouts.output.structure` writes
them into the tags.

- ``/Lang`` stands on the tag of what is in another language than the page.
- ``/ActualText`` holds the words of a piece of text as they were written. For scripts that
  run from left to right it stands on the marked content, where programs that copy and search
  look for it. On a page that runs from right to left it stands on the tag, where screen
  readers look: programs that copy would turn it around once more. There also the pieces that
  run from left to right (a temperature, a phone number) need their words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import repeat
from typing import Any

import pydyf
from weasyprint import Document
from weasyprint.document import Page

from handouts.leaflet.typesetting import JOINER, NO_BREAK_SPACE
from handouts.output.lines import drop_unseen
from handouts.output.words import mend_shapes, runs_backwards

_BINDING = str.maketrans({NO_BREAK_SPACE: " ", "\u200b": None, JOINER: None})
_TITLE = "{http://www.w3.org/2000/svg}title"


@dataclass(frozen=True, slots=True)
class Piece:
    """What is known about one piece of a page."""

    lang: str
    text: str
    """Its words; empty for a drawing."""


@dataclass(frozen=True, slots=True)
class Notes:
    """The pieces of each page by their numbers, noted while the pages are painted."""

    pages: tuple[dict[int, Piece], ...]

    def lang_of(self, page: int, numbers: Iterable[int]) -> str | None:
        """Return the language that some pieces share, if they share one."""
        found = {piece.lang for piece in self._find(page, numbers)}
        return found.pop() if len(found) == 1 else None

    def text_of(self, page: int, numbers: Iterable[int]) -> str:
        """Return the words of some pieces, in their order."""
        return "".join(piece.text for piece in self._find(page, numbers))

    def _find(self, page: int, numbers: Iterable[int]) -> list[Piece]:
        return [self.pages[page][number] for number in numbers if number in self.pages[page]]


class NotingPage(Page):  # type: ignore[misc]
    """A page that notes what it paints."""

    def __init__(
        self,
        page: Page,
        words: Mapping[int, str],
        fonts: Mapping[Any, Any],
        notes: dict[int, Piece],
    ) -> None:
        """Take over a page that was laid out.

        Args:
            page: The page.
            words: The words of text boxes whose shapes do not tell them, by their identity.
            fonts: The fonts of the document, those to come as well.
            notes: Where the pieces are noted.
        """
        self.__dict__.update(vars(page))
        self.bookmarks = [(level, _plain(label), *rest) for level, label, *rest in page.bookmarks]
        self._words = words
        self._fonts = fonts
        self._notes = notes

    def paint(self, stream: Any, scale: float = 1) -> None:
        """Paint as ever, then note each piece, and say what its shapes do not tell."""
        super().paint(stream, scale)
        _free_spaces(self._fonts)
        properties = _properties(stream)
        turned = self._page_box.style["direction"] == "rtl"
        tagged: Mapping[Any, Mapping[str, Any]] = stream._tags
        for box, tag in tagged.items():
            words = self._words.get(id(box))
            shown = drop_unseen(str(getattr(box, "text", None) or ""))
            piece = Piece(_language(box), shown if words is None else words)
            self._notes[tag["mcid"]] = piece
            if words and not turned and not runs_backwards(words):
                properties[tag["mcid"]]["ActualText"] = pydyf.String(words)


def note_pieces(document: Document) -> Notes:
    """Make the pages of a document note what they paint; returns where that will stand."""
    notes = Notes(tuple({} for _ in document.pages))
    words = mend_shapes(document)
    pages, fonts = document.pages, document.fonts
    pages[:] = map(NotingPage, pages, repeat(words), repeat(fonts), notes.pages)
    return notes


def _free_spaces(fonts: Mapping[Any, Any]) -> None:
    """Tell whoever copies that a space which binds is a space.

    In some fonts both have one shape, which would stand for the one that was met first.
    """
    for font in fonts.values():
        bound = [shape for shape, text in font.to_unicode.items() if text == NO_BREAK_SPACE]
        font.to_unicode.update(dict.fromkeys(bound, " "))


def _plain(label: str) -> str:
    """Return the words of a bookmark without what binds the lines of the heading."""
    return label.translate(_BINDING)


def _properties(stream: Any) -> dict[int, dict[str, Any]]:
    """Return the properties of each piece of marked content, as they will be written."""
    found = (item for item in stream.stream if isinstance(item, dict) and "MCID" in item)
    return {item["MCID"]: item for item in found}


def _language(box: Any) -> str:
    """Return the language of the words of a box; those of a drawing are its title."""
    title = box.element.find(_TITLE) if box.element is not None else None
    own = title.attrib.get("lang") if title is not None else None
    return str(own or box.style["lang"] or "")
