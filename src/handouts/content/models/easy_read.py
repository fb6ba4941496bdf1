"""The easy-read text of a leaflet: one idea in one sentence, with a picture beside it.

It is a text of its own, not the leaflet's made shorter. It follows "Information for all"
(Inclusion Europe) and the easy-read guidance of NHS England; the length of a sentence is held
by the rule ``easy-sentence``.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints, ValidationInfo

from handouts.content import inline
from handouts.content.models.base import Frozen, Part
from handouts.content.models.references import Claims
from handouts.content.models.text import Line, Slots, Translatable
from handouts.content.trouble import trouble

IDEA_LIMIT = 160
"""Characters that fit beside a picture."""

Picture = Literal[
    "alert-card",
    "ambulance",
    "back-pain",
    "bed",
    "belly",
    "belly-pain",
    "biopsy",
    "blood-test",
    "bowel-cancer",
    "bowel-liver",
    "calendar",
    "cells",
    "chest-pain",
    "choice",
    "coins",
    "confused",
    "doctor",
    "doctor-patient",
    "drip",
    "family",
    "fever",
    "first-place",
    "food",
    "genes",
    "heart-hand",
    "home",
    "immune",
    "itch",
    "leaflet",
    "leg",
    "leg-weak",
    "liver",
    "liver-growths",
    "medicine-wait",
    "moon-phone",
    "needle-heat",
    "not-liver-cancer",
    "notebook",
    "operation",
    "pain-side",
    "person",
    "phone",
    "plate",
    "question",
    "rays",
    "sad",
    "scales",
    "scan",
    "shiver",
    "sick-blood",
    "sick-bowl",
    "spread",
    "stop-sign",
    "tablets",
    "talk",
    "team",
    "tired",
    "toilet",
    "toilet-blood",
    "tube-camera",
    "yellow-eyes",
]
"""The picture beside an idea, by the name of its drawing. It only repeats what the words say."""


def _check_idea(text: str, info: ValidationInfo) -> str:
    Slots().check(text, info)
    if inline.terms(text):
        raise trouble(
            "easy_term",
            "an easy-read text links to the glossary, which this edition does not have",
            "write the hard word in bold, and say what it means in the same or the next idea",
        )
    return text


EasyText = Annotated[
    str,
    StringConstraints(min_length=1, max_length=IDEA_LIMIT, pattern=r"^[^\n]*$"),
    AfterValidator(_check_idea),
    Translatable(),
]
"""One sentence with bold words and region values, and no link."""


class Idea(Part):
    """One idea: a sentence and its picture."""

    text: EasyText
    picture: Picture
    claims: Claims = ()


Ideas = Annotated[tuple[Idea, ...], Field(min_length=2, max_length=16)]


class EasySection(Part):
    """Ideas under one heading."""

    title: Line
    ideas: Ideas


EasySections = Annotated[tuple[EasySection, ...], Field(min_length=1, max_length=10)]


class EasyRead(Frozen):
    """All that the easy-read edition says of its own; its fixed words are in the labels."""

    title: Line
    """The big title, in the easiest words."""

    intro: Ideas
    """The first page: what the leaflet is."""

    sections: EasySections
    """What it is, how it feels, tests, treatments."""

    emergency: Ideas
    """Signs to call the emergency number for; each is a whole sentence, "You vomit blood."."""

    same_day: Ideas
    """Signs to call the team for on the same day."""

    further: EasySections
    """What to ask, who helps."""
