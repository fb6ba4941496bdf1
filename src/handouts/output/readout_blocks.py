"""Reads out the blocks that texts are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from handouts.leaflet.block_view import BlockView, DrawingView, ItemView
from handouts.leaflet.view import LeafletView
from handouts.output.reading import Entries, Heading, Level, Listing, Pairs, Paragraph, Part
from handouts.output.readout_words import Words


def below(level: Level) -> Level:
    """Return the level of a heading under another; it ends at the fourth."""
    levels: tuple[Level, ...] = (2, 3, 4, 4)
    return levels[level - 1]


@dataclass(frozen=True, slots=True)
class BlockReader:
    """Reads out the blocks of one leaflet."""

    view: LeafletView
    words: Words

    def blocks(self, blocks: Iterable[BlockView], level: Level) -> Iterator[Part]:
        """Yield the parts of some blocks; their headings have this level."""
        for block in blocks:
            yield from self.block(block, level)

    def block(self, block: BlockView, level: Level) -> Iterator[Part]:
        """Yield the parts of one block.

        Raises:
            ValueError: there is no such kind of block.
        """
        match block.kind:
            case "paragraph":
                yield from self._text(block.text)
            case "list" | "steps" | "callout" | "question_answer":
                yield from self._titled(block, level)
            case "table":
                yield from self._table(block, level)
            case "figure":
                yield from self._figure(block)
            case "icon_array" | "time_span":
                yield from self._figures(block, level)
            case _:
                raise ValueError(f"nobody said how a block of the kind {block.kind!r} is read out")

    def entries(self, items: Iterable[ItemView], kind: Listing = "bullets") -> Iterator[Part]:
        """Yield a list, unless it is empty."""
        texts = tuple(self.words.tell(item.text) for item in items)
        if texts:
            yield Entries(kind, texts)

    def _text(self, text: Markup | None) -> Iterator[Part]:
        if text is not None:
            yield Paragraph(self.words.tell(text))

    def _titled(self, block: BlockView, level: Level) -> Iterator[Part]:
        if block.title is not None:
            yield Heading(level, self.words.say(block.title))
        yield from self._text(block.text)
        yield from self.entries(block.items, "steps" if block.kind == "steps" else "bullets")

    def _table(self, block: BlockView, level: Level) -> Iterator[Part]:
        assert block.title is not None
        yield Heading(level, self.words.say(block.title))
        names = [self.words.say(column) for column in block.columns]
        for row in block.rows:
            cells = [self.words.tell(cell) for cell in row.cells]
            pairs = tuple(zip(names[1:], cells, strict=True))
            yield Pairs(pairs, self.words.pair(names[0], self.words.say(row.header)))

    def _figure(self, block: BlockView) -> Iterator[Part]:
        assert block.drawing is not None
        yield from self.drawing(block.drawing)
        yield from self._text(block.text)

    def drawing(self, drawing: DrawingView) -> Iterator[Part]:
        """Yield what a drawing shows, for somebody who does not see it."""
        named = self.words.say(self.view.words["web.drawing"])
        title, alt = self.words.say(drawing.title), self.words.say(drawing.alt)
        yield Paragraph(f"{self.words.pair(named, title)}\n{alt}")

    def _figures(self, block: BlockView, level: Level) -> Iterator[Part]:
        assert block.title is not None
        yield Heading(level, self.words.say(block.title))
        for share in block.shares:
            yield Paragraph(self.words.tell(share.text))
            yield self._counted(share.people, share.when)
        for time in block.times:
            yield Paragraph(self.words.pair(self.words.say(time.time), self.words.tell(time.text)))
            yield self._counted(time.people, time.when)

    def _counted(self, people: Markup, when: Markup) -> Paragraph:
        """Return who was counted and when; the view has put the label before each."""
        return Paragraph(f"{self.words.say(people)}\n{self.words.say(when)}")
