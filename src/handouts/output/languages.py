"""Tells a listener which language each part of a page is in.

WeasyPrint 70 writes the language of the document and of no element in it. Its tags are made
by one private function that is called for every box, so that is where the language goes in.
It is also the only place that knows which box a piece of marked content was drawn from.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def languages_in_tags() -> Iterator[dict[tuple[int, int], Any]]:
    """Write ``/Lang`` on the tag of every element that says its own language.

    Yields what fills while the tags are made: the box of each piece of marked content, by
    the number of its page, from 0, and its own.
    """
    import pydyf
    from weasyprint.formatting_structure.boxes import PageBox
    from weasyprint.pdf import tags

    build = tags._build_box_tree
    marked: dict[tuple[int, int], Any] = {}

    def build_with_language(box: Any, *rest: Any) -> Iterator[Any]:
        if isinstance(box, PageBox):
            _, _, page, _, _, drawn = rest
            marked.update({(page, mark["mcid"]): each for each, mark in drawn.items()})
        language = _language_of(box)
        for index, tag in enumerate(build(box, *rest)):
            if language is not None and index == 0:
                tag["Lang"] = pydyf.String(language)
                if tag["S"] == "/NonStruct":
                    tag["S"] = "/Span"
            yield tag

    tags._build_box_tree = build_with_language
    try:
        yield marked
    finally:
        tags._build_box_tree = build


def _language_of(box: Any) -> str | None:
    """Return the language that the element of a box says; the root's is the document's."""
    box = getattr(box, "_box", box)
    element, name = getattr(box, "element", None), getattr(box, "element_tag", None)
    if element is None or name in ("html", "body") or name != element.tag:
        return None
    language: str | None = element.get("lang")
    return language
