"""The facts that claims cite, and where they come from."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from handouts.content.models.base import Frozen
from handouts.content.models.references import ClaimName, SourceId, SourceName
from handouts.content.trouble import trouble

Note = Annotated[str, StringConstraints(min_length=1, max_length=800)]


class Claim(Frozen):
    """One plain statement that blocks cite by its id."""

    id: ClaimName
    statement: Note
    """In our own words."""

    people: Note | None = None
    """Which people a figure is about. A figure without it is not printed."""

    period: Note | None = None
    """The years, or the point in the illness."""

    mark: Literal["seen", "known"]
    """``seen``: read in a source. ``known``: general knowledge that a reviewer checks."""

    sources: tuple[SourceId, ...] = ()
    check: Note | None = None
    """What a reviewer should open to check it."""

    checked: date

    @model_validator(mode="after")
    def _can_be_traced(self) -> Claim:
        if not self.sources and self.check is None:
            raise trouble(
                "untraced",
                f"the claim {self.id} names no source and nothing to check",
                "add sources, or say in check what a reviewer should open",
            )
        return self


class ClaimFile(Frozen):
    """A file of claims."""

    claims: Annotated[tuple[Claim, ...], Field(min_length=1, max_length=400)]


class Source(Frozen):
    """Where a claim was read."""

    id: SourceName
    publisher: Note
    """The journal, charity or agency."""

    title: Note
    year: Annotated[int, Field(ge=1900, le=2100)] | None = None
    """``None`` where the copy that was read carries no date."""

    doi: Annotated[str, StringConstraints(pattern=r"^10\.\d{4,9}/\S+$")] | None = None
    pmid: Annotated[str, StringConstraints(pattern=r"^\d{1,9}$")] | None = None
    url: (
        Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$", max_length=400)] | None
    ) = None

    @model_validator(mode="after")
    def _can_be_found(self) -> Source:
        if not (self.doi or self.pmid or self.url):
            raise trouble(
                "unfindable", f"the source {self.id} cannot be found", "add doi, pmid or url"
            )
        return self


class SourceFile(Frozen):
    """The file of all sources."""

    sources: Annotated[tuple[Source, ...], Field(min_length=1, max_length=400)]
