"""Terms that are linked but not printed in the glossary."""

from __future__ import annotations

from collections.abc import Iterator

from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject


def find(subject: Subject) -> Iterator[Hit]:
    """Look at every link."""
    listed = set(subject.handout.glossary)
    for passage in subject.passages:
        for link in passage.links:
            if link.term not in listed:
                what = f"the term “{link.term}” is linked, but the leaflet's glossary lacks it"
                yield passage.hit(what, f"#{link.term}", f"add {link.term} to glossary")


RULE = Rule(
    code="term-unlisted",
    title="Every linked term is in the leaflet's glossary",
    theme="Glossary",
    why="A link on paper leads to the glossary at the end, and the word must be there.",
    mend="add the term to glossary",
    find=find,
)
