"""The typed blocks that a section is made of."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from handouts.content.models.base import Part
from handouts.content.models.figures import Share, SurvivalTime
from handouts.content.models.references import Claims, IllustrationName
from handouts.content.models.text import Line, Prose
from handouts.content.trouble import trouble


class Item(Part):
    """One entry of a list."""

    text: Prose
    claims: Claims = ()


Items = Annotated[tuple[Item, ...], Field(min_length=1, max_length=30)]


class Paragraph(Part):
    """A few sentences."""

    kind: Literal["paragraph"]
    text: Prose
    claims: Claims = ()


class BulletList(Part):
    """A bulleted list, with a line that leads into it."""

    kind: Literal["list"]
    intro: Prose | None = None
    items: Items
    claims: Claims = ()


class Steps(Part):
    """Things that come one after the other."""

    kind: Literal["steps"]
    intro: Prose | None = None
    items: Items
    claims: Claims = ()


class Callout(Part):
    """A panel that stands out: good to know, or call us."""

    kind: Literal["callout"]
    tone: Literal["note", "same-day", "emergency"] = "note"
    """``note`` for good to know; the others take the colour and icon of that urgent tier."""
    title: Line
    text: Prose | None = None
    items: Annotated[tuple[Item, ...], Field(max_length=30)] = ()
    claims: Claims = ()

    @model_validator(mode="after")
    def _says_something(self) -> Callout:
        if self.text is None and not self.items:
            raise trouble("empty_callout", "the callout says nothing", "add text or items")
        return self


class Column(Part):
    """A column of a table."""

    title: Line


class Row(Part):
    """A row of a table: its header, then one cell for each further column."""

    header: Line
    cells: Annotated[tuple[Prose, ...], Field(min_length=1, max_length=4)]
    claims: Claims = ()


class Table(Part):
    """A table with a header to every row and column."""

    kind: Literal["table"]
    caption: Line
    columns: Annotated[tuple[Column, ...], Field(min_length=2, max_length=5)]
    """The first column holds the headers of the rows."""
    rows: Annotated[tuple[Row, ...], Field(min_length=1, max_length=30)]
    claims: Claims = ()

    @model_validator(mode="after")
    def _rows_are_even(self) -> Table:
        for row in self.rows:
            if len(row.cells) != len(self.columns) - 1:
                raise trouble(
                    "ragged_table",
                    f"row “{row.id}” has {len(row.cells)} cells for {len(self.columns) - 1} "
                    "columns after its header",
                    "give every row one cell for each column after the first",
                )
        return self


class Figure(Part):
    """A drawing of the project; its labels and its alt text are in _shared/illustrations."""

    kind: Literal["figure"]
    illustration: IllustrationName
    caption: Prose | None = None
    claims: Claims = ()


class IconArray(Part):
    """One or two groups of 100 people, drawn one by one, with who and when beside them."""

    kind: Literal["icon_array"]
    title: Line
    shares: Annotated[tuple[Share, ...], Field(min_length=1, max_length=2)]


class TimeSpan(Part):
    """How long groups of people lived, or went on without growth."""

    kind: Literal["time_span"]
    title: Line
    times: Annotated[tuple[SurvivalTime, ...], Field(min_length=1, max_length=3)]
    """Figures that mislead alone stand together: a trial beside a register."""


class QuestionAnswer(Part):
    """A question that people ask, and the answer."""

    kind: Literal["question_answer"]
    question: Line
    answer: Prose
    claims: Claims = ()


Block = Annotated[
    Paragraph
    | BulletList
    | Steps
    | Callout
    | Table
    | Figure
    | IconArray
    | TimeSpan
    | QuestionAnswer,
    Field(discriminator="kind"),
]

Blocks = Annotated[tuple[Block, ...], Field(min_length=1, max_length=40)]
