"""Ties the texts of a reviewer's copy to the claims they rest on, and back."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from markupsafe import Markup

from handouts.content.evidence import Evidence
from handouts.content.models.evidence import Claim
from handouts.content.models.labels import ReviewLabels
from handouts.leaflet.review_view import Citation, Tag
from handouts.leaflet.view import LeafletView
from handouts.leaflet.writer import Writer

_IN_PRINT_ORDER = (
    *("key_points", "front_tiers", "sections", "tiers", "tests", "treatments", "outlook"),
    *("living", "support", "common_questions", "myths", "one_sheet", "easy_read"),
)
"""The fields of a view that may hold citations; the reviewer finds the places in this order."""


@dataclass(frozen=True, slots=True)
class Citer:
    """Makes the citations of one page."""

    evidence: Evidence
    writer: Writer
    labels: ReviewLabels
    shown: bool
    """Whether the page has them at all: only the reviewer's copy does."""

    def cite(self, claims: tuple[str, ...]) -> Citation | None:
        """Return the citation of a text, or ``None`` where there is nothing to show."""
        if not self.shown or not claims:
            return None
        found = (self.evidence.claims[name] for name in claims)
        return Citation(tuple(Tag(claim.id, claim.mark, self.code(claim)) for claim in found))

    def code(self, claim: Claim) -> Markup:
        """Return the code of a claim as it prints."""
        if claim.mark == "seen":
            return self.writer.link_words(claim.id)
        return self.writer.link_words(self.labels.unread.format(claim=claim.id))


def place_citations(view: LeafletView) -> LeafletView:
    """Return the view with an anchor for every citation, numbered in the order of the pages."""
    numbers = count(1)
    fields = {name: _placed(getattr(view, name), numbers) for name in _IN_PRINT_ORDER}
    return replace(view, **fields)


def list_places(view: LeafletView) -> dict[str, tuple[str, ...]]:
    """Return the anchors of the texts that cite each claim."""
    places: dict[str, list[str]] = {}
    for name in _IN_PRINT_ORDER:
        for citation in _citations(getattr(view, name)):
            for tag in citation.tags:
                places.setdefault(tag.claim, []).append(citation.anchor)
    return {claim: tuple(anchors) for claim, anchors in places.items()}


def _placed(value: Any, numbers: Iterator[int]) -> Any:
    if isinstance(value, Citation):
        return replace(value, anchor=f"cited-{next(numbers)}")
    if isinstance(value, tuple):
        return tuple(_placed(item, numbers) for item in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {
            f.name: _placed(getattr(value, f.name), numbers) for f in dataclasses.fields(value)
        }
        return replace(value, **fields)
    return value


def _citations(value: object) -> Iterator[Citation]:
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _citations(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for item in dataclasses.fields(value):
            yield from _citations(getattr(value, item.name))
