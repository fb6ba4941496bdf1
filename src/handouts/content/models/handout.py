"""A handout: all that one leaflet says, in one language."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from handouts.content.models.base import Frozen, Part, Slug
from handouts.content.models.blocks import Blocks, Figure, Item
from handouts.content.models.easy_read import EasyRead
from handouts.content.models.icons import TestIcon, TreatmentIcon
from handouts.content.models.one_sheet import OneSheet
from handouts.content.models.references import Claims, TermId
from handouts.content.models.text import Line, PerLocale, Prose
from handouts.content.trouble import trouble

LocaleName = Annotated[
    str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$"), PerLocale()
]
"""A BCP 47 tag: language, script where it matters, region where it matters."""

IcdCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$")]

TOP_QUESTIONS = 5
"""How many questions are marked as the most useful ones."""


class CodeSet(Frozen):
    """Codes of one classification."""

    primary: Annotated[tuple[IcdCode, ...], Field(min_length=1)]
    """Where the cancer started."""

    liver: IcdCode
    """The spread to the liver. Neuroendocrine tumors have their own in ICD-10-CM: C7B.02."""


class Codes(Frozen):
    """How records and portals find the leaflet."""

    icd_10: CodeSet
    icd_10_cm: CodeSet


class PrimaryCancer(Frozen):
    """Where the cancer started."""

    name: Line
    """As it stands inside a sentence: "pancreatic cancer"."""

    organ: Line
    """As it stands inside a sentence: "the pancreas"."""


class Sign(Part):
    """A sign to act on."""

    text: Prose
    """Goes on after "Call if you …" or stands alone; short enough to scan."""

    front: bool = False
    """Whether it also stands in the box on the first page."""

    claims: Claims = ()


Signs = Annotated[tuple[Sign, ...], Field(min_length=2, max_length=20)]


class UrgentSigns(Frozen):
    """Three tiers; temperatures come from the region, never from the text."""

    intro: Prose
    emergency: Signs
    """Call the emergency number now."""

    same_day: Signs
    """Call the team the same day, day or night."""

    next_visit: Signs
    """Tell the team at the next visit."""


class Section(Part):
    """A part of the leaflet under its own heading."""

    title: Line
    blocks: Blocks


class Test(Part):
    """A test that a person may have."""

    name: Line
    icon: TestIcon | None = None
    what_it_is: Prose
    what_it_shows: Prose
    good_to_know: Prose | None = None
    claims: Claims = ()


class Tests(Frozen):
    """The tests, with a line before them."""

    intro: Prose
    items: Annotated[tuple[Test, ...], Field(min_length=1, max_length=15)]
    after: Annotated[tuple[Item, ...], Field(max_length=6)] = ()
    """Things worth knowing after the list."""


class Treatment(Part):
    """A treatment; every card answers the same questions, so that they compare."""

    name: Line
    icon: TreatmentIcon | None = None
    group: Literal["whole-body", "liver", "symptoms", "none"]
    """What it treats. ``none`` is no treatment against the cancer, or stopping."""

    what_it_is: Prose
    aim: Prose
    how_given: Prose
    side_effects: Prose
    may_not_suit: Prose
    claims: Claims = ()


class Treatments(Frozen):
    """The treatments, with no treatment among them."""

    intro: Prose
    items: Annotated[tuple[Treatment, ...], Field(min_length=2, max_length=16)]
    figure: Figure | None = None
    """A drawing at the head of the treatments aimed at the liver."""

    after: Annotated[tuple[Item, ...], Field(max_length=8)] = ()
    """Things worth knowing after the cards."""

    @model_validator(mode="after")
    def _no_treatment_is_a_choice(self) -> Treatments:
        if not any(item.group == "none" for item in self.items):
            raise trouble(
                "no_none",
                "“no treatment, or stopping” is not among the choices",
                "add a treatment whose group is none",
            )
        return self


class Outlook(Frozen):
    """What may lie ahead, in two forms. The reader chooses how much to know."""

    intro: Prose
    """Says what follows and that it can be skipped; prints in both forms."""

    words: Blocks
    numbers: Blocks


class Question(Part):
    """A question to ask the team."""

    text: Line
    top: bool = False
    """Whether it is one of the five most useful."""


class QuestionGroup(Part):
    """Questions on one theme."""

    title: Line
    questions: Annotated[tuple[Question, ...], Field(min_length=1, max_length=12)]


class CommonQuestion(Part):
    """A question that people ask, with its answer."""

    question: Line
    answer: Prose
    claims: Claims = ()


class Myth(Part):
    """Something that people hear, and what is true."""

    myth: Line
    truth: Prose
    claims: Claims = ()


class Accepted(Frozen):
    """A finding of ``handouts check`` that stays, with the reason why."""

    rule: Slug
    """The code of the rule, as in ``sentence-length``."""

    at: Annotated[str, StringConstraints(pattern=r"^[a-z0-9_-]+(/[a-z0-9_-]+)*$", max_length=200)]
    """The segment, as in ``urgent/emergency/bleeding/text``, or the beginning of it."""

    reason: Annotated[str, StringConstraints(min_length=10, max_length=400)]
    """Why it is right as it stands; for reviewers, so it never prints."""


SUPPORT_SECTIONS = ("palliative-care", "hospice", "clinical-trials", "second-opinion")
"""Sections that the support part of every leaflet has."""


class Handout(Frozen):
    """Everything that one leaflet says, in one language."""

    id: Slug
    locale: LocaleName
    title: Line
    """The name of the cancer, as the big title: "Pancreatic cancer"."""

    subtitle: Line
    """Who the leaflet is for, in one sentence."""

    primary_cancer: PrimaryCancer
    codes: Codes
    version: Annotated[str, StringConstraints(pattern=r"^\d+\.\d+$")]
    written: date
    review_by: date
    key_points: Annotated[tuple[Item, ...], Field(min_length=5, max_length=7)]
    urgent: UrgentSigns
    sections: Annotated[tuple[Section, ...], Field(min_length=1, max_length=12)]
    """What it is, why the liver, symptoms: what comes before tests."""

    tests: Tests
    treatments: Treatments
    outlook: Outlook
    living: Annotated[tuple[Section, ...], Field(min_length=1, max_length=12)]
    support: Annotated[tuple[Section, ...], Field(min_length=1, max_length=12)]
    questions: Annotated[tuple[QuestionGroup, ...], Field(min_length=1, max_length=16)]
    common_questions: Annotated[tuple[CommonQuestion, ...], Field(min_length=3, max_length=24)]
    myths: Annotated[tuple[Myth, ...], Field(min_length=3, max_length=16)]
    easy_read: EasyRead | None = None
    """The text of the easy-read edition, where the leaflet has one."""

    glossary: Annotated[tuple[TermId, ...], Field(min_length=1, max_length=80)]
    """The terms that print at the end; the order is that of the alphabet."""

    one_sheet: OneSheet | None = None
    """What the edition of two pages says in words of its own; it does not exist without them."""

    accepted: tuple[Accepted, ...] = ()
    """Findings of ``handouts check`` that stay, each with its reason. They never print."""

    @model_validator(mode="after")
    def _review_comes_after_writing(self) -> Handout:
        if self.review_by <= self.written:
            raise trouble(
                "dates", "review_by is not after written", "give the day of the next review"
            )
        return self

    @model_validator(mode="after")
    def _support_is_whole(self) -> Handout:
        present = {section.id for section in self.support}
        missing = [name for name in SUPPORT_SECTIONS if name not in present]
        if missing:
            raise trouble(
                "support",
                f"support has no section with the id {', '.join(missing)}",
                "every leaflet tells of palliative care, hospice, trials and a second opinion",
            )
        return self

    @model_validator(mode="after")
    def _five_questions_lead(self) -> Handout:
        top = sum(q.top for group in self.questions for q in group.questions)
        if top != TOP_QUESTIONS:
            raise trouble(
                "top_questions",
                f"{top} questions are marked top",
                f"mark exactly {TOP_QUESTIONS} with top: true",
            )
        return self
