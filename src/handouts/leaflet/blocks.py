"""Makes block views: one small function for each kind of block."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from markupsafe import Markup

from handouts.content.models import blocks as content
from handouts.content.models.figures import Share, SurvivalTime
from handouts.content.models.illustrations import Illustration
from handouts.leaflet.block_view import (
    BlockView,
    DrawingView,
    ItemView,
    LegendView,
    RowView,
    ShareView,
    TimeView,
)
from handouts.leaflet.citations import Citer
from handouts.leaflet.drawings import turns
from handouts.leaflet.numbers import Numbers
from handouts.leaflet.punctuation import marks_of
from handouts.leaflet.writer import Writer

_OWN_NUMBER = re.compile(r"^\d+\.\s*")


@dataclass(frozen=True, slots=True)
class BlockBuilder:
    """Makes block views for one page."""

    writer: Writer
    numbers: Numbers
    drawings: Mapping[str, Illustration]
    citer: Citer
    legends: bool = False
    """Whether the labels of drawings stand in a list below them."""

    narrow: bool = False
    """Whether the cells of a table stand one below the other, for want of width."""

    def build(self, blocks: tuple[content.Block, ...]) -> tuple[BlockView, ...]:
        """Return the views of some blocks, in their order."""
        return tuple(self._block(block) for block in blocks)

    def items(self, items: tuple[content.Item, ...]) -> tuple[ItemView, ...]:
        """Return the views of list entries."""
        cite = self.citer.cite
        return tuple(
            ItemView(item.id, self.writer.prose(item.text), cite(item.claims)) for item in items
        )

    def _block(self, block: content.Block) -> BlockView:
        view = self._without_claims(block)
        if isinstance(block, content.IconArray | content.TimeSpan):
            return view
        return replace(view, cited=self.citer.cite(block.claims))

    def _without_claims(self, block: content.Block) -> BlockView:
        match block:
            case content.Paragraph():
                return BlockView(block.kind, block.id, text=self.writer.prose(block.text))
            case content.BulletList() | content.Steps():
                items = self.items(block.items)
                return BlockView(block.kind, block.id, text=self._maybe(block.intro), items=items)
            case content.Callout():
                return self._callout(block)
            case content.Table():
                return self._table(block)
            case content.Figure():
                drawing = self._drawing(block.illustration)
                text = self._maybe(block.caption)
                return BlockView(block.kind, block.id, text=text, drawing=drawing)
            case content.IconArray():
                return self._icon_array(block)
            case content.TimeSpan():
                return self._time_span(block)
            case content.QuestionAnswer():
                title = self.writer.line(block.question)
                text = self.writer.prose(block.answer)
                return BlockView(block.kind, block.id, title=title, text=text)

    def _maybe(self, text: str | None) -> Markup | None:
        return None if text is None else self.writer.prose(text)

    def _callout(self, block: content.Callout) -> BlockView:
        return BlockView(
            block.kind,
            block.id,
            title=self.writer.line(block.title),
            text=self._maybe(block.text),
            tone=block.tone,
            items=self.items(block.items),
        )

    def _table(self, block: content.Table) -> BlockView:
        return BlockView(
            "stacked_table" if self.narrow else block.kind,
            block.id,
            title=self.writer.line(block.caption),
            columns=tuple(self.writer.line(column.title) for column in block.columns),
            rows=tuple(self._row(row) for row in block.rows),
        )

    def _row(self, row: content.Row) -> RowView:
        cells = tuple(map(self.writer.cell, row.cells))
        header = self.writer.line(row.header)
        return RowView(row.id, header, cells, self.citer.cite(row.claims))

    def _drawing(self, name: str) -> DrawingView:
        drawing = self.drawings[name]
        labels = {label.id: self.writer.line(label.text) for label in drawing.labels}
        title, alt = self.writer.line(drawing.title), self.writer.alt(drawing.alt)
        turned = turns(name, self.writer.direction)
        return DrawingView(name, title, alt, labels, self._legend(drawing), turned)

    def _legend(self, drawing: Illustration) -> tuple[LegendView, ...]:
        """Number the labels in their order; a number that a label begins with goes."""
        if not self.legends:
            return ()
        return tuple(
            LegendView(
                label.id,
                self.writer.line(self.numbers.number(number)),
                self.writer.line(_OWN_NUMBER.sub("", label.text)),
            )
            for number, label in enumerate(drawing.labels, start=1)
        )

    def _icon_array(self, block: content.IconArray) -> BlockView:
        shares = tuple(self._share(share) for share in block.shares)
        title = self.writer.line(block.title)
        return BlockView(block.kind, block.id, title=title, shares=shares)

    def _share(self, share: Share) -> ShareView:
        spoken = self.numbers.share(share)
        top = share.count_to or share.count
        count, key = self.numbers.number(share.count), None
        if share.count_to is not None:
            high = self.numbers.number(share.count_to)
            key = self.writer.label(self.numbers.labels.key, low=count, high=high)
            count = self.numbers.labels.time_range.format(low=count, high=high)
        return ShareView(
            id=share.id,
            alt=self.writer.alt(self.numbers.labels.filled.format(count=count)),
            filled=share.count,
            possible=top - share.count,
            key=key,
            text=self.writer.with_slots(share=spoken).prose(share.text),
            people=self._labelled("people", self.writer.line(share.people)),
            when=self._labelled("when", self.writer.line(share.when)),
            cited=self.citer.cite(share.claims),
        )

    def _labelled(self, name: Literal["people", "when"], text: Markup) -> Markup:
        label = self.writer.line(getattr(self.numbers.labels, name))
        marks = marks_of(self.numbers.locale.language)
        return Markup("<strong>{}{}</strong>{}{}").format(label, marks.colon, marks.gap, text)

    def _time_span(self, block: content.TimeSpan) -> BlockView:
        times = tuple(self._time(time) for time in block.times)
        return BlockView(block.kind, block.id, title=self.writer.line(block.title), times=times)

    def _time(self, time: SurvivalTime) -> TimeView:
        spoken = self.numbers.time(time)
        return TimeView(
            id=time.id,
            time=self.writer.line(spoken),
            text=self.writer.with_slots(time=spoken).prose(time.text),
            people=self._labelled("people", self.writer.prose(time.people)),
            when=self._labelled("when", self.writer.line(time.when)),
            cited=self.citer.cite(time.claims),
        )
