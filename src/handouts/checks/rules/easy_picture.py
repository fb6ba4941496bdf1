"""Pictures of easy-read ideas that say the same twice."""

from __future__ import annotations

from collections.abc import Iterator

from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject
from handouts.content.models.easy_read import Idea


def find(subject: Subject) -> Iterator[Hit]:
    """Look at every two ideas that follow each other in one part."""
    before: tuple[str, str] = ("", "")
    for passage in subject.passages:
        idea = passage.owners[-1]
        if not isinstance(idea, Idea):
            before = ("", "")
            continue
        group = passage.path.rsplit("/", 2)[0]
        if (group, idea.picture) == before:
            yield passage.hit(f"the idea before has the picture “{idea.picture}” too")
        before = (group, idea.picture)


RULE = Rule(
    code="easy-picture",
    title="Two easy-read ideas in a row have two pictures",
    theme="Pictures and page",
    why="A reader finds an idea again by its picture, and the same one twice points to neither. "
    "That every idea has a picture is not a matter of this rule: without one the file is refused.",
    mend="choose another picture for one of them, or make one idea of both",
    severity="warning",
    find=find,
)
