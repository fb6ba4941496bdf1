"""Ids that were there in the last release."""

from __future__ import annotations

from collections.abc import Iterator

from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject
from handouts.content.trouble import suggest


def find(subject: Subject) -> Iterator[Hit]:
    """Look for each id of the last release."""
    if subject.release is None:
        return
    present = {passage.path: passage for passage in subject.passages}
    fresh = set(present) - set(subject.release.ids)
    for name in subject.release.ids:
        if name not in present:
            what = f"the id {name} was there in version {subject.release.version} and is gone"
            otherwise = "give it back, or record the ids anew with handouts check --update-ids"
            yield Hit(what, name, tuple(name.split("/")[:1]), mend=suggest(name, fresh, otherwise))


RULE = Rule(
    code="id-vanished",
    title="Ids stay once they are out",
    theme="Whole",
    why="Translations, sign-offs and links hold on to ids, and lose their place with them.",
    mend="give the id back, or record the ids anew with handouts check --update-ids",
    find=find,
)
