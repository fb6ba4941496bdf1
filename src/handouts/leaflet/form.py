"""Names the fields of the leaflet to type into, and says what a listener hears of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from handouts.content.models.handout import Handout, Question, QuestionGroup
from handouts.content.models.label_slots import SLOT
from handouts.content.models.labels import Labels
from handouts.leaflet.foreign import unmarked
from handouts.leaflet.writer import Writer

_ROLES = ("day", "night", "oncologist", "nurse", "family_doctor", "pharmacy", "other")
"""Who stands in the table of contacts, in its order."""

_NOTES = ("next_visits", "medicines", "notes")


def name_fields(handout: Handout, labels: Labels, write: Writer) -> Mapping[str, str]:
    """Return what each field is called aloud, by its name.

    A name is made of ids, parted by dots, and so the same in all languages and versions:
    ``contacts.day.phone``, ``question.my-cancer.where-began.answer``, ``notes.medicines``.
    """
    return {name: write.curl(heard) for name, heard in _fields(handout, labels)}


def name_question(group: QuestionGroup, question: Question) -> str:
    """Return how the names of the fields of a question begin.

    The group is part of it, because ids are unique in their list only.
    """
    return f"question.{group.id}.{question.id}"


def _fields(handout: Handout, labels: Labels) -> Iterator[tuple[str, str]]:
    said, notes = labels.fillable, labels.notes
    yield "urgent.day", labels.urgent.phone_day
    yield "urgent.night", labels.urgent.phone_night
    yield "urgent.contact.name", said.contact_name
    yield "urgent.contact.phone", said.contact_phone
    for role in _ROLES:
        who = getattr(notes, role)
        yield f"contacts.{role}.name", _fill(said.name, who=who)
        yield f"contacts.{role}.phone", _fill(said.phone, who=who)
    for group in handout.questions:
        for item in group.questions:
            name = name_question(group, item)
            yield f"{name}.matters", _fill(said.matters, question=item.text)
            yield f"{name}.answer", _fill(said.answer, question=item.text)
    yield "own-questions", labels.questions.own
    for part in _NOTES:
        yield f"notes.{part}", getattr(notes, part)


def _fill(label: str, **values: str) -> str:
    return SLOT.sub(lambda slot: unmarked(values[slot[1]]), label)
