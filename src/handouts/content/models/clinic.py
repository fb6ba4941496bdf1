"""A clinic's own profile: what its leaflets print besides the words of the leaflet.

It holds what is the same for every reader. No field asks for anything about a patient.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    ValidationInfo,
    model_validator,
)

from handouts.content import phone
from handouts.content.context import Known
from handouts.content.hidden import check_hidden
from handouts.content.models.base import Frozen, Part, Slug
from handouts.content.models.blocks import Blocks
from handouts.content.models.handout import LocaleName
from handouts.content.models.region import ProperName, WebAddress
from handouts.content.models.text import Line, Prose
from handouts.content.opening import parse_openings
from handouts.content.trouble import trouble


def _shape(value: object) -> str:
    return "each" if isinstance(value, dict) else "one"


def _check_number(number: str, info: ValidationInfo) -> str:
    region = Known.of(info).region
    if region is not None:
        phone.check(number, region)
    return number


def _check_openings(text: str) -> str:
    parse_openings(text)
    return text


LocalLine = Annotated[
    Annotated[Line, Tag("one")]
    | Annotated[dict[LocaleName, Line], Field(min_length=1), Tag("each")],
    Discriminator(_shape),
]
"""One line in the profile's own language, or one for each language by its tag."""

LocalProse = Annotated[
    Annotated[Prose, Tag("one")]
    | Annotated[dict[LocaleName, Prose], Field(min_length=1), Tag("each")],
    Discriminator(_shape),
]
"""A few sentences, in the same two ways."""

PhoneNumber = Annotated[
    str,
    StringConstraints(min_length=2, max_length=40, pattern=r"^[^\n]*$"),
    AfterValidator(_check_number),
]
"""A number that can be called in the region; it prints as people there write it."""

Openings = Annotated[
    str, StringConstraints(min_length=1, max_length=120), AfterValidator(_check_openings)
]
"""Hours that print in every language: ``mon-fri 8:00-17:00, sat 9:00-12:00``, or ``always``."""

HiddenName = Annotated[Slug, AfterValidator(check_hidden)]

_NEVER_CELSIUS = 90
"""Whoever writes that much means degrees Fahrenheit."""

Purpose = Literal["day", "night", "nurse", "appointments", "interpreter", "pharmacy"]


class Phone(Frozen):
    """A number, what it is for, and when somebody answers."""

    purpose: Purpose
    """``day`` and ``night`` stand in the box for urgent signs."""

    number: PhoneNumber
    answered: Openings | None = None
    hours: LocalLine | None = None
    """The hours in your own words, where ``answered`` cannot say them."""

    @model_validator(mode="after")
    def _hours_are_told_once(self) -> Phone:
        if self.answered is not None and self.hours is not None:
            raise trouble(
                "hours_twice",
                "the hours are told twice",
                "keep answered, or keep hours",
                at=("hours",),
            )
        return self


class Contact(Frozen):
    """The person to ask for."""

    name: ProperName
    role: LocalLine | None = None


def _check_celsius(value: object) -> object:
    try:
        degrees = float(str(value))
    except ValueError:  # whatever is no number is told as such
        return value
    if degrees >= _NEVER_CELSIUS:
        what = f"{value} is no limit in Celsius"
        raise trouble("fever", what, f"write fahrenheit: {value} instead")
    return value


class FeverLimit(Frozen):
    """From when on a temperature is a reason to call, where the clinic has its own limit."""

    celsius: Annotated[float, Field(ge=37, le=39), BeforeValidator(_check_celsius)] | None = None
    fahrenheit: Annotated[float, Field(ge=98.6, le=102.2)] | None = None

    @model_validator(mode="after")
    def _is_told_once(self) -> FeverLimit:
        if (self.celsius is None) == (self.fahrenheit is None):
            raise trouble(
                "fever", "the limit has to be told in one unit", "write celsius or fahrenheit"
            )
        return self

    @property
    def in_celsius(self) -> float:
        """The limit in degrees Celsius, unrounded, so that 101 °F prints as 101 °F."""
        if self.celsius is not None:
            return self.celsius
        assert self.fahrenheit is not None
        return (self.fahrenheit - 32) * 5 / 9


class OwnPart(Part):
    """Something that the clinic adds."""

    only: tuple[LocaleName, ...] = ()
    """The languages that it prints in; all of them where none is given."""


class Note(OwnPart):
    """A few sentences that stand after the contents."""

    text: LocalProse


class PageWords(Frozen):
    """A page in one language, of the same blocks that leaflets are made of."""

    title: Line
    blocks: Blocks


class Page(OwnPart):
    """A part of the clinic's own, which stands after the page to write on."""

    words: Annotated[dict[LocaleName, PageWords], Field(min_length=1)]


class Clinic(Frozen):
    """All that a clinic says of itself."""

    name: LocalLine
    department: LocalLine | None = None
    logo: Annotated[str, StringConstraints(min_length=1, max_length=200)] | None = None
    """A PNG or SVG file in the folder of the profile."""

    address: Annotated[tuple[ProperName, ...], Field(max_length=6)] = ()
    region: Slug
    """Whose emergency number, paper and help organizations: ``us`` or ``gb``."""

    locale: LocaleName
    """The language that is printed where no other is asked for, and that plain texts are in."""

    locales: Annotated[tuple[LocaleName, ...], Field(max_length=30)] = ()
    """The languages that ``handouts build`` prints; else all whose region is this one."""

    paper: Literal["a4", "letter"] | None = None
    edition: (
        Literal["standard", "one-sheet", "large-print", "easy-read", "questions", "fillable"] | None
    ) = None
    phones: Annotated[tuple[Phone, ...], Field(max_length=12)] = ()
    contact: Contact | None = None
    emergency_number: Annotated[str, StringConstraints(pattern=r"^\d{2,4}$")] | None = None
    """Only where it is another than that of the region."""

    fever: FeverLimit | None = None
    web: WebAddress | None = None
    """Where the leaflets stand on the web, without a slash at the end."""

    patient_label: Literal["none", "small", "large"] = "none"
    """An empty frame to stick a label into. Nothing about a patient is ever written here."""

    hide: Annotated[tuple[HiddenName, ...], Field(max_length=60)] = ()
    notes: Annotated[tuple[Note, ...], Field(max_length=6)] = ()
    pages: Annotated[tuple[Page, ...], Field(max_length=6)] = ()

    @model_validator(mode="after")
    def _each_purpose_is_there_once(self) -> Clinic:
        seen: set[str] = set()
        for index, item in enumerate(self.phones):
            if item.purpose in seen:
                raise trouble(
                    "purpose_twice",
                    f"two phones are for “{item.purpose}”",
                    "keep one of them, or put both hours into it",
                    at=("phones", index, "purpose"),
                )
            seen.add(item.purpose)
        return self

    def phone_for(self, purpose: Purpose) -> Phone | None:
        """Return the phone for a purpose; one that is always answered serves at night too."""
        found = next((item for item in self.phones if item.purpose == purpose), None)
        if found is None and purpose == "night":
            day = self.phone_for("day")
            return day if day is not None and day.answered == "always" else None
        return found
