"""The reading level of the leaflet."""

from __future__ import annotations

from collections.abc import Iterator

from handouts.checks.grades import grade
from handouts.checks.levels import find_hard
from handouts.checks.passage import EASY_READ
from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject

LIMIT = 6.0
RAW_LIMIT = 7.5


def find(subject: Subject) -> Iterator[Hit]:
    """Look at the whole leaflet, by the formula of its language."""
    language = subject.handout.locale.partition("-")[0]
    if language == "en":
        yield from _find_in_english(subject)
        return
    read = (passage for passage in subject.passages if passage.is_read)
    texts = [passage.text for passage in read if passage.part != EASY_READ]
    for what in find_hard(texts, language):
        yield Hit(what, "title", ("title",))


def _find_in_english(subject: Subject) -> Iterator[Hit]:
    """Look at the grade of the whole leaflet, adjusted and raw."""
    grades = grade(subject)
    if not grades.reading.words:
        return
    for name, reading, limit in (
        ("grade", grades.reading, LIMIT),
        ("raw grade", grades.raw, RAW_LIMIT),
    ):
        if round(reading.grade, 1) > limit:
            what = (
                f"the {name} of the leaflet is {reading.grade:.1f}, above {limit} "
                f"(SMOG {reading.smog:.1f}, {reading.average:.1f} words a sentence)"
            )
            yield Hit(what, "title", ("title",))


RULE = Rule(
    code="reading-level",
    title="The leaflet reads at grade 6.0 or lower, or as easily in its own language",
    theme="Plain language",
    why="Half of the people who get a leaflet cannot use one that is written above grade 6. "
    "English is measured by Flesch-Kincaid, Spanish by Szigriszt-Pazos (65 or more, which the "
    "INFLESZ scale calls rather easy). Other languages have no formula that fits written words "
    "and was tested with readers, so their sentences are counted: 12 words on average in Arabic "
    "and Ukrainian, 14 in Hindi, Spanish and elsewhere, 20 characters in Chinese.",
    mend="shorten the longest sentences and swap long words for short ones, first where the "
    "section grades are highest",
    find=find,
)
