"""Turns what Pydantic finds into faults that name a line and say how to mend it."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from handouts.content.context import Known
from handouts.content.source import Key, Source
from handouts.content.trouble import nearest
from handouts.errors import ContentError, Fault

Model = TypeVar("Model", bound=BaseModel)

_NOTHING = object()

_MENDS: Mapping[str, tuple[str, str]] = {
    "string_type": ("this should be text", 'write words here, in "quotes" if need be'),
    "string_too_short": ("the text is empty", "write the text, or take the field away"),
    "string_too_long": (
        "the text is longer than {max_length} characters",
        "shorten it, or part it in two",
    ),
    "int_parsing": ("this should be a whole number", "write digits only, such as 40"),
    "int_type": ("this should be a whole number", "write digits only, such as 40"),
    "float_parsing": ("this should be a number", "write digits alone, with a point: 38.5"),
    "float_type": ("this should be a number", "write digits alone, with a point: 38.5"),
    "bool_parsing": ("this should be true or false", "write true or false"),
    "bool_type": ("this should be true or false", "write true or false"),
    "date_from_datetime_parsing": ("this is not a date", "write it as 2026-11-21"),
    "date_parsing": ("this is not a date", "write it as 2026-11-21"),
    "date_type": ("this is not a date", "write it as 2026-11-21"),
    "tuple_type": ("this should be a list", "put each entry on its own line after “- ”"),
    "too_short": (
        "there are {actual_length} entries, at least {min_length} are needed",
        "add some",
    ),
    "too_long": ("there are too many entries, {max_length} at most", "leave some out"),
    "greater_than_equal": ("the number is below {ge}", "check the figure"),
    "less_than_equal": ("the number is above {le}", "check the figure"),
    "literal_error": ("this should be {expected}", "use one of these words"),
    "mapping_type": ("this should be words with a colon between", "write word: other word"),
}

_PATTERNS: Mapping[str, tuple[str, str]] = {
    r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$": (
        "“{input}” is not a name",
        "use small letters, digits and single hyphens, beginning with a letter",
    ),
    r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$": (
        "“{input}” is not the name of a drawing",
        "use small letters, digits and underscores, beginning with a letter",
    ),
    r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$": (
        "“{input}” is not the tag of a language",
        "write it as handouts list does, such as en, es or en-GB",
    ),
    r"^https://[a-z0-9-]+(\.[a-z0-9-]+)+(/[A-Za-z0-9._~-]+)*$": (
        "“{input}” is not a web address that can be printed",
        "write it as https://clinic.org/leaflets, with no slash at the end",
    ),
    r"^[^\n]*$": ("a title is one line", "take the line break away"),
    r"^[0-9a-f]{64}$": (
        "“{input}” is not a digest",
        "leave these lines to: handouts review sign",
    ),
    r"^\d{2,4}$": ("“{input}” is not a short number", "write its digits alone, such as 911"),
    r"^\d+\.\d+$": ("“{input}” is not a version", "write it as 1.0"),
}


def validate(model: type[Model], source: Source, known: Known | None = None) -> Model:
    """Return the model that a file holds.

    Raises:
        ContentError: with every fault of the file.
    """
    try:
        value = model.model_validate(source.data, context=known)
    except ValidationError as error:
        details = [dict(detail) for detail in error.errors()]
        misspelt = _misspelt(source, model, details)
        found = (
            _fault(source, model, detail)
            for detail in details
            if detail["type"] != "missing" or detail["loc"] not in misspelt
        )
        told = (fault for fault in found if fault is not None)
        raise ContentError((*source.faults, *told)) from None
    if source.faults:
        raise ContentError(source.faults)
    return value


def _misspelt(
    source: Source, model: type[BaseModel], details: list[dict[str, Any]]
) -> frozenset[tuple[str | int, ...]]:
    """Return where fields are missing only because their name is misspelt, which is told."""
    unknown = (detail["loc"] for detail in details if detail["type"] == "extra_forbidden")
    return frozenset(
        (*outer, nearest(str(name), _fields_at(model, _path_in_data(source.data, outer))) or "")
        for *outer, name in unknown
    )


def _fault(source: Source, model: type[BaseModel], detail: dict[str, Any]) -> Fault | None:
    of_key = detail["loc"][-1:] == ("[key]",)
    path = _path_in_data(source.data, detail["loc"][:-1] if of_key else detail["loc"])
    path = (*path, *detail.get("ctx", {}).get("at", ()))
    kind = str(detail["type"])
    if kind == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]:
        return None  # Pydantic leaves out entries with faults, which are told by themselves
    what, mend = _explain(model, path, kind, detail)
    if kind == "union_tag_invalid":
        path = (*path, "kind")
    at_key = of_key or kind in {"extra_forbidden"}
    return source.fault(path, what, mend, at_key=at_key, code=kind)


def _path_in_data(data: Any, loc: Iterable[str | int]) -> Key:
    """Drop the steps of ``loc`` that are in no file, such as the kind of a block."""
    path: list[str | int] = []
    steps = list(loc)
    for index, step in enumerate(steps):
        found = _step(data, step)
        if found is not _NOTHING:
            data = found
        elif index < len(steps) - 1 or _is_tag(data, step):
            continue
        path.append(step)
    return tuple(path)


def _is_tag(data: Any, step: str | int) -> bool:
    """Return whether a step says only which model was tried; nothing is inside of a text."""
    return isinstance(data, str) or (isinstance(data, dict) and data.get("kind") == step)


def _step(data: Any, step: str | int) -> Any:
    if isinstance(data, dict):
        return data.get(step, _NOTHING)
    if isinstance(data, list) and isinstance(step, int) and step < len(data):
        return data[step]
    return _NOTHING


def _explain(
    model: type[BaseModel], path: Key, kind: str, detail: dict[str, Any]
) -> tuple[str, str]:
    context = detail.get("ctx", {})
    given = detail.get("input")
    if "mend" in context:
        return str(context["what"]), str(context["mend"])
    if kind == "missing":
        return f"the field “{path[-1]}” is missing", "add it here"
    if kind == "extra_forbidden":
        return _explain_unknown(model, path)
    if kind.startswith("union_tag"):
        return _explain_kind(given, context)
    if given is None:
        return "there is nothing here", "write a value, or take the field away"
    if kind == "string_pattern_mismatch":
        what, mend = _PATTERNS.get(
            context["pattern"],
            ("“{input}” is not written as it should be", "it must match {pattern}"),
        )
        return what.format(input=_short(given)), mend.format(**context)
    if kind in {"model_type", "model_attributes_type"}:
        fields = _fields_at(model, path)
        what = "this should be a group of fields"
        names = f": {', '.join(sorted(fields))}" if fields else ""
        return what, f"write its fields below, indented{names}"
    if kind in _MENDS:
        what, mend = _MENDS[kind]
        return what.format(**context), _mend_literal(given, context) or mend
    return str(detail["msg"]), "see docs/add-a-leaflet.md for what belongs here"


def _short(given: object) -> str:
    text = str(given)
    return text if len(text) <= 40 else text[:39] + "…"  # noqa: PLR2004


def _mend_literal(given: object, context: Mapping[str, Any]) -> str | None:
    expected = str(context.get("expected", "")).replace(" or ", ", ")
    words = [word.strip("'") for word in expected.split(", ")]
    near = nearest(str(given), words)
    return f"did you mean “{near}”?" if near else None


def _explain_kind(given: object, context: Mapping[str, Any]) -> tuple[str, str]:
    if not isinstance(given, dict):
        return "this should be a block with a kind", "write “kind: paragraph” and its fields"
    kind = given.get("kind")
    kinds = [word.strip("'") for word in str(context.get("expected_tags", "")).split(", ")]
    if kind is None:
        return "the block has no kind", "add “kind: paragraph”, or another kind"
    near = nearest(str(kind), kinds)
    mend = f"did you mean “{near}”?" if near else f"the kinds are {', '.join(kinds)}"
    return f"there is no kind of block called “{kind}”", mend


def _explain_unknown(model: type[BaseModel], path: Key) -> tuple[str, str]:
    name = str(path[-1])
    fields = _fields_at(model, path[:-1])
    near = nearest(name, fields)
    mend = f"did you mean “{near}”?" if near else f"the fields here are {', '.join(sorted(fields))}"
    return f"there is no field “{name}” here", mend


def _fields_at(model: type[BaseModel], path: Key) -> frozenset[str]:
    """Return the names of the fields that may stand at a path."""
    candidates: tuple[type[BaseModel], ...] = (model,)
    for step in path:
        if isinstance(step, str):
            candidates = tuple(
                found
                for candidate in candidates
                if step in candidate.model_fields
                for found in _models_in(candidate.model_fields[step].annotation)
            )
    return frozenset(name for candidate in candidates for name in candidate.model_fields)


def _models_in(annotation: Any) -> Iterable[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        return
    if typing.get_origin(annotation) in {typing.Annotated, typing.Union, types.UnionType, tuple}:
        for argument in typing.get_args(annotation):
            yield from _models_in(argument)
