"""The list of hard words is whole: each word once, each list used."""

from __future__ import annotations

import pytest

from handouts.build.gather import open_library
from handouts.content.models.plain_words import PlainWords
from support import REAL


def shipped() -> PlainWords:
    found = open_library(REAL).plain_words("en")
    assert found is not None
    return found


def test_each_word_is_there_once_and_each_list_is_cited() -> None:
    plain = shipped()
    words = [entry.word for entry in plain.words]
    assert len(words) == len(set(words)) >= 120
    assert words == sorted(words)
    assert {name for entry in plain.words for name in entry.lists} == {x.id for x in plain.lists}


def test_no_word_is_replaced_by_another_hard_word() -> None:
    plain = shipped()
    hard = {entry.word for entry in plain.words}
    for entry in plain.words:
        assert not {part.strip() for part in entry.instead.split(",")} & hard, entry.word


def test_a_list_that_is_not_there_is_told() -> None:
    with pytest.raises(ValueError, match="cites the list “ghost”"):
        PlainWords.model_validate(
            {
                "locale": "en",
                "lists": [{"id": "real", "publisher": "Them", "title": "Words", "year": 2011}],
                "words": [{"word": "utilize", "instead": "use", "lists": ["ghost"]}],
            }
        )


def test_a_language_without_a_list_has_none() -> None:
    assert open_library(REAL).plain_words("xx") is None
