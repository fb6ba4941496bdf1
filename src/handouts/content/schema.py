"""JSON Schemas of the content files, for editors."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from handouts.content.models.base import Frozen
from handouts.content.models.clinic import Clinic
from handouts.content.models.evidence import ClaimFile, SourceFile
from handouts.content.models.glossary import Glossary
from handouts.content.models.handout import Handout
from handouts.content.models.illustrations import Illustrations
from handouts.content.models.labels import Labels
from handouts.content.models.ledger import Ledger
from handouts.content.models.locale import DerivedLocale, TranslatedLocale
from handouts.content.models.plain_words import PlainWords
from handouts.content.models.region import Region
from handouts.content.models.release import Release
from handouts.content.models.signoffs import SignoffFile
from handouts.content.models.termbase import Termbase

_MODELS: Mapping[str, type[Frozen]] = MappingProxyType(
    {
        "clinic": Clinic,
        "evidence": ClaimFile,
        "glossary": Glossary,
        "handout": Handout,
        "illustrations": Illustrations,
        "labels": Labels,
        "ledger": Ledger,
        "locale": DerivedLocale,
        "plain-words": PlainWords,
        "region": Region,
        "release": Release,
        "signoffs": SignoffFile,
        "sources": SourceFile,
        "termbase": Termbase,
        "translated-locale": TranslatedLocale,
    }
)

_WITH_OVERLAYS = ("glossary", "handout", "illustrations", "labels", "region")
"""Files that a derived locale may have an overlay for."""

_OVERLAY = "-overlay"


def list_schemas() -> tuple[str, ...]:
    """Return the names of all schemas."""
    return tuple(sorted([*_MODELS, *(name + _OVERLAY for name in _WITH_OVERLAYS)]))


def write_schema(name: str) -> str:
    """Return one schema as text, always the same for the same models."""
    model = _MODELS[name.removesuffix(_OVERLAY)].model_json_schema()
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **(_loosen(model) if name.endswith(_OVERLAY) else model),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _loosen(schema: Any) -> Any:
    """Return a schema for a file that holds only what differs: entries by id, and few fields."""
    if isinstance(schema, list):
        return [_loosen(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    loose = {
        "anyOf" if key == "oneOf" else key: _loosen(value)
        for key, value in schema.items()
        if key not in {"required", "minItems", "discriminator"}
    }
    if "id" in schema.get("properties", {}) and "id" in schema.get("required", ()):
        loose["required"] = ["id"]
    return loose
