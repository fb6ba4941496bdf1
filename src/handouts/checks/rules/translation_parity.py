"""What a translation must share with its English: figures, units, slots, links and marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Shared, Subject
from handouts.checks.translated import Translated
from handouts.translation.exchange.faults import find_problems


def find(subject: Subject) -> Iterator[Hit]:
    """Look at every translated text of a leaflet."""
    return _find(subject.translated)


def find_shared(shared: Shared) -> Iterator[Hit]:
    """Look at every translated text that leaflets share."""
    return _find(shared.translated)


def _find(texts: Iterable[Translated]) -> Iterator[Hit]:
    for text in texts:
        unit = text.unit
        if unit.target and unit.state != "stale":
            for problem in find_problems(unit.source, unit.target, text.forbidden):
                yield text.hit(problem.what, mend=problem.mend)


RULE = Rule(
    code="translation-parity",
    title="A translation keeps figures, units, slots and links",
    theme="Translations",
    why="A figure or a warning that is lost on the way can harm a patient.",
    mend="write the same figures, units, slots and links as the English",
    find=find,
    find_shared=find_shared,
)
