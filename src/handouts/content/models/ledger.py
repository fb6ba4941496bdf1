"""What each text of a translation was made from, and how far it has come."""

from __future__ import annotations

import datetime
import hashlib
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from handouts.content.models.base import Frozen
from handouts.content.models.handout import LocaleName
from handouts.content.models.text import PROSE_LIMIT
from handouts.content.trouble import trouble

DIGITS = 16
"""Hex digits of a digest; enough to tell the texts of one file apart."""

SegmentId = Annotated[
    str, StringConstraints(pattern=r"^[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*$", max_length=200)
]
ShortDigest = Annotated[str, StringConstraints(pattern=rf"^[0-9a-f]{{{DIGITS}}}$")]
PersonName = Annotated[str, StringConstraints(min_length=1, max_length=80, pattern=r"^[^\n]*$")]


def short_digest(text: str) -> str:
    """Return the first hex digits of the SHA-256 of a text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:DIGITS]


class LedgerEntry(Frozen):
    """One text: the sentence that it was made from, and who stands by it."""

    id: SegmentId
    digest: ShortDigest
    """Of the source sentence."""

    english: Annotated[str, StringConstraints(min_length=1, max_length=PROSE_LIMIT)]
    """The source sentence itself, so that the old words can be shown beside the new ones."""

    state: Literal["new", "translated", "reviewed"] = "new"
    by: PersonName | None = None
    on: datetime.date | None = None
    target: ShortDigest | None = None
    """Of the translation that the state speaks of; ``None`` where it is written by hand."""

    @model_validator(mode="after")
    def _speaks_of_its_sentence(self) -> LedgerEntry:
        if self.digest != short_digest(self.english):
            raise trouble(
                "digest",
                "the digest is not that of the English beside it",
                "do not edit the ledger by hand; handouts translate accept writes it",
            )
        return self


class Ledger(Frozen):
    """What is known about the texts of one file in one locale."""

    locale: LocaleName
    segments: Annotated[tuple[LedgerEntry, ...], Field(max_length=5000)] = ()
