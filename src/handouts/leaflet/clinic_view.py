"""What a template may print of a clinic's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from handouts.leaflet.block_view import BlockView


@dataclass(frozen=True, slots=True)
class LogoView:
    """A clinic's logo."""

    address: str
    """The picture itself, as a ``data:`` address."""

    alt: str
    width: float
    height: float
    """Both in millimetres."""


@dataclass(frozen=True, slots=True)
class PhoneView:
    """A number with what it is for."""

    purpose: str
    title: Markup
    digits: Markup
    """The number without its extension; it reads from the left on every page."""

    extension: Markup | None
    """What to ask for after the number, in words."""

    opening: Markup | None
    """When somebody answers."""

    unreal: Markup | None
    """Says of a number of samples that it is none."""

    @property
    def real(self) -> bool:
        """Whether somebody could answer."""
        return self.unreal is None

    @property
    def hours(self) -> Markup | None:
        """What stands below the number: when somebody answers, and if it is none at all."""
        if self.opening is None or self.unreal is None:
            return self.opening or self.unreal
        both = Markup('<span class="clinic-phone__opening">{}<br></span>{}')
        return both.format(self.opening, self.unreal)

    @property
    def number(self) -> Markup:
        """The whole number as it prints."""
        if self.extension is None:
            return self.digits
        said = Markup('{} <span class="clinic-phone__extension">{}</span>')
        return said.format(self.digits, self.extension)


@dataclass(frozen=True, slots=True)
class CodeView:
    """A QR code that leads to the web version."""

    path: str
    """The dark squares as an SVG path, in units of one square."""

    size: int
    """Squares on each side, with the quiet ones around."""

    width: float
    """Millimetres on each side."""

    alt: Markup
    address: str
    words: Markup
    """The address as it prints."""


@dataclass(frozen=True, slots=True)
class OwnTextView:
    """A part of the clinic's own."""

    id: str
    title: Markup | None
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class ClinicView:
    """All of a clinic's own."""

    name: Markup
    department: Markup | None
    address: tuple[Markup, ...]
    logo: LogoView | None
    day: PhoneView | None
    night: PhoneView | None
    interpreter: Markup | None
    """The number of the interpreters, with what it is, to stand where people call."""

    contact: Markup | None
    """Whom to ask for, with the role where it is told."""

    nurse: PhoneView | None
    phones: tuple[PhoneView, ...]
    """All of them, in the order of the profile."""

    label_room: str
    """``small``, ``large``, or nothing."""

    own: Markup
    """Marks a part as the clinic's own."""

    notes: tuple[OwnTextView, ...]
    pages: tuple[OwnTextView, ...]
    left_out: Markup | None
    """What the clinic hides of the leaflet."""

    fever: Markup | None
    """Says so where the fever limit is the clinic's own."""

    code: CodeView | None
    """Only where the clinic has a web address."""

    def phone_for(self, purpose: str) -> PhoneView | None:
        """Return the number for a purpose as the notes page lists it."""
        if purpose == "night":
            return self.night
        return next((item for item in self.phones if item.purpose == purpose), None)

    @property
    def urgent(self) -> Mapping[str, PhoneView | None]:
        """The numbers to call at once, by the ids of the easy-read lines, then all others."""
        named = {"day": self.day, "night": self.night, "contact": self.nurse}
        return {**{item.purpose: item for item in self.phones}, **named}

    @property
    def others(self) -> tuple[PhoneView, ...]:
        """Numbers that the notes page has no row for."""
        rows = {"day", "night", "nurse", "pharmacy"}
        return tuple(item for item in self.phones if item.purpose not in rows)
