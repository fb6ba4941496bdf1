"""Parts that every leaflet has."""

from __future__ import annotations

from collections.abc import Iterator

from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject
from handouts.content.models.blocks import Figure, IconArray, TimeSpan
from handouts.content.models.handout import Handout

QUESTIONS = range(25, 41)
COMMON_QUESTIONS = 5
MYTHS = 5
SECTIONS = ("what-it-is", "why-the-liver", "symptoms")
LIVING_SECTIONS = 4
LIVER_OR_BODY = ("whole-body", "symptoms")


def find(subject: Subject) -> Iterator[Hit]:
    """Look at what the model does not ask for."""
    handout = subject.handout
    for path, what in _missing(handout):
        yield Hit(what, path, tuple(path.split("/")))


def _missing(handout: Handout) -> Iterator[tuple[str, str]]:
    present = {section.id for section in handout.sections}
    for name in SECTIONS:
        if name not in present:
            yield "sections", f"there is no section with the id {name}"
    yield from _missing_signs(handout)
    questions = sum(len(group.questions) for group in handout.questions)
    if questions not in QUESTIONS:
        span = f"{QUESTIONS.start} to {QUESTIONS.stop - 1}"
        yield "questions", f"there are {questions} questions to ask, {span} are meant"
    for path, count, least in (
        ("common_questions", len(handout.common_questions), COMMON_QUESTIONS),
        ("myths", len(handout.myths), MYTHS),
        ("living", len(handout.living), LIVING_SECTIONS),
    ):
        if count < least:
            yield path, f"there are {count} entries, at least {least} are meant"
    groups = {item.group for item in handout.treatments.items}
    for group in LIVER_OR_BODY:
        if group not in groups:
            yield "treatments/items", f"no treatment is in the group {group}"
    if not any(isinstance(block, IconArray | TimeSpan) for block in handout.outlook.numbers):
        yield "outlook/numbers", "the outlook in numbers has no typed figure"
    blocks = [block for section in handout.sections for block in section.blocks]
    if not any(isinstance(block, Figure) for block in blocks):
        yield "sections", "no drawing stands in the first sections"


def _missing_signs(handout: Handout) -> Iterator[tuple[str, str]]:
    for tier in ("emergency", "same_day"):
        if not any(sign.front for sign in getattr(handout.urgent, tier)):
            yield f"urgent/{tier}", "no sign of this tier stands on the first page"


RULE = Rule(
    code="part-missing",
    title="The leaflet is whole",
    theme="Whole",
    why="Outlook, urgent signs, questions and myths are what leaflets most often leave out.",
    mend="add it; see the other leaflets for its shape",
    find=find,
)
