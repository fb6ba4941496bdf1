"""Mends what WeasyPrint leaves out of the structure of a PDF, before it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pydyf

from handouts.output.tagging import Notes
from handouts.output.words import runs_backwards


def mend_structure(
    pdf: pydyf.PDF,
    link_texts: Mapping[str, str],
    second_link_texts: Mapping[str, Mapping[str, str]],
    notes: Notes,
    *,
    right_to_left: bool,
) -> None:
    """Describe links in words, scope the headers of tables, tell languages and words.

    Args:
        pdf: What the renderer made.
        link_texts: What a listener hears about each link, by its target.
        second_link_texts: The same for links in other languages than the page's, by language.
        notes: What each page noted while it was painted.
        right_to_left: Whether the page, or a half of it, reads from right to left.
    """
    pages = {reference: number for number, reference in enumerate(pdf.page_references)}
    for item in pdf.objects:
        if not isinstance(item, dict):
            continue
        if item.get("Type") == "/StructElem" and "Pg" in item:
            _tell_piece(pdf, item, notes, pages[item["Pg"]], with_words=right_to_left)
        if item.get("Subtype") == "/Link":
            _describe_link(item, link_texts)
        elif item.get("S") == "/TH":
            item["A"]["Scope"] = _scope(pdf, item)
    for item in pdf.objects if second_link_texts else ():
        if isinstance(item, dict) and item.get("S") == "/Link" and "Lang" in item:
            texts = second_link_texts.get(str(item["Lang"].string), {})
            for link in _links_of(pdf, item):
                _describe_link(link, texts)


def _tell_piece(
    pdf: pydyf.PDF, element: dict[str, Any], notes: Notes, page: int, *, with_words: bool
) -> None:
    """Write the language of an element's own words, if it differs, and the words if need be."""
    pieces = [kid for kid in element.get("K", ()) if isinstance(kid, int)]
    lang = notes.lang_of(page, pieces)
    if lang and lang != str(pdf.catalog["Lang"].string):
        element["Lang"] = pydyf.String(lang)
    text = notes.text_of(page, pieces)
    if text and (with_words or runs_backwards(text)):
        element["ActualText"] = pydyf.String(text)


def _describe_link(link: dict[str, Any], link_texts: Mapping[str, str]) -> None:
    """Replace the bare address, which is all that WeasyPrint says of a link."""
    destination = link.get("Dest") or link["A"]["URI"]
    target = str(destination.string)
    if target in link_texts:
        link["Contents"] = pydyf.String(link_texts[target])


def _links_of(pdf: pydyf.PDF, element: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the annotations that belong to an element."""
    for kid in element["K"]:
        found = pdf.objects[int(kid.split()[0])] if isinstance(kid, bytes) else {}
        if found.get("Type") == "/OBJR":
            yield pdf.objects[int(found["Obj"].split()[0])]


def _scope(pdf: pydyf.PDF, header: dict[str, Any]) -> str:
    """Return ``/Column`` for a header in the head of its table, else ``/Row``."""
    row = _parent(pdf, header)
    return "/Column" if _parent(pdf, row)["S"] == "/THead" else "/Row"


def _parent(pdf: pydyf.PDF, element: dict[str, Any]) -> dict[str, Any]:
    parent: dict[str, Any] = pdf.objects[int(element["P"].split()[0])]
    return parent
