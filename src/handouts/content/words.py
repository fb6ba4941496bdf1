"""Puts the words of one locale in the place of those of another: tumour for tumor.

Only words change. Slots, the targets of links and the names that a locale keeps are left as
they are; ids, codes and figures are never seen here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from handouts.content.models.locale import DerivedLocale

_FIXED = r"\{[a-z][a-z_]*\}|\]\(#[^)]*\)"
_NO_LETTER_BEFORE, _NO_LETTER_AFTER = r"(?<![^\W_])", r"(?![^\W_])"


@dataclass(frozen=True, slots=True)
class WordChange:
    """Changes the words of a text."""

    pattern: re.Pattern[str]
    words: Mapping[str, str]

    @classmethod
    def of(cls, locale: DerivedLocale) -> WordChange:
        """Return the change that a locale asks for."""
        keep = "|".join(_as_pattern(name) for name in sorted(locale.keep, key=len, reverse=True))
        words = "|".join(_as_pattern(word) for word in sorted(locale.words, key=len, reverse=True))
        fixed = f"{_FIXED}|{_NO_LETTER_BEFORE}(?:{keep}){_NO_LETTER_AFTER}" if keep else _FIXED
        pattern = re.compile(f"{fixed}|{_NO_LETTER_BEFORE}(?P<word>{words}){_NO_LETTER_AFTER}")
        return cls(pattern, dict(locale.words))

    def __call__(self, text: str) -> str:
        """Return a text with its words changed."""
        return self.pattern.sub(self._replace, text)

    def _replace(self, match: re.Match[str]) -> str:
        found = match["word"]
        if found is None:
            return match[0]
        word = " ".join(found.split())
        return self.words[word] if word in self.words else self._with_case(word)

    def _with_case(self, word: str) -> str:
        new = self.words[word.lower()]
        if word.isupper() and len(word) > 1:
            return new.upper()
        return new[0].upper() + new[1:] if word[0].isupper() else new


def _as_pattern(word: str) -> str:
    spaced = r"\s+".join(re.escape(part) for part in word.split())
    return f"(?i:{spaced})" if word.islower() else spaced


def unsteady_words(locale: DerivedLocale) -> Iterator[tuple[str, str, str]]:
    """Yield each word that would change on, or not at all: the word, what is wrong, how to mend.

    A text that was changed once must stay as it is when it is changed again; else a word of
    the base would be left in it.
    """
    change = WordChange.of(locale)
    for word, new in locale.words.items():
        if new == word:
            yield word, f"“{word}” stands for itself", "take the line away"
        elif (again := change(new)) != new:
            yield (
                word,
                f"“{new}” would itself be changed, into “{again}”",
                f"write “{again}” here, or take the other word away",
            )
