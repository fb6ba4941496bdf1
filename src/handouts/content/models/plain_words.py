"""Hard words and what to say instead, from lists that anyone can look up."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from handouts.content.models.base import Frozen, Part, Slug
from handouts.content.models.handout import LocaleName
from handouts.content.trouble import suggest, trouble

Phrase = Annotated[str, StringConstraints(min_length=2, max_length=80, pattern=r"^[^\n]*$")]


class WordList(Part):
    """A public list of hard words."""

    publisher: Phrase
    title: Annotated[str, StringConstraints(min_length=2, max_length=160)]
    year: Annotated[int, Field(ge=1990, le=2100)]


class HardWord(Frozen):
    """A word or phrase that many people stumble over."""

    word: Phrase
    """In its plainest form: "utilize" stands for "utilizes" and "utilized" too."""

    instead: Phrase
    lists: Annotated[tuple[Slug, ...], Field(min_length=1)]
    """The public lists that it stands in, by id."""


class PlainWords(Frozen):
    """The hard words of one language."""

    locale: LocaleName
    lists: Annotated[tuple[WordList, ...], Field(min_length=1, max_length=20)]
    words: Annotated[tuple[HardWord, ...], Field(min_length=1, max_length=600)]
    medicines: Annotated[tuple[Phrase, ...], Field(max_length=300)] = ()
    """Names of medicines; the adjusted reading grade counts two syllables for each."""

    @model_validator(mode="after")
    def _lists_are_there(self) -> PlainWords:
        known = {item.id for item in self.lists}
        for entry in self.words:
            for name in entry.lists:
                if name not in known:
                    raise trouble(
                        "unknown_list",
                        f"“{entry.word}” cites the list “{name}”, which is not above",
                        suggest(name, known, "add the list to lists"),
                    )
        return self
