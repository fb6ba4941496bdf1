"""JSON Schemas of the content files, for editors."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType

from handouts.content.models.base import Frozen
from handouts.content.models.evidence import ClaimFile, SourceFile
from handouts.content.models.glossary import Glossary
from handouts.content.models.handout import Handout
from handouts.content.models.illustrations import Illustrations
from handouts.content.models.labels import Labels
from handouts.content.models.region import Region
from handouts.content.models.signoffs import SignoffFile

_MODELS: Mapping[str, type[Frozen]] = MappingProxyType(
    {
        "evidence": ClaimFile,
        "glossary": Glossary,
        "handout": Handout,
        "illustrations": Illustrations,
        "labels": Labels,
        "region": Region,
        "signoffs": SignoffFile,
        "sources": SourceFile,
    }
)


def list_schemas() -> tuple[str, ...]:
    """Return the names of all schemas."""
    return tuple(_MODELS)


def write_schema(name: str) -> str:
    """Return one schema as text, always the same for the same models."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_MODELS[name].model_json_schema(),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
