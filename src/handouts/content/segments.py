"""Finds every text of a model that changes with the language.

A segment's id is the path of ids that leads to it, such as
``treatments/items/chemotherapy/aim``; it stays the same when the order changes.
"""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel

from handouts.content.models.text import Translatable
from handouts.content.source import Key

Model = TypeVar("Model", bound=BaseModel)
Change = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Segment:
    """One text of a model."""

    id: str
    text: str
    key: Key = ()
    """Where it stands in the values of the file."""


def iterate_segments(model: BaseModel, path: str = "", key: Key = ()) -> Iterator[Segment]:
    """Yield every text, in the order of the page."""
    for name, value in model:
        here = Segment(f"{path}/{name}" if path else name, "", (*key, name))
        yield from _segments(value, here, translatable=name in _translatable(type(model)))


def _segments(value: object, here: Segment, *, translatable: bool) -> Iterator[Segment]:
    if isinstance(value, str):
        if translatable:
            yield replace(here, text=value)
    elif isinstance(value, BaseModel):
        yield from iterate_segments(value, here.id, here.key)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            step = Segment(f"{here.id}/{getattr(item, 'id', index)}", "", (*here.key, index))
            yield from _segments(item, step, translatable=translatable)


def change_segments(model: Model, change: Change) -> Model:
    """Return a copy of a model with ``change`` applied to every text."""
    names = _translatable(type(model))
    update = {name: _changed(value, change, name in names) for name, value in model}
    return model.model_copy(update=update)


def _changed(value: Any, change: Change, translatable: bool) -> Any:  # noqa: FBT001
    if isinstance(value, str):
        return change(value) if translatable else value
    if isinstance(value, BaseModel):
        return change_segments(value, change)
    if isinstance(value, tuple):
        return tuple(_changed(item, change, translatable) for item in value)
    return value


def replace_segments(model: Model, texts: Mapping[str, str], path: str = "") -> Model:
    """Return a copy of a model with new words for the texts with these ids."""
    update = {
        name: _replaced(value, texts, f"{path}/{name}" if path else name) for name, value in model
    }
    return model.model_copy(update=update)


def _replaced(value: Any, texts: Mapping[str, str], path: str) -> Any:
    if isinstance(value, str):
        return texts.get(path, value)
    if isinstance(value, BaseModel):
        return replace_segments(value, texts, path)
    if isinstance(value, tuple):
        return tuple(
            _replaced(item, texts, f"{path}/{getattr(item, 'id', index)}")
            for index, item in enumerate(value)
        )
    return value


@cache
def _translatable(model: type[BaseModel]) -> frozenset[str]:
    """Return the names of the fields of a model that hold such texts."""
    return frozenset(
        name
        for name, info in model.model_fields.items()
        if any(isinstance(item, Translatable) for item in info.metadata) or _marked(info.annotation)
    )


def _marked(annotation: Any) -> bool:
    """Look for the mark inside ``tuple[Prose, ...]`` and ``Prose | None``."""
    if isinstance(annotation, Translatable):
        return True
    return any(_marked(argument) for argument in typing.get_args(annotation))
