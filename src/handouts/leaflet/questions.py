"""The questions to ask, as they print: those to start with, then the others by theme."""

from __future__ import annotations

from handouts.content.models.handout import Question, QuestionGroup
from handouts.leaflet.form import name_question
from handouts.leaflet.view import QuestionGroupView, QuestionView
from handouts.leaflet.writer import Writer

Groups = tuple[QuestionGroup, ...]


def view_top_questions(groups: Groups, write: Writer) -> tuple[QuestionView, ...]:
    """Return the questions to start with, of whatever theme."""
    return tuple(
        _question(group, item, write) for group in groups for item in group.questions if item.top
    )


def view_question_groups(groups: Groups, write: Writer) -> tuple[QuestionGroupView, ...]:
    """Return the other questions by theme; a theme without any is left out."""
    return tuple(
        QuestionGroupView(
            group.id,
            write.line(group.title),
            tuple(_question(group, item, write) for item in group.questions if not item.top),
        )
        for group in groups
        if not all(item.top for item in group.questions)
    )


def _question(group: QuestionGroup, question: Question, write: Writer) -> QuestionView:
    text = write.line(question.text)
    return QuestionView(question.id, text, name_question(group, question))
