"""Everything that a template may print: safe markup and plain facts, nothing to compute."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from handouts.leaflet.block_view import BlockView, ItemView
from handouts.leaflet.clinic_view import ClinicView
from handouts.leaflet.direction import Direction
from handouts.leaflet.easy_read_view import EasyReadView
from handouts.leaflet.imprint_view import ImprintView
from handouts.leaflet.review_view import Citation, ReviewView, StatusView

Tier = Literal["emergency", "same-day", "next-visit"]
OutlookForm = Literal["none", "words", "numbers"]
Edition = Literal[
    "standard",
    "one-sheet",
    "large-print",
    "easy-read",
    "bilingual",
    "questions",
    "fillable",
    "review",
]
"""Whom a leaflet is laid out for; each has a stylesheet of its name but the first."""


@dataclass(frozen=True, slots=True)
class TierView:
    """One tier of urgent signs."""

    tier: Tier
    title: Markup
    signs: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    """A part under its own heading."""

    id: str
    title: Markup
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class TestView:
    """A test."""

    id: str
    name: Markup
    what_it_is: Markup
    what_it_shows: Markup
    good_to_know: Markup | None
    cited: Citation | None = None
    icon: str | None = None


@dataclass(frozen=True, slots=True)
class TestsView:
    """All tests."""

    intro: Markup
    items: tuple[TestView, ...]
    after: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True)
class CardView:
    """A treatment card: the same questions in the same order on every card."""

    id: str
    name: Markup
    rows: tuple[tuple[Markup, Markup], ...]
    cited: Citation | None = None
    icon: str | None = None


@dataclass(frozen=True, slots=True)
class CardGroupView:
    """Treatments that work in the same place."""

    id: str
    title: Markup
    cards: tuple[CardView, ...]


@dataclass(frozen=True, slots=True)
class TreatmentsView:
    """All treatments."""

    intro: Markup
    groups: tuple[CardGroupView, ...]
    figure: BlockView | None
    """A drawing at the head of the group that is aimed at the liver."""

    after: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True)
class OutlookView:
    """What may lie ahead, in the form that was asked for."""

    intro: Markup
    words: tuple[BlockView, ...]
    numbers: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question to ask."""

    id: str
    text: Markup
    field: str
    """How the names of its fields begin."""


@dataclass(frozen=True, slots=True)
class QuestionGroupView:
    """Questions on one theme."""

    id: str
    title: Markup
    questions: tuple[QuestionView, ...]


@dataclass(frozen=True, slots=True)
class PairView:
    """A question and its answer, a myth and what is true, a term and its meaning."""

    id: str
    first: Markup
    second: Markup
    cited: Citation | None = None


@dataclass(frozen=True, slots=True)
class HelpView:
    """An organization that helps."""

    id: str
    name: Markup
    what: Markup
    web: Markup
    """Its address as a link."""

    phone: Markup | None


@dataclass(frozen=True, slots=True)
class AimView:
    """What a treatment aims at."""

    id: str
    text: Markup
    icon: str | None
    cited: Citation | None = None


@dataclass(frozen=True, slots=True)
class OneSheetView:
    """What only the edition of two pages says, and what it takes from the leaflet's lists."""

    means: tuple[ItemView, ...]
    treatment: tuple[AimView, ...]
    next_visit: TierView
    help: tuple[HelpView, ...]


@dataclass(frozen=True, slots=True)
class LeafletView:
    """One leaflet in one language, ready for the template."""

    id: str
    lang: str
    dir: Direction
    edition: Edition
    narrow: bool
    """Whether its lines are too short for broad tables and for words in drawings."""

    written_on: str
    """The day the words were written, as an ISO 8601 date."""

    title: Markup
    plain_title: str
    description: str
    subtitle: Markup
    words: Mapping[str, Markup]
    """Every fixed word by its dotted name, such as ``urgent.title``, ready to print."""

    key_points: tuple[ItemView, ...]
    contents: tuple[ItemView, ...]
    """The parts of the leaflet, as links; each id is that of an element of the page."""

    front_tiers: tuple[TierView, ...]
    tiers: tuple[TierView, ...]
    urgent_intro: Markup
    sections: tuple[SectionView, ...]
    tests: TestsView
    treatments: TreatmentsView
    outlook: OutlookView | None
    living: tuple[SectionView, ...]
    support: tuple[SectionView, ...]
    help: tuple[HelpView, ...]
    advice: Markup | None
    """When to call the region's number for advice; ``None`` where it has none."""

    top_questions: tuple[QuestionView, ...]
    question_groups: tuple[QuestionGroupView, ...]
    common_questions: tuple[PairView, ...]
    myths: tuple[PairView, ...]
    glossary: tuple[PairView, ...]
    imprint: ImprintView
    status: StatusView
    link_texts: Mapping[str, str]
    """What a listener hears about each link, by its target."""

    one_sheet: OneSheetView | None = None
    """``None`` where the leaflet has no words for that edition."""
    easy_read: EasyReadView | None = None
    """The easy-read text: in its own edition, and in the reviewer's copy."""

    fields: Mapping[str, str] | None = None
    """What each field is called aloud, by its name; only in the leaflet to type into."""

    review: ReviewView | None = None
    """What only the reviewer's copy has."""

    clinic: ClinicView | None = None
    """A clinic's own; without it, a page has lines to write on."""

    hidden: frozenset[str] = frozenset()
    """Larger parts that do not print, such as ``myths``."""

    @property
    def accent(self) -> str:
        """The name of its colours: each leaflet has its own."""
        return self.id
