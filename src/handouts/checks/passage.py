"""Every text of a leaflet with where it stands, what it cites and how it sounds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from pydantic import BaseModel

from handouts.checks.prose import split_sentences
from handouts.checks.rule import Hit
from handouts.content import inline
from handouts.content.models.figures import Share, SurvivalTime
from handouts.content.models.handout import Handout
from handouts.content.segments import iterate_segments
from handouts.content.source import Key

GROUPED = frozenset({"sections", "living", "support"})
"""Fields of a handout whose entries stand under headings of their own."""

EASY_READ = "easy_read"
"""The part that only the easy-read edition prints."""

NOT_READ_AS_TEXT = frozenset({"title", "name", "header", "when", "organ", "people"})
"""Headings and small print: no sentences, so that they have no reading level."""


@dataclass(frozen=True)
class Passage:
    """One text."""

    path: str
    """The segment, such as ``urgent/emergency/bleeding/text``."""

    key: Key
    """Where it stands in the file."""

    raw: str
    """As it was typed."""

    owners: tuple[BaseModel, ...]
    """What it belongs to, from the handout down."""

    slots: Mapping[str, str]
    """What fills its slots."""

    @property
    def field(self) -> str:
        """The name of its field, such as ``text`` or ``cells``."""
        return next(str(step) for step in reversed(self.key) if isinstance(step, str))

    @property
    def part(self) -> str:
        """The part under one heading, such as ``tests`` or ``living/food``."""
        steps = self.path.split("/")
        return "/".join(steps[:2]) if steps[0] in GROUPED else steps[0]

    @property
    def is_read(self) -> bool:
        """Whether it is read as sentences; headings and small print are not."""
        return self.field not in NOT_READ_AS_TEXT and self.path != "subtitle"

    @property
    def is_line(self) -> bool:
        """Whether it is plain text, which cannot link to the glossary."""
        constraints = type(self.owners[-1]).model_fields[self.field].metadata
        return any(getattr(item, "pattern", None) for item in constraints)

    @cached_property
    def claims(self) -> frozenset[str]:
        """The claims of the text and of what it belongs to."""
        return frozenset(c for owner in self.owners for c in getattr(owner, "claims", ()))

    @cached_property
    def text(self) -> str:
        """The words, with the slots filled and a line break where one stands."""
        return _spell(inline.parse(self.raw), self.slots)

    @cached_property
    def typed_by_hand(self) -> str:
        """The words, with a dash where a typed value fills a slot."""
        return _spell(inline.parse(self.raw), {})

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """The sentences of the text."""
        return split_sentences(self.text)

    @cached_property
    def links(self) -> tuple[inline.Term, ...]:
        """The glossary terms that it links to."""
        nodes = inline.walk(inline.parse(self.raw))
        return tuple(node for node in nodes if isinstance(node, inline.Term))

    def hit(self, what: str, words: str = "", mend: str = "") -> Hit:
        """Return a hit in this text, at some words of it where they are given."""
        return Hit(what, self.path, self.key, words, mend)


def _spell(nodes: tuple[inline.Node, ...], slots: Mapping[str, str]) -> str:
    words: list[str] = []
    for node in inline.walk(nodes):
        match node:
            case inline.Words(text):
                words.append(text)
            case inline.Slot(name):
                words.append(slots.get(name, "—"))
            case inline.Break():
                words.append("\n")
            case _:
                pass
    return "".join(words)


def list_passages(
    handout: Handout, slots: Mapping[str, str], share: str, share_range: str
) -> Iterator[Passage]:
    """Yield every text, in the order of the page. The patterns say shares of people."""
    for segment in iterate_segments(handout):
        key, owners = _trace(handout, segment.id)
        own = _typed_value(owners[-1], share, share_range)
        yield Passage(segment.id, key, segment.text, owners, {**slots, **own})


def _trace(handout: Handout, path: str) -> tuple[Key, tuple[BaseModel, ...]]:
    value: object = handout
    key: list[str | int] = []
    owners: list[BaseModel] = []
    for step in path.split("/"):
        if isinstance(value, BaseModel):
            owners.append(value)
            key.append(step)
            value = getattr(value, step)
        elif isinstance(value, tuple):
            index = next(i for i, item in enumerate(value) if str(getattr(item, "id", i)) == step)
            key.append(index)
            value = value[index]
    return tuple(key), tuple(owners)


def _typed_value(owner: BaseModel, share: str, share_range: str) -> dict[str, str]:
    match owner:
        case Share(count_to=None):
            return {"share": share.format(count=owner.count)}
        case Share():
            return {"share": share_range.format(low=owner.count, high=owner.count_to)}
        case SurvivalTime():
            span = f"{owner.low} to {owner.high}" if owner.high else str(owner.low)
            return {"time": f"{span} {owner.unit}s"}
        case _:
            return {}
