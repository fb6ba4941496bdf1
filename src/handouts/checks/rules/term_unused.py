"""Terms of the glossary that the leaflet does not use."""

from __future__ import annotations

from collections.abc import Iterator

from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject
from handouts.checks.terms import term_pattern
from handouts.content.models.glossary import Term


def find(subject: Subject) -> Iterator[Hit]:
    """Look for a link to each listed term, or for its word."""
    linked = {link.term for passage in subject.passages for link in passage.links}
    for position, name in enumerate(subject.handout.glossary):
        term = subject.terms.get(name)
        if name not in linked and (term is None or not _is_said(subject, term)):
            what = f"the term “{name}” is in the glossary, but no text uses it"
            key = ("glossary", position)
            yield Hit(what, f"glossary/{position}", key, mend="take it out, or link to it")


def _is_said(subject: Subject, term: Term) -> bool:
    pattern = term_pattern(term)
    return any(pattern.search(passage.text) for passage in subject.passages)


RULE = Rule(
    code="term-unused",
    title="Every term of the glossary is used",
    theme="Glossary",
    why="A glossary with words that the leaflet does not use hides the ones that it does.",
    mend="take it out of glossary, or link to it",
    find=find,
)
