r"""The words that a sign-off is bound to, as one digest.

The canonical form is UTF-8 text with one record a line. Each record is a JSON array without
spaces; letters outside ASCII stand as they are. In this order:

``["handouts words",1]``
    What this is, and the version of this form.
``["text",PATH,TEXT]``
    Each text that prints, as it stands in the content: of the handout in the order of the
    page, of its glossary terms and of its drawings by id, of the organizations that it names,
    then of the labels around them.
``["value",PATH,VALUE]``
    Each figure and each choice that decides what prints or how urgent it looks: those of
    the handout, then the numbers, names and addresses of the region.

``PATH`` is the path of ids of :mod:`handouts.content.segments`. So a new word, figure, order
or id changes the digest; wrapping a line of YAML anew, or putting its fields or the list of
glossary terms into another order, does not. Left out is what is no word of the leaflet: the
evidence that a text cites, the version and the day it was written. The day of the next review
is in: to put it off takes a new signature.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from handouts.content.models.blocks import Figure
from handouts.content.models.glossary import Glossary
from handouts.content.models.handout import Handout
from handouts.content.models.illustrations import Illustrations
from handouts.content.models.labels import Labels
from handouts.content.models.region import Region
from handouts.content.segments import Segment, iterate_segments

FORM = 1
"""The version of the canonical form; a new one makes every sign-off lapse."""

SHORT = 16
"""Hex digits of a digest that people compare."""

SIGNED_VALUES = frozenset(
    {
        *("count", "count_to", "low", "high", "unit"),  # figures
        *("front", "top", "group", "tone"),  # what prints where, how urgent
        *("illustration", "picture"),  # what stands beside the words
        *("primary", "liver"),  # codes
        "review_by",
    }
)
"""The fields that hold no text and are signed all the same."""

_REGION_VALUES = frozenset({"celsius", "first", "name", "number", "web", "phone"})

UNSIGNED_LABELS = frozenset({"front", "web", "notes", "clinic", "imprint", "review"})
"""The groups of labels that say nothing about cancer; all others are signed."""

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")

Record = tuple[str, str, object]


@dataclass(frozen=True, slots=True)
class Digest:
    """What a sign-off is bound to."""

    words: str
    """SHA-256 of the canonical form, in hex digits."""

    figures: str
    """SHA-256 of its values and of the numbers in its texts alone."""

    @property
    def short(self) -> str:
        """The digits that print, for comparing by eye."""
        return self.words[:SHORT]


@dataclass(frozen=True, slots=True)
class Words:
    """All that the words of one leaflet in one locale are made of."""

    handout: Handout
    glossary: Glossary
    illustrations: Illustrations
    region: Region
    labels: Labels

    def digest(self) -> Digest:
        """Return the digest of the words."""
        records, texts = self._records(), self._texts()
        numbers = (("numbers", text.id, _NUMBER.findall(text.text)) for text in texts)
        figures = [record for record in numbers if record[2]]
        values = [record for record in records if record[0] == "value"]
        return Digest(_hash(write_records(records)), _hash(write_records([*figures, *values])))

    def write(self) -> str:
        """Return the canonical form."""
        return write_records(self._records())

    def _records(self) -> list[Record]:
        texts = [("text", segment.id, segment.text) for segment in self._texts()]
        return [*texts, *_values(self.handout, "handout", SIGNED_VALUES), *self._region_values()]

    def _texts(self) -> Iterator[Segment]:
        handout = self.handout
        yield from iterate_segments(handout, "handout")
        terms = {term.id: term for term in self.glossary.terms}
        for name in sorted(handout.glossary):
            yield from iterate_segments(terms[name], f"glossary/{name}")
        drawings = {drawing.id: drawing for drawing in self.illustrations.illustrations}
        for name in sorted(set(drawings_in(handout))):
            yield from iterate_segments(drawings[name], f"illustrations/{name}")
        for item in self.region.help_for(handout.id):
            yield from iterate_segments(item, f"region/help/{item.id}")
        for name, group in self.labels:
            if isinstance(group, BaseModel) and name not in UNSIGNED_LABELS:
                yield from iterate_segments(group, f"labels/{name}")

    def _region_values(self) -> Iterator[Record]:
        region = self.region
        yield ("value", "region/emergency_number", region.emergency_number)
        for path, part in (("advice", region.advice), ("fever", region.fever)):
            yield from _values(part, f"region/{path}", _REGION_VALUES)
        for item in region.help_for(self.handout.id):
            yield from _values(item, f"region/help/{item.id}", _REGION_VALUES)


def write_records(records: Iterable[Record]) -> str:
    """Return records in the canonical form."""
    lines = [
        json.dumps(record, ensure_ascii=False, separators=(",", ":"), default=str)
        for record in (("handouts words", FORM), *records)
    ]
    return "\n".join(lines)


def drawings_in(value: object) -> Iterator[str]:
    """Yield the name of every drawing in a model."""
    if isinstance(value, Figure):
        yield value.illustration
    elif isinstance(value, BaseModel):
        for _, inner in value:
            yield from drawings_in(inner)
    elif isinstance(value, tuple):
        for item in value:
            yield from drawings_in(item)


def _values(value: object, path: str, signed: frozenset[str]) -> Iterator[Record]:
    """Yield the signed values; what is left out or false is no record."""
    if isinstance(value, BaseModel):
        for name, inner in value:
            here = f"{path}/{name}"
            if name not in signed:
                yield from _values(inner, here, signed)
            elif inner is not None and inner is not False:
                yield ("value", here, inner)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _values(item, f"{path}/{getattr(item, 'id', index)}", signed)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
