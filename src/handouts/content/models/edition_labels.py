"""The fixed words that one edition alone prints, each under the name of its edition."""

from __future__ import annotations

from handouts.content.models.base import Frozen
from handouts.content.models.label_slots import (
    WithNumber,
    WithPage,
    WithQuestion,
    WithTitle,
    WithWho,
)
from handouts.content.models.text import Line, Prose


class OneSheetLabels(Frozen):
    """What only the edition of two pages says."""

    means: Line
    treatment: Line
    more_signs: Prose
    rest: Line
    full: WithTitle
    """Where the rest can be read; the name of the leaflet takes the place of the slot."""
    sources: Prose
    help: Line
    review: Line
    """The heading of these words in the reviewer's copy."""


class EasyReadLabels(Frozen):
    """The easy-read edition; each of its sentences keeps to the rule for easy sentences."""

    name: Line
    """What this kind of leaflet is called."""
    in_emergency: WithNumber
    when_to_call: WithPage
    emergency: WithNumber
    """Goes before whole sentences, such as "You vomit blood."."""
    same_day: Line
    phones: Line
    your_doctor: Prose
    longer: Prose
    sources: Prose
    feedback: Prose
    copy_it: Prose


class FillableLabels(Frozen):
    """What only the leaflet to type into says."""

    hint: Prose
    """Stands before the first field: how to keep what is typed, and who can read it."""
    contact_name: Line
    contact_phone: Line
    """Of the main contact. Two fields, because from right to left a number after a name is
    put in the wrong order."""

    # The following are heard, not seen.
    name: WithWho
    phone: WithWho
    matters: WithQuestion
    answer: WithQuestion


class BilingualLabels(Frozen):
    """The leaflet in two languages."""

    intro: Prose
    """How to use a page that has two languages."""
