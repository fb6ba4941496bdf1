"""The own words of the edition that is two sides of one sheet."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from handouts.content.models.base import Frozen, Part
from handouts.content.models.blocks import Item
from handouts.content.models.icons import TreatmentIcon
from handouts.content.models.references import Claims
from handouts.content.models.text import Prose


class SheetTreatment(Part):
    """What a treatment aims at, in full sentences."""

    text: Prose
    icon: TreatmentIcon | None = None
    claims: Claims = ()


class OneSheet(Frozen):
    """What the sheet says of the illness and its treatment.

    The rest of the sheet is taken from the leaflet: its key points, the signs with ``front``,
    the signs for the next visit, the five top questions and the first places that help.
    """

    means: Annotated[tuple[Item, ...], Field(min_length=1, max_length=4)]
    """What the illness is and what that means, a few sentences each."""

    treatment: Annotated[tuple[SheetTreatment, ...], Field(min_length=2, max_length=7)]
    """What treatment aims at; no treatment is one of the choices."""
