"""Which editions there are in which format, and what each file is called."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from handouts.errors import UsageError
from handouts.leaflet.view import Edition
from handouts.output.styles import Paper

Format = Literal["pdf", "html", "text", "brf"]
"""Pages; one page for a screen; words for a message; braille for an embosser or a display."""

SUFFIXES: Mapping[Format, str] = MappingProxyType(
    {"pdf": "pdf", "html": "html", "text": "txt", "brf": "brf"}
)

UNPAGED_EDITIONS: tuple[Edition, ...] = ("standard", "questions")
"""What makes sense without pages of paper."""

_WHY: Mapping[str, str] = MappingProxyType(
    {
        "large-print": "it differs from the standard one in the size of its letters only, "
        "which readers set on a screen themselves",
        "review": "its numbers stand in the margin of pages, and people sign on the last one",
    }
)
_WHY_ELSE = "it is laid out for paper"


def demand_fit(format_: Format, edition: Edition, paper: Paper | None) -> None:
    """Refuse an edition that a format does not have, and a paper for what is not on paper.

    Raises:
        UsageError: with what to choose.
    """
    if format_ == "pdf":
        return
    if edition not in UNPAGED_EDITIONS:
        why = _WHY.get(edition, _WHY_ELSE)
        there = " or ".join(UNPAGED_EDITIONS)
        raise UsageError(
            f"--edition {edition} is there as pdf only: {why} — "
            f"choose --format pdf, or --edition {there} with --format {format_}"
        )
    if paper is not None and format_ != "html":
        raise UsageError(f"--format {format_} has no paper to choose — leave out --paper")
