"""What depends on the country rather than on the language."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from handouts.content.models.base import Frozen, Part
from handouts.content.models.references import Claims
from handouts.content.models.text import Line


class Fever(Frozen):
    """From when on a temperature is a reason to call, unless the clinic says otherwise."""

    celsius: Annotated[float, Field(ge=37, le=39)]
    """Degrees Celsius."""

    first: Literal["celsius", "fahrenheit"]
    """The unit that people in this country read first; the other follows in brackets."""

    claims: Claims


class Region(Part):
    """A country's numbers and habits."""

    name: Line
    emergency_number: Annotated[str, StringConstraints(pattern=r"^\d{2,4}$")]
    fever: Fever
    paper: Literal["a4", "letter"]
    """The paper that printers there are loaded with."""
