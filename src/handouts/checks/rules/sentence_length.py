"""How long a sentence is."""

from __future__ import annotations

from collections.abc import Iterator

from handouts.checks.prose import split_words
from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject

LIMIT = 20


def find(subject: Subject) -> Iterator[Hit]:
    """Look at every sentence; small print beside figures too."""
    for passage in subject.passages:
        for sentence in passage.sentences:
            count = len(split_words(sentence))
            if count > LIMIT:
                yield passage.hit(f"the sentence has {count} words, {LIMIT} at most", sentence)


RULE = Rule(
    code="sentence-length",
    title="A sentence has 20 words at most",
    theme="Plain language",
    why="A reader who is ill or afraid loses the beginning of a long sentence before its end.",
    mend="make two sentences of it",
    english_only=True,
    find=find,
)
