"""What a template may print of the last page: who made a leaflet, when, and from what."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source on the last page."""

    id: str
    text: Markup
    address: str


@dataclass(frozen=True, slots=True)
class ImprintView:
    """About this leaflet."""

    dates: Markup
    """Its version, the day it was written, and the day by which it is to be reviewed."""

    codes: Markup
    """The codes for records, behind the word for them."""

    sources: tuple[SourceView, ...]
    sources_lang: str
    """The language of their titles."""
