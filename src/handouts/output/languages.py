"""Tells which pieces of a page are in another language than the page.

WeasyPrint writes the language of a document, and none of what differs within it. While a page
is painted, each piece of text gets the number by which the structure of the PDF refers to it;
here, the language of its element is kept under that number.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from weasyprint import Document
from weasyprint.document import Page

_TITLE = "{http://www.w3.org/2000/svg}title"


@dataclass(slots=True)
class Languages:
    """The languages of the pieces of each page, filled while the pages are painted."""

    pages: list[dict[int, str]] = field(default_factory=list)

    def of(self, page: int, pieces: Iterable[int]) -> str | None:
        """Return the language that some pieces of a page share, by their numbers."""
        found = {self.pages[page].get(piece) for piece in pieces}
        return found.pop() if len(found) == 1 else None


class ListeningPage(Page):  # type: ignore[misc]
    """A page that notes the languages of what it paints."""

    def __init__(self, page: Page, notes: dict[int, str]) -> None:
        """Take over a page that was laid out."""
        self.__dict__.update(vars(page))
        self._notes = notes

    def paint(self, stream: Any, scale: float = 1) -> None:
        """Paint as ever, then note the language of each piece."""
        super().paint(stream, scale)
        tagged: Mapping[Any, Mapping[str, Any]] = stream._tags
        self._notes.update({kid["mcid"]: _language(box) for box, kid in tagged.items()})


def listen(document: Document) -> Languages:
    """Make the pages of a document note their languages; returns where they will stand."""
    languages = Languages([{} for _ in document.pages])
    document.pages[:] = map(ListeningPage, document.pages, languages.pages)
    return languages


def _language(box: Any) -> str:
    """Return the language of the words of a box; those of a drawing are its title."""
    title = box.element.find(_TITLE) if box.element is not None else None
    own = title.attrib.get("lang") if title is not None else None
    return str(own or box.style["lang"] or "")
