"""What depends on the country rather than on the language."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from handouts.content import plain
from handouts.content.models.base import Frozen, Part, Slug
from handouts.content.models.references import Claims
from handouts.content.models.text import LINE_LIMIT, Line


def _check_name(name: str) -> str:
    plain.check(name)
    return name


ProperName = Annotated[
    str,
    StringConstraints(min_length=1, max_length=LINE_LIMIT, pattern=r"^[^\n]*$"),
    AfterValidator(_check_name),
]
"""The name of an organization or a service: the same in every language."""

Phone = Annotated[str, StringConstraints(pattern=r"^\+?\d[\d ()-]{1,24}$")]

WebAddress = Annotated[
    str,
    StringConstraints(pattern=r"^https://[a-z0-9-]+(\.[a-z0-9-]+)+(/[A-Za-z0-9._~-]+)*$"),
]
"""As short as it gets, because people type it: no slash at the end."""


class Fever(Frozen):
    """From when on a temperature is a reason to call, unless the clinic says otherwise."""

    celsius: Annotated[float, Field(ge=37, le=39)]
    """Degrees Celsius."""

    first: Literal["celsius", "fahrenheit"]
    """The unit that people in this country read first; the other follows in brackets."""

    claims: Claims


class Advice(Frozen):
    """The number for advice that is not an emergency, where a country has one."""

    name: ProperName
    """As it stands before the number: "NHS" for "NHS 111"."""

    number: Phone


class HelpOrganization(Part):
    """An organization that helps people with cancer."""

    name: ProperName
    what: Line
    """What it does, in one plain sentence."""

    web: WebAddress
    phone: Phone | None = None
    leaflets: Annotated[tuple[Slug, ...], Field(max_length=20)] = ()
    """The leaflets that name it; all of them where none is given."""


class Region(Part):
    """A country's numbers and habits."""

    name: Line
    emergency_number: Annotated[str, StringConstraints(pattern=r"^\d{2,4}$")]
    advice: Advice | None = None
    fever: Fever
    paper: Literal["a4", "letter"]
    """The paper that printers there are loaded with."""

    help: Annotated[tuple[HelpOrganization, ...], Field(max_length=60)] = ()
    """Where people find help, in the order that they print."""

    def help_for(self, leaflet: str) -> tuple[HelpOrganization, ...]:
        """Return the organizations that one leaflet names, in the order that they print."""
        return tuple(item for item in self.help if not item.leaflets or leaflet in item.leaflets)
