"""The reading level of each part."""

from __future__ import annotations

from collections.abc import Iterator

from handouts.checks.grades import FEWEST_WORDS, grade
from handouts.checks.passage import Passage
from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject

LIMIT = 8.0


def find(subject: Subject) -> Iterator[Hit]:
    """Look at the adjusted grade of each part that has enough words for one."""
    first: dict[str, Passage] = {}
    for passage in subject.passages:
        first.setdefault(passage.part, passage)
    for part in grade(subject).parts:
        reading = part.reading
        if reading.words >= FEWEST_WORDS and round(reading.grade, 1) > LIMIT:
            what = (
                f"the grade of this part is {reading.grade:.1f}, above {LIMIT} "
                f"(SMOG {reading.smog:.1f}, {reading.average:.1f} words a sentence)"
            )
            passage = first[part.part]
            depth = len(part.part.split("/"))
            yield Hit(what, part.part, passage.key[:depth])


RULE = Rule(
    code="section-reading-level",
    title="Every part reads at grade 8.0 or lower",
    theme="Plain language",
    why="A leaflet that is easy on average can still lose its reader in the one part that counts.",
    mend="shorten its sentences, and say long words in shorter ones",
    english_only=True,
    find=find,
)
