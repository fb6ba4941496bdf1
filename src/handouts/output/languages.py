"""Tells a listener which language each part of a page is in.

WeasyPrint 70 writes the language of the document and of no element in it. Its tags are made
by one private function that is called for every box, so that is where the language goes in.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def languages_in_tags() -> Iterator[None]:
    """Write ``/Lang`` on the tag of every element that says its own language."""
    import pydyf
    from weasyprint.pdf import tags

    build = tags._build_box_tree

    def build_with_language(box: Any, *rest: Any) -> Iterator[Any]:
        language = _language_of(box)
        for index, tag in enumerate(build(box, *rest)):
            if language is not None and index == 0:
                tag["Lang"] = pydyf.String(language)
                if tag["S"] == "/NonStruct":
                    tag["S"] = "/Span"
            yield tag

    tags._build_box_tree = build_with_language
    try:
        yield
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
