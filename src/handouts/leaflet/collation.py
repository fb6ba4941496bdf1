"""The order of words in the glossary: that of the alphabet of their language.

Comparing code points puts ñ after z, and the Ukrainian є, і, ї and ґ after я. The rules below
are those of the Unicode locale data (CLDR) as far as a list of thirty terms needs them. The
libraries that know all of them do not pay here: PyICU needs a system library and a compiler,
and pyuca knows no rules of single languages.

- Spanish: ñ is a letter between n and o; accents count only between words that are else the same.
- Ukrainian: the order of its alphabet; the apostrophe does not count.
- Arabic: letters with hamza stand with the letter that carries it, ة with ت, ى with ي; vowel
  marks do not count. The article is not left out, because no rule tells it from the beginning of
  words such as التهاب.
- Hindi: the order of the letters in Unicode, which is that of the alphabet; the dot below a
  letter does not count, and the two signs for a nasal are one.
- Chinese: by pinyin, as the first level of GB 2312 orders the 3,755 most frequent characters.
  A rarer character comes after these, one with two readings stands at its usual one.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

Key = tuple[tuple[tuple[int, int], ...], str]

ALPHABETS: Mapping[str, str] = MappingProxyType(
    {
        "es": "abcdefghijklmnñopqrstuvwxyz",
        "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    }
)
"""The letters of a language in its order, where that is not the one of Unicode."""

_SAME = {
    "ar": str.maketrans({"ة": "ت", "ى": "ي", "ـ": ""}),
    "hi": str.maketrans({"ँ": "ं", "\u093c": ""}),
    "uk": str.maketrans({"'": "", "’": "", "ʼ": ""}),
}


def sort_key(text: str, language: str) -> Key:
    """Return what a text is sorted by in a language, such as ``es``."""
    folded = unicodedata.normalize("NFC", text.casefold())
    alphabet = ALPHABETS.get(language, "")
    letters = [piece for letter in folded for piece in _bare(letter, alphabet, language)]
    return tuple(_weight(letter, alphabet, language) for letter in letters), folded


def _bare(letter: str, alphabet: str, language: str) -> str:
    """Return a letter without the marks that do not count at first; nothing for a mark."""
    if letter in alphabet:
        return letter
    parts = unicodedata.normalize("NFD", letter)
    kept = parts if language == "hi" else "".join(p for p in parts if not _is_mark(p))
    return kept.translate(_SAME.get(language, {}))


def _is_mark(character: str) -> bool:
    return unicodedata.combining(character) != 0


def _weight(letter: str, alphabet: str, language: str) -> tuple[int, int]:
    """Return the place of a letter: other characters, then its own alphabet, then others."""
    if letter in alphabet:
        return 1, alphabet.index(letter)
    if not unicodedata.category(letter).startswith(("L", "M")):
        return 0, ord(letter)
    if language == "zh":
        return _weight_by_pinyin(letter)
    return 2, ord(letter)


def _weight_by_pinyin(letter: str) -> tuple[int, int]:
    try:
        code = letter.encode("gb2312")
    except UnicodeEncodeError:
        return 4, ord(letter)
    return (3 if len(code) > 1 else 2), int.from_bytes(code, "big")
