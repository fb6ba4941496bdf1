"""Which claims a model cites."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel


def cited_claims(model: BaseModel) -> frozenset[str]:
    """Return the ids of all claims that a model or its parts cite."""
    return frozenset(_claims(model))


def _claims(value: object) -> Iterator[str]:
    if isinstance(value, BaseModel):
        for name, inner in value:
            if name == "claims":
                yield from inner
            else:
                yield from _claims(inner)
    elif isinstance(value, tuple):
        for item in value:
            yield from _claims(item)
