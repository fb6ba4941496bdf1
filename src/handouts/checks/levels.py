"""How easily a leaflet reads in languages other than English.

- Spanish: the perspicuity of Szigriszt Pazos (1993), 206.835 - 62.3 syllables/words -
  words/sentences, read by the INFLESZ scale for patients (Barrio Cantalejo and others, 2008):
  from 55 on a text is normal, from 65 on rather easy, from 80 on very easy.
- Arabic: OSMAN (El-Haj and Rayson, 2016) counts short vowels, which are not written; programs
  that put them in guess, so it is not used.
- Chinese, Hindi, Ukrainian and all others: no formula that was tested with readers and that
  counts what is written is known to us.

So all but Spanish and English have a limit of our own for the average length of a sentence. It
follows the English limit: Arabic and Ukrainian say the same in fewer words, Hindi and Spanish
in more, and Chinese is counted by characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from handouts.checks.lengths import count_words, split_sentences
from handouts.checks.spanish import count_syllables

RATHER_EASY = 65.0
"""Where the INFLESZ scale calls a text rather easy ("bastante fácil")."""

LONGEST_AVERAGE: Mapping[str, float] = MappingProxyType(
    {"ar": 12.0, "es": 14.0, "hi": 14.0, "uk": 12.0, "zh": 20.0}
)
"""Words a sentence, by language; characters in Chinese."""

ELSEWHERE = 14.0
"""Words a sentence in a language that is not listed."""

_WORD = re.compile(r"[^\W_]+")


def perspicuity(texts: Sequence[str]) -> float:
    """Return the score of Szigriszt Pazos; 0 for no text."""
    sentences = [sentence for text in texts for sentence in split_sentences(text)]
    words = [word for sentence in sentences for word in _WORD.findall(sentence)]
    if not words:
        return 0.0
    syllables = sum(map(count_syllables, words))
    return 206.835 - 62.3 * syllables / len(words) - len(words) / len(sentences)


def average_length(texts: Sequence[str]) -> float:
    """Return the words of a sentence on average; 0 for no text."""
    lengths = [count_words(sentence) for text in texts for sentence in split_sentences(text)]
    return sum(lengths) / len(lengths) if lengths else 0.0


def find_hard(texts: Sequence[str], language: str) -> Iterator[str]:
    """Yield what is too hard about a leaflet in a language, such as ``es``."""
    score = perspicuity(texts) if language == "es" else RATHER_EASY
    if texts and round(score, 1) < RATHER_EASY:
        yield (
            f"the Szigriszt-Pazos score of the leaflet is {score:.1f}, below {RATHER_EASY:g} "
            "(INFLESZ: rather easy)"
        )
    average, most = average_length(texts), LONGEST_AVERAGE.get(language, ELSEWHERE)
    if round(average, 1) > most:
        unit = "characters" if language == "zh" else "words"
        yield f"the sentences have {average:.1f} {unit} on average, {most:g} at most"
