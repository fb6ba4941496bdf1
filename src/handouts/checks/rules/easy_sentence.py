"""How long an easy-read sentence is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from handouts.checks.lengths import count_words, split_sentences
from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject
from handouts.content.models.easy_read import Idea

WORDS = 15

CHARACTERS: Mapping[str, int] = MappingProxyType({"ja": 30, "zh": 25})
"""Characters, in languages whose words no space parts; fifteen English words take so many."""


def find(subject: Subject) -> Iterator[Hit]:
    """Look at every idea: it is one sentence, and a short one."""
    language = subject.handout.locale.split("-", maxsplit=1)[0]
    limit = CHARACTERS.get(language, WORDS)
    unit = "characters" if language in CHARACTERS else "words"
    for passage in subject.passages:
        if not isinstance(passage.owners[-1], Idea):
            continue
        sentences = split_sentences(passage.text)
        if len(sentences) > 1:
            yield passage.hit(f"the idea has {len(sentences)} sentences, one is meant")
        for sentence in sentences:
            count = count_words(sentence)
            if count > limit:
                yield passage.hit(f"the sentence has {count} {unit}, {limit} at most", sentence)


RULE = Rule(
    code="easy-sentence",
    title="An easy-read idea is one sentence of 15 words at most",
    theme="Plain language",
    why="Who reads with effort takes in one idea at a time, and looks at its picture in between. "
    "Guidance allows two very short sentences; then the picture belongs to one of them only, so "
    "here it is one. In Chinese, 25 characters stand for 15 words, in Japanese 30.",
    mend="make two ideas of it, each with its own picture, or leave out what is not needed",
    find=find,
)
