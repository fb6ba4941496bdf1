"""Translations that are far longer or far shorter than their English."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Shared, Subject
from handouts.checks.translated import Translated
from handouts.content import inline
from handouts.translation.limits import width_factor

LONGEST, SPARE = 1.8, 20
"""How many times as long as the English a text may be, and the characters on top of that."""

SHORTEST, SHORT = 0.25, 40
"""As what share of the English a text is too short, if that has more than so many characters."""


def find(subject: Subject) -> Iterator[Hit]:
    """Look at every translated text of a leaflet."""
    return _find(subject.translated)


def find_shared(shared: Shared) -> Iterator[Hit]:
    """Look at every translated text that leaflets share."""
    return _find(shared.translated)


def _find(texts: Iterable[Translated]) -> Iterator[Hit]:
    for text in texts:
        if not text.unit.target:
            continue
        source = len(inline.plain_text(text.unit.source))
        target = len(inline.plain_text(text.unit.target))
        factor = width_factor(text.locale)
        if target > source * LONGEST * factor + SPARE:
            yield text.hit(f"the text has {target} characters, the English has {source}")
        elif source > SHORT and target < source * SHORTEST * factor:
            mend = "look whether something is missing"
            yield text.hit(f"the text has {target} characters, the English {source}", mend=mend)


RULE = Rule(
    code="translation-length",
    title="A translation is about as long as its English",
    theme="Translations",
    why="A text that is much longer leaves its box; one that is much shorter lost something.",
    mend="say it in fewer words; box-fit knows the narrow places",
    severity="warning",
    find=find,
    find_shared=find_shared,
)
