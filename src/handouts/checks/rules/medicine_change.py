"""Advice to start, stop, skip or change a medicine."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handouts.checks.phrases import find_phrases
from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject

_MEDICINE = (
    r"(?:medicines?|medications?|tablets?|pills?|capsules?|drugs?|steroids?|painkillers?|patch(?:es)?"
    r"|pump|acetaminophen|paracetamol|ibuprofen|aspirin|morphine|opioids?|blood thinners?|enzymes?"
    r"|niacin|antacids?|chemo(?:therapy)?|capecitabine|treatment)"
)
_START = (
    r"(?:^|[.;:!]\s*|,? (?:and|but|or|then|so) |, |always |never |please "
    r"|you (?:should|must|can|may|need to|have to) )"
)
_PATTERN = re.compile(
    rf"{_START}(?:stop|start|skip|double|halve|change your|take no more"
    rf"|do not take|don't take|do not stop|don't stop|do not start|do not disconnect"
    rf"|stop taking|start taking)\b"
    rf"(?: \w+){{0,4}}? {_MEDICINE}\b"
    r"|\b(?:never|do not|don't|not) (?:stop|start|skip)(?: \w+)? (?:suddenly|taking|them|it)\b"
    r"|\btake no (?:more|further)(?: \w+)?",
    re.IGNORECASE,
)
_WITH_TEAM = re.compile(
    r"\b(?:ask|tell|talk to|speak to|call) (?:us|your|the) ?\w*\b.{0,20}\bbefore\b|\bask\b",
    re.IGNORECASE,
)


def find(subject: Subject) -> Iterator[Hit]:
    """Look for such advice, unless the sentence is a question or says to ask first."""
    for phrase in find_phrases(subject, _PATTERN):
        asked = phrase.sentence.rstrip("\"'”’").endswith("?")
        if not asked and not _WITH_TEAM.search(phrase.sentence):
            words = phrase.words.strip(" ,.;:")
            yield phrase.passage.hit(f"“{words}” tells the reader to change a medicine", words)


RULE = Rule(
    code="medicine-change",
    title="No advice to start, stop or skip a medicine",
    theme="Safety and tone",
    why="Stopping or starting a medicine alone can do harm that a leaflet cannot foresee.",
    mend="send the reader to the team; where a clinician has agreed to the wording, accept it "
    "with the reason",
    english_only=True,
    find=find,
)
