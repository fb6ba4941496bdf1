"""Takes texts of any language apart, as far as a length needs it."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_END = re.compile(r"(?:[.!?؟۔।॥]+[\"'”’»)]*(?=\s|$)|[。！？]+[”’」』）]*)\s*|\n+")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[A-Za-zА-яіїєґ]|[Dd]ra?|ej|etc|тис|млн|напр|див|рр?|ст)\.$"
)


@cache
def split_sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text in any language that has marks at their ends."""
    sentences: list[str] = []
    start = 0
    for end in _END.finditer(text):
        if _ABBREVIATION.search(text[start : end.end()].rstrip()) and end.end() < len(text):
            continue
        sentences.append(text[start : end.end()].strip())
        start = end.end()
    sentences.append(text[start:].strip())
    return tuple(sentence for sentence in sentences if count_words(sentence))


@cache
def count_words(sentence: str) -> int:
    """Return the words between spaces; where a script has no spaces, each character is one."""
    apart = _HAN.sub(" 字 ", sentence)
    return sum(any(_is_letter(letter) for letter in word) for word in apart.split())


def _is_letter(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LN"
