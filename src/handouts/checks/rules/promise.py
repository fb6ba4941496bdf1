"""Promises."""

from __future__ import annotations

from collections.abc import Iterator

from handouts.checks.phrases import any_of, find_phrases
from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject

_PATTERN = any_of(
    r"will (?:\w+ly )?(?:be )?(?:cured?|heal(?:ed)?|work|shrink|beat|save|stop the cancer"
    r"|remove (?:all|the cancer)|get rid of|go away|disappear|get better|recover|succeed|survive)",
    r"(?:can|could|is to) be beaten",
    r"guarantee[sd]?",
    r"(?:completely|totally|fully|permanently) (?:cured?|gone|safe|free of)",
    r"(?:always|certain to|sure to|bound to) (?:works?|helps?|cures?|shrinks?)",
    r"miracle(?:s)?|breakthroughs?|wonder drugs?",
    r"there is no risk|risk[- ]free|harmless",
    r"(?:we|I|doctors|your team) (?:can )?promises?",
)
_QUESTIONS = frozenset({"myth", "question"})


def find(subject: Subject) -> Iterator[Hit]:
    """Look for promises that the sentence does not deny; a question promises nothing."""
    for phrase in find_phrases(subject, _PATTERN, _QUESTIONS):
        if not phrase.is_denied and not phrase.sentence.endswith("?"):
            yield phrase.passage.hit(f"“{phrase.words}” promises too much", phrase.words)


RULE = Rule(
    code="promise",
    title="No promises",
    theme="Safety and tone",
    why="No treatment is certain to work, and a promise that is not kept takes away trust.",
    mend="say what may happen: “can”, “may”, “for some people”",
    english_only=True,
    find=find,
)
