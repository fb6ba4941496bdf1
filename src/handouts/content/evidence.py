"""The facts that leaflets cite, gathered from their files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from handouts.content.context import Known
from handouts.content.models.evidence import Claim, ClaimFile, Source, SourceFile
from handouts.content.source import Source as YamlFile
from handouts.content.validation import validate
from handouts.errors import ContentError, Fault

SOURCES_FILE = "sources.yaml"
"""The file of the evidence folder that holds sources; all others hold claims."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """All claims and sources, by id."""

    claims: dict[str, Claim]
    sources: dict[str, Source]


def load_evidence(sources_file: YamlFile, claim_files: Iterable[YamlFile]) -> Evidence:
    """Return all claims and sources.

    Raises:
        ContentError: a file has faults, or a claim is in two files.
    """
    sources = {item.id: item for item in validate(SourceFile, sources_file).sources}
    known = Known(sources=frozenset(sources))
    claims: dict[str, Claim] = {}
    faults: list[Fault] = []
    for file in claim_files:
        for index, claim in enumerate(validate(ClaimFile, file, known).claims):
            if claim.id in claims:
                what = f"the claim {claim.id} is in another file as well"
                faults.append(file.fault(("claims", index, "id"), what, "keep one of them"))
            claims[claim.id] = claim
    if faults:
        raise ContentError(tuple(faults))
    return Evidence(claims, sources)
