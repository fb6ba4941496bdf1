"""What each language asks of the ends of lines and of its quotation marks, as a table.

Where the rules come from:

- One-letter words: typesetters of Ukrainian bind one-letter prepositions and conjunctions to
  the word that follows (rules for typesetting of the Central Ukrainian State University;
  Technolex, "Що таке нерозривний пробіл"); for Czech, the Internet language handbook of the
  Czech Language Institute, https://prirucka.ujc.cas.cz/?id=880.
- Abbreviated units and signs stay with their figure, endings after a hyphen too (2-й, 10-му), and
  a telephone number is one: Ukrainian orthography of 2019, technical rules of word division; the
  Czech handbook, as above. Nothing in them is peculiar to one language.
- The last line: The Chicago Manual of Style, 17th edition, 2.116, wants four letters on it or more
  where a word is divided, and its editors call one short word there strange. For Chinese: W3C,
  Requirements for Chinese Text Layout, 3.4.4, a last line of one character.
- Quotation marks of Chinese are as wide as a letter, and give up their room beside another
  mark: GB/T 15834-2011, 5.1; W3C, Requirements for Chinese Text Layout, 3.1.6.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Custom:
    """What one language asks for."""

    leaning: frozenset[str] = frozenset()
    """Words that never end a line, in small letters."""

    last_word: int = 0
    """How many letters a word has, at the most, that is not left alone on a last line."""

    last_letters: int = 0
    """How many letters a last line has at the least, where there are no spaces."""

    units: frozenset[str] = frozenset()
    """Abbreviated units in the letters of the language; those of Latin letters go without."""

    wide_quotes: bool = False
    """Whether a quotation mark takes as much room as a letter."""


CUSTOMS: Mapping[str, Custom] = MappingProxyType(
    {
        "ar": Custom(last_word=3, units=frozenset({"ملغ", "ملغم", "غ", "كغ", "مل", "سم", "ملم"})),
        "cs": Custom(frozenset("ksvzouai"), last_word=5),
        "en": Custom(last_word=5, units=frozenset({"month", "months", "year", "years"})),
        "es": Custom(last_word=5),
        "hi": Custom(last_word=2, units=frozenset({"मिग्रा", "ग्राम", "किग्रा", "मिली"})),
        "uk": Custom(
            frozenset("авеєзийіоуя"),
            last_word=5,
            units=frozenset({"мг", "мкг", "г", "кг", "мл", "л", "мм", "см", "м", "р", "рр", "хв"}),
        ),
        "zh": Custom(last_letters=2, wide_quotes=True),
    }
)
"""By language. In Hindi only letters count, not the signs of vowels: two of them are a word of
one syllable, as in "करें" and "है"."""


NO_CUSTOM = Custom()
"""That of a language which nobody has described."""


def custom_of(language: str) -> Custom:
    """Return the custom of a language, such as ``uk``."""
    return CUSTOMS.get(language, NO_CUSTOM)
