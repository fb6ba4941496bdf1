"""Takes text apart: sentences and words, as a reader counts them (English)."""

from __future__ import annotations

import re
from functools import cache

_ABBREVIATIONS = frozenset(
    {"dr", "e.g", "etc", "i.e", "mr", "mrs", "ms", "no", "st", "u.k", "u.s", "vs"}
)
_END = re.compile(r"([.!?]+)([\"'”’)]*)\s+|\n+")
_WORD = re.compile(r"\d[\d,.]*\d|\d|[^\W\d_]+(?:[-'’./][^\W_]+)*", re.UNICODE)
_LAST_WORD = re.compile(r"([\w.]+)$")


@cache
def split_sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text; a line break ends one, a colon does not."""
    sentences: list[str] = []
    start = 0
    for end in _END.finditer(text):
        if end[1] == "." and not _ends_here(text[start : end.start()], text[end.end() :]):
            continue
        sentences.append(text[start : end.end()].strip())
        start = end.end()
    sentences.append(text[start:].strip())
    return tuple(sentence for sentence in sentences if _WORD.search(sentence))


def _ends_here(before: str, after: str) -> bool:
    last = _LAST_WORD.search(before)
    short = last is not None and last[1].lower() in _ABBREVIATIONS - {"no"}
    return not short and not after[:1].islower()


@cache
def split_words(sentence: str) -> tuple[str, ...]:
    """Return the words: a number is one, a word with a hyphen is one."""
    return tuple(_WORD.findall(sentence))
