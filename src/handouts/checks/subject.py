"""What rules look at: one leaflet in one language, or the files that all leaflets share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from handouts.checks.passage import Passage, list_passages
from handouts.checks.translated import Translated
from handouts.content.evidence import Evidence
from handouts.content.models.evidence import Claim
from handouts.content.models.glossary import Glossary, Term
from handouts.content.models.handout import Handout
from handouts.content.models.illustrations import Illustrations
from handouts.content.models.labels import Labels
from handouts.content.models.plain_words import PlainWords
from handouts.content.models.region import Region
from handouts.content.models.release import Release
from handouts.content.source import Source as YamlFile


@dataclass(frozen=True)
class Subject:
    """One leaflet in one language, with all that it refers to."""

    handout: Handout
    source: YamlFile
    glossary: Glossary
    evidence: Evidence
    labels: Labels
    region: Region
    plain_words: PlainWords | None
    release: Release | None
    today: date
    translated: tuple[Translated, ...] = ()
    """The texts of its own file beside the source's; none where it was not translated."""

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text of the leaflet, in the order of the page."""
        figures, limit = self.labels.figures, f"{self.region.fever.celsius:g} °C"
        slots = {
            "emergency_number": self.region.emergency_number,
            "fever_limit": limit,
            "card_limit": figures.usual_limit.format(limit=limit),
        }
        return tuple(list_passages(self.handout, slots, figures.share, figures.share_range))

    @cached_property
    def terms(self) -> Mapping[str, Term]:
        """The glossary by id."""
        return {term.id: term for term in self.glossary.terms}

    def claims_of(self, passage: Passage) -> tuple[Claim, ...]:
        """Return the claims that a text rests on, in the order of their ids."""
        return tuple(self.evidence.claims[name] for name in sorted(passage.claims))


@dataclass(frozen=True)
class Shared:
    """The files that all leaflets of one content folder share."""

    evidence: Evidence
    evidence_files: tuple[YamlFile, ...]
    """The evidence files of this very folder; none where it uses those of another."""

    cited: frozenset[str]
    """The claims that any leaflet or region cites."""

    illustrations: tuple[tuple[Illustrations, YamlFile], ...]
    """The words of the drawings in each language."""

    tokens: YamlFile
    """The stylesheet with the palette, as lines."""

    today: date
    translated: tuple[Translated, ...] = ()
    """The texts of these files that leaflets print in each translation."""
