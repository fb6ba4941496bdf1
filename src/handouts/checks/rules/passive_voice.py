"""Passive voice where the reader is to act."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handouts.checks.phrases import HEARSAY, find_phrases
from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject

ACTION = ("key_points", "urgent")
"""Parts that tell the reader what to do."""

SHARE_LIMIT = 10
"""Passive sentences in every 100, over the leaflet."""

_STATES = frozenset({
    "advanced", "affected", "afraid", "alarmed", "allowed", "blocked", "blurred", "broken",
    "called", "changed", "concerned", "confused", "covered", "crowded", "cured", "damaged",
    "dazed", "depressed", "enlarged", "excited", "exhausted", "faded", "fixed",
    "frightened", "infected", "inflamed", "interested", "involved", "irritated", "limited",
    "located", "married", "mixed", "muddled", "named", "needed", "prepared", "puzzled",
    "related", "relaxed", "scared", "supposed", "surprised", "swollen", "tired", "treated",
    "troubled", "upset", "used", "worried",
})  # fmt: skip
"""Participles that say how something is rather than what is done to it."""

_IRREGULAR = (
    "begun|bought|brought|built|caught|chosen|cut|done|drawn|driven|felt|found|given|grown|heard"
    "|held|hidden|kept|known|led|left|lost|made|meant|met|paid|put|read|said|seen|sent|set|shown"
    "|spoken|taken|taught|thought|told|understood|worn|written"
)
_PASSIVE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't)"
    r"(?: (?:not|never|also|often|always|usually|sometimes|already|then|now|still|well|\w+ly))*"
    rf" (\w+ed|{_IRREGULAR})\b",
    re.IGNORECASE,
)
_FEWEST_SENTENCES = 30


def find(subject: Subject) -> Iterator[Hit]:
    """Look at each call to act, and at the share of passive sentences in the leaflet."""
    passive = 0
    for phrase in find_phrases(subject, _PASSIVE):
        if phrase.match[1].lower() in _STATES or not phrase.passage.is_read:
            continue
        passive += 1
        if phrase.passage.part in ACTION:
            yield phrase.passage.hit(f"“{phrase.words}” does not say who acts", phrase.words)
    read = [p for p in subject.passages if p.is_read and p.field not in HEARSAY]
    sentences = sum(len(passage.sentences) for passage in read)
    share = 100 * passive / sentences if sentences else 0
    if sentences >= _FEWEST_SENTENCES and share > SHARE_LIMIT:
        what = f"{share:.0f} in every 100 sentences are in the passive voice, {SHARE_LIMIT} at most"
        yield Hit(what, "title", ("title",))


RULE = Rule(
    code="passive-voice",
    title="Sentences say who does what",
    theme="Plain language",
    why="“Call us” is done, “we should be called” is not: the active voice tells who acts.",
    mend="say who does it: “your team gives”, “you take”, “we check”",
    severity="warning",
    english_only=True,
    find=find,
)
