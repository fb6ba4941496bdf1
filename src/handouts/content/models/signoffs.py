"""Who has read the words of a leaflet and stands by them, and when."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from handouts.content import plain
from handouts.content.models.base import Frozen
from handouts.content.models.handout import LocaleName

Role = Literal["clinician", "patient-reader", "translator"]

NAME_LIMIT = 120
"""Characters in a person's name with title and profession, at most."""


def _check_name(name: str) -> str:
    plain.check(name)
    return name


PersonName = Annotated[
    str,
    StringConstraints(min_length=1, max_length=NAME_LIMIT, pattern=r"^[^\n]*$"),
    AfterValidator(_check_name),
]
"""A name as it prints on the leaflet."""

DIGEST_PATTERN = r"^[0-9a-f]{64}$"

Sha256 = Annotated[str, StringConstraints(pattern=DIGEST_PATTERN)]
"""A SHA-256 digest in hex digits, as ``handouts.content.digest`` makes it."""


class Signoff(Frozen):
    """One person stands by exactly the words that a digest names."""

    role: Role
    name: PersonName
    """As it prints on the leaflet."""

    date: datetime.date
    locale: LocaleName
    version: Annotated[str, StringConstraints(pattern=r"^\d+\.\d+$")]
    """The version that was signed, for people; the digest is what binds."""

    words: Sha256
    """The digest of the words that were signed."""

    figures: Sha256
    """The digest of their figures alone: a change to these is never one of spelling."""


class SpellingChange(Frozen):
    """One person says that between two states of the words only the spelling changed."""

    name: PersonName
    date: datetime.date
    locale: LocaleName
    before: Sha256
    """The digest of the words as they were signed."""

    after: Sha256
    """The digest of the words with the spelling mended."""


class SignoffFile(Frozen):
    """The sign-offs of one leaflet in all its locales, in the order they were made."""

    signoffs: Annotated[tuple[Signoff, ...], Field(max_length=1000)] = ()
    spelling: Annotated[tuple[SpellingChange, ...], Field(max_length=1000)] = ()
