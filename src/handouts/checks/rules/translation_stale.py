"""Translations of texts that have changed since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Shared, Subject
from handouts.checks.translated import Translated


def find(subject: Subject) -> Iterator[Hit]:
    """Look at every text of a leaflet."""
    return _find(subject.translated)


def find_shared(shared: Shared) -> Iterator[Hit]:
    """Look at every shared text that leaflets print."""
    return _find(shared.translated)


def _find(texts: Iterable[Translated]) -> Iterator[Hit]:
    for text in texts:
        unit = text.unit
        if unit.state != "stale":
            continue
        if unit.previous is None:
            what = f"nobody recorded what this was made from; the English is “{unit.source}”"
        else:
            what = f"the English was “{unit.previous}” and is now “{unit.source}”"
        yield text.hit(what, mend=f"mend the text, then: handouts translate accept {unit.key}")


RULE = Rule(
    code="translation-stale",
    title="No translation is older than its English",
    theme="Translations",
    why="A translation that ages unseen tells patients what is no longer true.",
    mend="mend the text, then record it with handouts translate accept",
    severity="warning",
    find=find,
    find_shared=find_shared,
)
