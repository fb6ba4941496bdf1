"""Names the fields of the leaflet to type into, and says what a listener hears of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from handouts.content.models.handout import Handout
from handouts.content.models.label_slots import SLOT
from handouts.content.models.labels import Labels
from handouts.leaflet.foreign import unmarked
from handouts.leaflet.writer import Writer

_ROLES = ("day", "night", "oncologist", "nurse", "family_doctor", "pharmacy", "other")
"""Who stands in the table of contacts, in its order."""

_URGENT = {"day": "phone_day", "night": "phone_night", "contact": "contact"}
"""The fields of the first page, and what stands above each."""

_NOTES = ("next_visits", "medicines", "notes")


def name_fields(handout: Handout, labels: Labels, write: Writer) -> Mapping[str, str]:
    """Return what each field is called aloud, by its name.

    A name is made of ids, parted by dots, and so the same in all languages and versions:
    ``contacts.day.phone``, ``question.where-began.answer``, ``notes.medicines``.
    """
    return {name: write.curl(heard) for name, heard in _fields(handout, labels)}


def _fields(handout: Handout, labels: Labels) -> Iterator[tuple[str, str]]:
    said, notes = labels.fillable, labels.notes
    for name, heard in _URGENT.items():
        yield f"urgent.{name}", getattr(labels.urgent, heard)
    for role in _ROLES:
        who = getattr(notes, role)
        yield f"contacts.{role}.name", _fill(said.name, who=who)
        yield f"contacts.{role}.phone", _fill(said.phone, who=who)
    for group in handout.questions:
        for item in group.questions:
            yield f"question.{item.id}.matters", _fill(said.matters, question=item.text)
            yield f"question.{item.id}.answer", _fill(said.answer, question=item.text)
    yield "question.own", labels.questions.own
    for part in _NOTES:
        yield f"notes.{part}", getattr(notes, part)


def _fill(label: str, **values: str) -> str:
    return SLOT.sub(lambda slot: unmarked(values[slot[1]]), label)
