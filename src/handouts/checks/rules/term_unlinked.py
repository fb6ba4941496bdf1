"""Terms that are not linked or explained where they first stand."""

from __future__ import annotations

from collections.abc import Iterator

from handouts.checks.explained import explained_on_the_spot
from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject
from handouts.checks.terms import term_pattern
from handouts.content.models.glossary import Term


def find(subject: Subject) -> Iterator[Hit]:
    """Look at the first text that may hold a link and that has the term."""
    for name in subject.handout.glossary:
        term = subject.terms.get(name)
        if term is not None:
            yield from _first_use(subject, term)


def _first_use(subject: Subject, term: Term) -> Iterator[Hit]:
    pattern = term_pattern(term)
    if pattern.search(subject.handout.title):
        return  # the whole leaflet is about it
    for passage in subject.passages:
        if passage.is_line:
            continue
        if any(link.term == term.id for link in passage.links):
            return
        match = pattern.search(passage.text)
        if match is not None:
            if not explained_on_the_spot(passage.text, *match.span()):
                what = f"“{match[0]}” stands here first, without a link to its meaning"
                mend = f"write [{match[0]}](#{term.id}) here, or explain it in brackets"
                yield passage.hit(what, match[0], mend)
            return


RULE = Rule(
    code="term-unlinked",
    title="A term is linked or explained where it first stands",
    theme="Glossary",
    why="A reader who stumbles over a word at its first use may not read on to its meaning.",
    mend="link it to the glossary where it first stands",
    english_only=True,
    find=find,
)
