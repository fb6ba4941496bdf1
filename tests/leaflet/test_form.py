"""Fields have names that stay, and say what they are in the language of the page."""

from __future__ import annotations

from handouts.build.gather import gather
from handouts.content.library import Library
from handouts.leaflet.form import name_fields, name_question
from handouts.leaflet.ingredients import Ingredients
from handouts.leaflet.writer import Writer


def fields_of(given: Ingredients) -> dict[str, str]:
    write = Writer("ltr", "“”‘’", {})
    return dict(name_fields(given.handout, given.labels, write))


def test_names_are_made_of_ids(tiny: Library) -> None:
    fields = fields_of(gather(tiny, "tiny", "en"))
    assert fields["urgent.day"] == "Phone, day"
    assert fields["contacts.oncologist.phone"] == "Phone number: Cancer doctor"
    assert fields["contacts.family_doctor.name"] == "Name: Family doctor"
    assert fields["question.first.a.matters"] == "This matters to me: Where is it?"
    assert fields["question.first.a.answer"] == "Answer: Where is it?"
    assert fields["notes.medicines"] == "My medicines and allergies"


def test_no_two_fields_are_heard_alike(tiny: Library) -> None:
    fields = fields_of(gather(tiny, "tiny", "en"))
    assert len(set(fields.values())) == len(fields) > 20


def test_a_question_has_fields_of_its_own_though_ids_repeat_in_another_group(
    tiny: Library,
) -> None:
    group = gather(tiny, "tiny", "en").handout.questions[0]
    other = group.model_copy(update={"id": "other"})
    question = group.questions[0]
    assert name_question(group, question) != name_question(other, question)
