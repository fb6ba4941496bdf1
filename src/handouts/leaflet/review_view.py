"""What a template may print about the review of a leaflet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from handouts.leaflet.direction import Direction

Mark = Literal["seen", "known"]
RoleName = Literal["clinician", "patient_reader", "translator"]


@dataclass(frozen=True, slots=True)
class StatusView:
    """Whether a clinician stands by the words, said in the places where a reader looks."""

    front: Markup
    footer: Markup
    """Empty once the leaflet is reviewed."""

    imprint: Markup
    to_check: Markup
    """That statements will be checked, as long as the leaflet is a draft."""

    unfinished: bool = False
    """Whether texts of the translation are missing, which the front says in two languages."""


@dataclass(frozen=True, slots=True)
class Tag:
    """The code of a claim behind a text."""

    claim: str
    mark: Mark
    text: Markup
    """The code as it prints: one that is to be checked first says so."""


@dataclass(frozen=True, slots=True)
class Citation:
    """The claims that one text or block rests on."""

    tags: tuple[Tag, ...]
    anchor: str = ""
    """The id of its element, by which the list of claims finds the number of the text."""


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim in full."""

    id: str
    mark: Mark
    code: Markup
    statement: Markup
    people: Markup | None
    period: Markup | None
    sources: tuple[str, ...]
    check: Markup | None
    checked: Markup
    places: tuple[str, ...]
    """The anchors of the texts that cite it, in the order of the pages."""


@dataclass(frozen=True, slots=True)
class WholeSourceView:
    """A source with its whole title and its address."""

    id: str
    text: Markup
    address: str


@dataclass(frozen=True, slots=True)
class ReviewView:
    """The pages that only the reviewer's copy has."""

    title: Markup
    count: Markup
    words: Markup
    signed: tuple[Markup, ...]
    """Who has signed these words already."""

    claims: tuple[ClaimView, ...]
    sources: tuple[WholeSourceView, ...]
    evidence_lang: str
    """The language that claims and sources are written in."""

    evidence_dir: Direction
    roles: tuple[RoleName, ...]
    """Whose signatures these words need."""
