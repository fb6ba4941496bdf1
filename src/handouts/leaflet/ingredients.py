"""All that one leaflet is made from, as it was loaded."""

from __future__ import annotations

from dataclasses import dataclass

from handouts.content.clinic_words import LocalClinic
from handouts.content.evidence import Evidence
from handouts.content.models.glossary import Glossary
from handouts.content.models.handout import Handout
from handouts.content.models.illustrations import Illustrations
from handouts.content.models.labels import Labels
from handouts.content.models.region import Region
from handouts.content.signoffs import Standing


@dataclass(frozen=True, slots=True)
class Ingredients:
    """All that one leaflet is made from."""

    handout: Handout
    labels: Labels
    glossary: Glossary
    illustrations: Illustrations
    region: Region
    evidence: Evidence
    lang: str
    """The tag that the page carries: a BCP 47 tag."""

    standing: Standing
    """Who has signed these words."""

    formats: str = ""
    """The locale in whose way numbers and dates are written; that of the page where empty."""

    incomplete: str = ""
    """Says in the source language that the translation has gaps; empty where it has none."""

    own_limit: bool = False
    """Whether the fever limit is a clinic's own, and not that of the region."""

    clinic: LocalClinic | None = None
    """Whose details print, and what they leave out; ``None`` for lines to write on."""

    @property
    def hidden(self) -> frozenset[str]:
        """The larger parts that do not print."""
        return self.clinic.hidden_parts if self.clinic else frozenset()
