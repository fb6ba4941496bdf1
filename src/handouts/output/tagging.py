"""Notes what a page says and in which language, for whoever listens, copies or searches.

WeasyPrint 70 leaves two things out of its tags. No element has the language that it says it
is in. And the letters of scripts that join and reorder come out of the file as they were drawn:
Hindi vowel signs before their consonant, Arabic ligatures as one letter or none. So each page
notes both while it is painted, under the number by which the structure of the PDF refers to a
piece, and :mod:`handouts.output.structure` writes them into the tags.

- ``/Lang`` stands on the tag of what is in another language than the page.
- ``/ActualText`` holds the words of a piece of text as they were written. For scripts that
  run from left to right it stands on the marked content, where programs that copy and search
  look for it. On a page that runs from right to left it stands on the tag, where screen
  readers look: programs that copy would turn it around once more. There also the pieces that
  run from left to right (a temperature, a phone number) need their words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pydyf
from weasyprint import Document
from weasyprint.document import Page

_TITLE = "{http://www.w3.org/2000/svg}title"
_REORDERED = re.compile("[\u0900-\u0dff\u0e00-\u109f\u1780-\u17ff]")
"""Letters of the scripts of South and South-East Asia."""


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

    def __init__(self, page: Page, notes: dict[int, Piece]) -> None:
        """Take over a page that was laid out."""
        self.__dict__.update(vars(page))
        self._notes = notes

    def paint(self, stream: Any, scale: float = 1) -> None:
        """Paint as ever, then note each piece, and give reordered letters their words."""
        super().paint(stream, scale)
        properties = _properties(stream)
        tagged: Mapping[Any, Mapping[str, Any]] = stream._tags
        for box, tag in tagged.items():
            piece = Piece(_language(box), str(getattr(box, "text", None) or ""))
            self._notes[tag["mcid"]] = piece
            if _REORDERED.search(piece.text):
                properties[tag["mcid"]]["ActualText"] = pydyf.String(piece.text)


def note_pieces(document: Document) -> Notes:
    """Make the pages of a document note what they paint; returns where that will stand."""
    notes = Notes(tuple({} for _ in document.pages))
    document.pages[:] = map(NotingPage, document.pages, notes.pages)
    return notes


def _properties(stream: Any) -> dict[int, dict[str, Any]]:
    """Return the properties of each piece of marked content, as they will be written."""
    found = (item for item in stream.stream if isinstance(item, dict) and "MCID" in item)
    return {item["MCID"]: item for item in found}


def _language(box: Any) -> str:
    """Return the language of the words of a box; those of a drawing are its title."""
    title = box.element.find(_TITLE) if box.element is not None else None
    own = title.attrib.get("lang") if title is not None else None
    return str(own or box.style["lang"] or "")
