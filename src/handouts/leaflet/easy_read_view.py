"""What a template prints of the easy-read text."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from handouts.leaflet.review_view import Citation


@dataclass(frozen=True, slots=True)
class IdeaView:
    """A sentence and its picture."""

    id: str
    text: Markup
    picture: str
    """The name of a drawing in ``templates/pictures``."""

    cited: Citation | None = None


@dataclass(frozen=True, slots=True)
class EasySectionView:
    """Ideas under one heading."""

    id: str
    title: Markup
    ideas: tuple[IdeaView, ...]


@dataclass(frozen=True, slots=True)
class EasyReadView:
    """The easy-read text, in the order of the pages."""

    title: Markup
    in_emergency: IdeaView
    """The number to call in an emergency, on the first page."""

    when_to_call: IdeaView
    """On which page the signs stand."""

    intro: tuple[IdeaView, ...]
    sections: tuple[EasySectionView, ...]
    emergency: EasySectionView
    same_day: EasySectionView
    phones: tuple[IdeaView, ...]
    """Whose phone number goes on a line of its own."""

    further: tuple[EasySectionView, ...]
    about: tuple[IdeaView, ...]
    """What the leaflet is and is not: fixed words."""

    pictures: tuple[tuple[str, bool], ...]
    """Every picture that prints, in the order of the alphabet, and whether it turns around."""
