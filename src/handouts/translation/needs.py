"""Which texts of the shared files some leaflets print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from handouts.content.digest import drawings_in
from handouts.content.models.handout import Handout
from handouts.content.models.region import Region

EDITION_PARTS = {
    "web": ("unpaged",),
    "one_sheet": ("one-sheet",),
    "easy_read": ("easy-read", "review"),
    "fillable": ("fillable",),
    "bilingual": ("bilingual",),
}
"""Parts of labels and of leaflets that only these editions, or what has no pages, print."""


@dataclass(frozen=True, slots=True)
class Needs:
    """What some leaflets take from the shared files."""

    leaflets: frozenset[str]
    terms: frozenset[str]
    drawings: frozenset[str]
    helpers: frozenset[str]
    """Ids of the organizations that are named."""

    printed_as: frozenset[str] | None = None
    """The edition that is printed, and ``unpaged`` where it has no pages; ``None`` for all."""

    @classmethod
    def of(
        cls,
        handouts: Sequence[Handout],
        regions: Sequence[Region],
        printed_as: frozenset[str] | None = None,
    ) -> Needs:
        """Return what these leaflets take in some regions, in one form or in all of them."""
        return cls(
            frozenset(handout.id for handout in handouts),
            frozenset(term for handout in handouts for term in handout.glossary),
            frozenset(name for handout in handouts for name in drawings_in(handout)),
            frozenset(
                item.id
                for region in regions
                for handout in handouts
                for item in region.help_for(handout.id)
            ),
            printed_as,
        )

    def has(self, file: str, segment: str) -> bool:
        """Return whether one text of one file prints; ``segment`` is its path of ids."""
        part, _, rest = segment.partition("/")
        name = rest.partition("/")[0]
        if file == "glossary":
            return part != "terms" or name in self.terms
        if file == "illustrations":
            return part != "illustrations" or name in self.drawings
        if file.startswith("regions/"):
            return part == "help" and name in self.helpers
        only_in = EDITION_PARTS.get(part)
        printed_as = self.printed_as
        if printed_as is not None and only_in and printed_as.isdisjoint(only_in):
            return False
        return file == "labels" or file in self.leaflets
