"""War words and blame."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handouts.checks.phrases import any_of, find_phrases
from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject

_PATTERN = any_of(
    r"(?<!infection-)(?<!germ-)fight(?:s|ing|ers?)?"
    r"(?! (?:off )?(?:\w+ )?(?:infections?|germs?|illness))",
    r"fought",
    r"battl(?:e|es|ed|ing)",
    r"beat(?:s|en|ing)? (?:the |this |your |their |it|back )?(?:cancer|it|disease|back)",
    r"(?:war|wars) (?:on|against)",
    r"warriors?|weapons?|enem(?:y|ies)|arsenal|conquer\w*|defeat\w*|surrender\w*|victor(?:y|ies)",
    r"invad(?:e|es|ed|ing)|invasion",
    r"(?<!heart )(?<!panic )(?<!asthma )attack(?:s|ed|ing)?",
    r"combat\w*",
    r"victims?|suffer(?:s|ed|ing)? from|sufferers?",
    r"(?:you|patients?|people) (?:have |has )?fail(?:s|ed)? (?:treatment|chemotherapy|therapy|the)",
    r"lost (?:the|a|his|her|their) (?:fight|battle)",
    r"giv(?:e|es|ing|en) in to",
)

_IMMUNE = re.compile(r"\bimmune\b", re.IGNORECASE)


def find(subject: Subject) -> Iterator[Hit]:
    """Look for words of war and of blame."""
    for phrase in find_phrases(subject, _PATTERN):
        if _IMMUNE.search(phrase.sentence):
            continue  # what immune cells do to germs and cells has no other plain name
        yield phrase.passage.hit(f"“{phrase.words}” is a word of war or blame", phrase.words)


RULE = Rule(
    code="war-word",
    title="No war words",
    theme="Safety and tone",
    why="Who is said to fight can be said to lose: treatments fail, people do not.",
    mend="say what happens: the cancer grows or shrinks, a treatment works or does not",
    english_only=True,
    find=find,
)
