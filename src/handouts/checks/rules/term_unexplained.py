"""Linked terms that the text around does not explain."""

from __future__ import annotations

from collections.abc import Iterator

from handouts.checks.explained import is_explained
from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject
from handouts.content import inline


def find(subject: Subject) -> Iterator[Hit]:
    """Look at the first link to each term."""
    seen: set[str] = set()
    for passage in subject.passages:
        for link in passage.links:
            if link.term not in seen and not is_explained(passage, link, subject):
                words = inline.plain_words(link.children)
                what = f"“{words}” is linked, but the text around it does not say what it means"
                yield passage.hit(what, words)
            seen.add(link.term)


RULE = Rule(
    code="term-unexplained",
    title="A term is explained where it is first linked",
    theme="Glossary",
    why="On paper nobody turns to the last page for each hard word.",
    mend="say in a few words what it means, in brackets or in the same text",
    severity="warning",
    english_only=True,
    find=find,
)
