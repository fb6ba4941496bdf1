r"""The words that a sign-off is bound to, as one digest.

The canonical form is UTF-8 text with one record a line. Each record is a JSON array without
spaces; letters outside ASCII stand as they are. In this order:

``["handouts words",1]``
    What this is, and the version of this form.
``["text",PATH,TEXT]``
    Each text that prints, as it stands in the content: of the handout in the order of the
    page, of its glossary terms and of its drawings by id, then of the labels around them.
``["value",PATH,VALUE]``
    Each figure and each choice that decides what prints or how urgent it looks: those of
    the handout, then the emergency number, the number for advice and the fever limit of the
    region.

``PATH`` is the path of ids of :mod:`handouts.content.segments`. So a new word, figure, order
or id changes the digest; wrapping a line of YAML anew, or putting its fields or the list of
glossary terms into another order, does not. Left out is what is no word of the leaflet: the
evidence that a text cites, the organizations that a region lists, the version and the day it
was written. The day of the next review is in: to put it off takes a new signature.
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
        *("emergency_number", "number", "celsius", "first"),  # figures of the region
        *("front", "top", "group", "tone", "illustration"),  # what prints where, how urgent
        *("primary", "liver"),  # codes
        "review_by",
    }
)
"""The fields that hold no text and are signed all the same."""

UNSIGNED_LABELS = frozenset({"front", "notes", "imprint", "review"})
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


def digest_words(
    handout: Handout,
    glossary: Glossary,
    illustrations: Illustrations,
    region: Region,
    labels: Labels,
) -> Digest:
    """Return the digest of all that one leaflet says in one locale."""
    texts = [
        ("text", segment.id, segment.text)
        for segment in _texts(handout, glossary, illustrations, labels)
    ]
    values = [*_values(handout, "handout"), *_values(region, "region")]
    numbers = [("numbers", path, _NUMBER.findall(text)) for _, path, text in texts]
    figures = [record for record in numbers if record[2]]
    return Digest(_hash([*texts, *values]), _hash([*figures, *values]))


def _texts(
    handout: Handout, glossary: Glossary, illustrations: Illustrations, labels: Labels
) -> Iterator[Segment]:
    yield from iterate_segments(handout, "handout")
    terms = {term.id: term for term in glossary.terms}
    for name in sorted(handout.glossary):
        yield from iterate_segments(terms[name], f"glossary/{name}")
    drawings = {drawing.id: drawing for drawing in illustrations.illustrations}
    for name in sorted(set(_drawings(handout))):
        yield from iterate_segments(drawings[name], f"illustrations/{name}")
    for name, group in labels:
        if isinstance(group, BaseModel) and name not in UNSIGNED_LABELS:
            yield from iterate_segments(group, f"labels/{name}")


def _drawings(value: object) -> Iterator[str]:
    if isinstance(value, Figure):
        yield value.illustration
    elif isinstance(value, BaseModel):
        for _, inner in value:
            yield from _drawings(inner)
    elif isinstance(value, tuple):
        for item in value:
            yield from _drawings(item)


def _values(value: object, path: str) -> Iterator[Record]:
    """Yield the signed values; what is left out or false is no record."""
    if isinstance(value, BaseModel):
        for name, inner in value:
            here = f"{path}/{name}"
            if name not in SIGNED_VALUES:
                yield from _values(inner, here)
            elif inner is not None and inner is not False:
                yield ("value", here, inner)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _values(item, f"{path}/{getattr(item, 'id', index)}")


def _hash(records: Iterable[Record]) -> str:
    lines = [json.dumps(["handouts words", FORM])]
    lines += [
        json.dumps(record, ensure_ascii=False, separators=(",", ":"), default=str)
        for record in records
    ]
    return hashlib.sha256("\n".join(lines).encode("utf-8")).hexdigest()
