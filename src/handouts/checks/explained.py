"""Whether a hard word is explained where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handouts.checks.passage import Passage
from handouts.checks.prose import split_words
from handouts.checks.subject import Subject
from handouts.content import inline

_STOP = frozenset({
    "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be",
    "been", "but", "by", "can", "cancer", "cells", "do", "each", "few", "for", "from",
    "goes", "has", "have", "help", "helps", "if", "in", "into", "is", "it", "its", "like",
    "made", "make", "makes", "many", "may", "more", "most", "not", "of", "often", "on",
    "one", "or", "other", "out", "over", "part", "people", "person", "so", "some", "such",
    "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "to",
    "up", "used", "very", "what", "when", "where", "which", "who", "with", "without", "you",
    "your",
})  # fmt: skip
_SHARED_WORDS = 2
"""How many telling words of the glossary's meaning an explanation has in common with it."""

_STEM = 5
"""Letters that are compared: "drain" and "drains" are one word."""

_BEFORE = re.compile(
    r"(?:call(?:s|ed)?(?: (?:them|this|it|these))?|known as|name for|which (?:is|are)|means?|or"
    r"|, (?:an?|the)|\b(?:is|are)(?: an?| the)?)\W*$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s*\(|: |\W{0,2} (?:is|are|means?|tells?|shows?) (?:an?|the|where|how|when|if)\b"
    r"|, (?:an?|the|or|drugs|medicines|cells|genes|tubes|proteins|blood)\b"
    r"|\. (?:It|They|These|This) "
)


def explained_on_the_spot(text: str, start: int, end: int) -> bool:
    """Return whether brackets or a word such as "called" tie words to their meaning."""
    before, after = text[:start], text[end:]
    return before.endswith("(") or bool(_BEFORE.search(before) or _AFTER.match(after))


def is_explained(passage: Passage, link: inline.Term, subject: Subject) -> bool:
    """Return whether the text around a linked term says what it means."""
    words = inline.plain_words(link.children)
    text = passage.text
    start = text.find(words)
    if start >= 0 and explained_on_the_spot(text, start, start + len(words)):
        return True
    term = subject.terms.get(link.term)
    if term is None:
        return False
    own = set(_telling(words)) | set(_telling(term.term))
    meaning = set(_telling(inline.plain_text(term.meaning))) - own
    around = set(_telling(text)) - own
    return len(meaning & around) >= min(_SHARED_WORDS, len(meaning))


def _telling(text: str) -> Iterator[str]:
    for word in split_words(text.lower()):
        if word not in _STOP and not word.isdigit():
            yield word[:_STEM]
