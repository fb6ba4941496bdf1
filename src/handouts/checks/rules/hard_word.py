"""Hard words from public lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from handouts.checks.explained import explained_on_the_spot
from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject
from handouts.content.models.plain_words import HardWord, PlainWords


def find(subject: Subject) -> Iterator[Hit]:
    """Look for each word of the list, unless it is linked or explained where it stands."""
    if subject.plain_words is None:
        return
    pattern, words = _pattern(subject.plain_words)
    lists = {item.id: item for item in subject.plain_words.lists}
    for passage in subject.passages:
        linked = " ".join(getattr(c, "text", "") for link in passage.links for c in link.children)
        for match in pattern.finditer(passage.text):
            if match[0] in linked or explained_on_the_spot(passage.text, *match.span()):
                continue
            assert match.lastgroup is not None
            entry = words[match.lastgroup]
            cited = "; ".join(
                f"{lists[name].publisher}, {lists[name].title}, {lists[name].year}"
                for name in entry.lists
            )
            yield passage.hit(f"“{match[0]}” is a hard word ({cited})", match[0], _mend(entry))


def _mend(entry: HardWord) -> str:
    return f"say “{entry.instead}”, or explain it in brackets"


@cache
def _pattern(plain: PlainWords) -> tuple[re.Pattern[str], dict[str, HardWord]]:
    """Return one pattern for all words, longest first, and the word behind each group."""
    ordered = sorted(plain.words, key=lambda entry: -len(entry.word))
    words = {f"word_{index}": entry for index, entry in enumerate(ordered)}
    groups = (f"(?P<{name}>{_forms(entry.word)})" for name, entry in words.items())
    return re.compile(rf"\b(?:{'|'.join(groups)})\b", re.IGNORECASE), words


def _forms(word: str) -> str:
    """Return a pattern for a word and its usual endings: utilize, utilizes, utilizing."""
    if word.endswith("e"):
        return rf"{re.escape(word[:-1])}(?:e|es|ed|ing)"
    if word.endswith("y"):
        return rf"{re.escape(word[:-1])}(?:y|ies|ied|ying)"
    return rf"{re.escape(word)}(?:s|es|ed|ing)?"


RULE = Rule(
    code="hard-word",
    title="Hard words are replaced or explained",
    theme="Plain language",
    why="Public lists name the words that people stumble over and the ones that they know.",
    mend="use the plainer word, or explain the hard one in brackets",
    english_only=True,
    find=find,
)
