"""What a template prints of the blocks that texts are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from handouts.leaflet.review_view import Citation


@dataclass(frozen=True, slots=True)
class ItemView:
    """An entry of a list."""

    id: str
    text: Markup
    cited: Citation | None = None


@dataclass(frozen=True, slots=True)
class LegendView:
    """A label of a drawing, with the number that stands for it."""

    id: str
    number: Markup
    text: Markup


@dataclass(frozen=True, slots=True)
class DrawingView:
    """A drawing with its words in the language of the page."""

    name: str
    title: Markup
    alt: Markup
    labels: Mapping[str, Markup]
    legend: tuple[LegendView, ...] = ()
    """The labels as a list below the drawing, which shows their numbers."""

    turned: bool = False
    """Whether its pictures or steps follow each other from right to left."""

    @property
    def marks(self) -> Mapping[str, Markup]:
        """What stands in the drawing for each label."""
        return {entry.id: entry.number for entry in self.legend} or self.labels


@dataclass(frozen=True, slots=True)
class ShareView:
    """A group of 100 people, some of them filled in."""

    id: str
    alt: Markup
    filled: int
    possible: int
    """People between the lower and the upper figure, where there is a range."""
    key: Markup | None
    """What the lighter people mean; ``None`` where there are none."""

    text: Markup
    people: Markup
    """Whom it was counted among, behind the word for that; so is ``when``."""

    when: Markup
    cited: Citation | None = None


@dataclass(frozen=True, slots=True)
class TimeView:
    """How long a group of people lived."""

    id: str
    time: Markup
    text: Markup
    people: Markup
    when: Markup
    cited: Citation | None = None


@dataclass(frozen=True, slots=True)
class RowView:
    """A row of a table."""

    id: str
    header: Markup
    cells: tuple[Markup, ...]
    cited: Citation | None = None


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block; ``kind`` names the component, the other fields are what it prints."""

    kind: str
    id: str
    title: Markup | None = None
    text: Markup | None = None
    tone: str = ""
    items: tuple[ItemView, ...] = ()
    columns: tuple[Markup, ...] = ()
    rows: tuple[RowView, ...] = ()
    drawing: DrawingView | None = None
    shares: tuple[ShareView, ...] = ()
    times: tuple[TimeView, ...] = ()
    cited: Citation | None = None
