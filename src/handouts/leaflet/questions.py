"""The questions to ask: the few to start with, then all others by theme."""

from __future__ import annotations

from handouts.content.models.handout import Handout, Question, QuestionGroup
from handouts.leaflet.form import name_question
from handouts.leaflet.view import QuestionGroupView, QuestionView
from handouts.leaflet.writer import Writer


def view_top_questions(handout: Handout, writer: Writer) -> tuple[QuestionView, ...]:
    """Return the questions to start with."""
    return tuple(
        _view(group, question, writer)
        for group in handout.questions
        for question in group.questions
        if question.top
    )


def view_question_groups(handout: Handout, writer: Writer) -> tuple[QuestionGroupView, ...]:
    """Return the other questions, without the themes that have none."""
    return tuple(
        QuestionGroupView(
            group.id,
            writer.line(group.title),
            tuple(_view(group, item, writer) for item in group.questions if not item.top),
        )
        for group in handout.questions
        if not all(item.top for item in group.questions)
    )


def _view(group: QuestionGroup, question: Question, writer: Writer) -> QuestionView:
    return QuestionView(question.id, writer.line(question.text), name_question(group, question))
