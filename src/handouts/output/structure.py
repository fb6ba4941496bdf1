"""Mends what WeasyPrint leaves out of the structure of a PDF, before it is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pydyf

from handouts.output.languages import Languages


def mend_structure(pdf: pydyf.PDF, link_texts: Mapping[str, str], languages: Languages) -> None:
    """Describe links in words, scope the headers of tables, name languages within the page."""
    pages = {reference: number for number, reference in enumerate(pdf.page_references)}
    for item in pdf.objects:
        if not isinstance(item, dict):
            continue
        if item.get("Type") == "/StructElem" and "Pg" in item:
            _name_language(pdf, item, languages, pages[item["Pg"]])
        if item.get("Subtype") == "/Link":
            _describe_link(item, link_texts)
        elif item.get("S") == "/TH":
            item["A"]["Scope"] = _scope(pdf, item)


def _name_language(
    pdf: pydyf.PDF, element: dict[str, Any], languages: Languages, page: int
) -> None:
    """Write the language of an element whose own words are in another one than the page."""
    pieces = [kid for kid in element.get("K", ()) if isinstance(kid, int)]
    lang = languages.of(page, pieces)
    if lang and lang != str(pdf.catalog["Lang"].string):
        element["Lang"] = pydyf.String(lang)


def _describe_link(link: dict[str, Any], link_texts: Mapping[str, str]) -> None:
    """Replace the bare address, which is all that WeasyPrint says of a link."""
    destination = link.get("Dest") or link["A"]["URI"]
    target = str(destination.string)
    if target in link_texts:
        link["Contents"] = pydyf.String(link_texts[target])


def _scope(pdf: pydyf.PDF, header: dict[str, Any]) -> str:
    """Return ``/Column`` for a header in the head of its table, else ``/Row``."""
    row = _parent(pdf, header)
    return "/Column" if _parent(pdf, row)["S"] == "/THead" else "/Row"


def _parent(pdf: pydyf.PDF, element: dict[str, Any]) -> dict[str, Any]:
    parent: dict[str, Any] = pdf.objects[int(element["P"].split()[0])]
    return parent
