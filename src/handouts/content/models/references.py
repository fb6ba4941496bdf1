"""Names of things that live in the shared files."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints, ValidationInfo

from handouts.content.context import Known
from handouts.content.models.base import SharedName, Slug
from handouts.content.trouble import suggest, trouble


def _check_claim(claim: str, info: ValidationInfo) -> str:
    known = Known.of(info).claims
    if known is not None and claim not in known:
        raise trouble(
            "unknown_claim",
            f"there is no evidence with the id “{claim}”",
            suggest(claim, known, "add the claim to _shared/evidence, or cite another"),
        )
    return claim


def _check_source(source: str, info: ValidationInfo) -> str:
    known = Known.of(info).sources
    if known is not None and source not in known:
        raise trouble(
            "unknown_source",
            f"there is no source with the id “{source}”",
            suggest(source, known, "add it to _shared/evidence/sources.yaml"),
        )
    return source


def _check_term(term: str, info: ValidationInfo) -> str:
    known = Known.of(info).terms
    if known is not None and term not in known:
        raise trouble(
            "unknown_term",
            f"“{term}” is not in the glossary",
            suggest(term, known, "add it to the glossary file, or take it out of the list"),
        )
    return term


def _check_illustration(name: str, info: ValidationInfo) -> str:
    known = Known.of(info).illustrations
    if known is not None and name not in known:
        raise trouble(
            "unknown_illustration",
            f"there is no drawing called “{name}”",
            suggest(name, known, "see _shared/illustrations for the drawings there are"),
        )
    return name


ClaimName = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3,4}-\d{2,3}$")]
SourceName = Annotated[str, StringConstraints(pattern=r"^S\d{2,3}$")]

ClaimId = Annotated[ClaimName, AfterValidator(_check_claim)]
"""The id of a claim in the evidence files, such as ``PAN-04``."""

SourceId = Annotated[SourceName, AfterValidator(_check_source)]
"""The id of a source in the evidence files, such as ``S01``."""

TermId = Annotated[Slug, AfterValidator(_check_term)]
"""The id of a glossary term."""

IllustrationName = Annotated[SharedName, AfterValidator(_check_illustration)]
"""The name of a drawing."""

Claims = Annotated[
    tuple[ClaimId, ...],
    Field(description="The evidence that this rests on, by id."),
]
