"""Words explained."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from handouts.content.models.base import Frozen, Part
from handouts.content.models.handout import LocaleName
from handouts.content.models.text import Line, Prose


class Term(Part):
    """A hard word and what it means."""

    term: Line
    meaning: Prose


class Glossary(Frozen):
    """All terms of one language."""

    locale: LocaleName
    terms: Annotated[tuple[Term, ...], Field(min_length=1, max_length=400)]
