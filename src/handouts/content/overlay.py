"""Lays a file that holds only what differs over the file that it is based on.

Both have the same shape. Parts are found by their ids, so their order does not matter, and
what the overlay leaves out stays as the base has it. An overlay changes texts and what
belongs to the language (its tag, its quotation marks); it may repeat anything else as it is,
but whatever else differs is a fault.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from handouts.content.models.text import PerLocale
from handouts.content.segments import Change, iterate_segments
from handouts.content.source import Key, Source, dotted
from handouts.content.trouble import nearest, suggest
from handouts.errors import ContentError, Fault


@dataclass(frozen=True, slots=True)
class Merged(Source):
    """The values of a base with an overlay on them; faults are told where the text stands."""

    overlay: Source | None = None
    origins: Mapping[Key, Key] = field(default_factory=dict)
    """Where each text that the overlay gave stands in it, by its place in the base."""

    places: Mapping[Key, Key] = field(default_factory=dict)
    """Where anything that the overlay has stands in it, also an empty text."""

    def origin(self, path: Key) -> tuple[Source, Key]:
        """Return the overlay for what it gave, else the base."""
        if self.overlay is not None and path in self.origins:
            return self.overlay, self.origins[path]
        return self, path

    def gap(self, path: Key) -> tuple[Source, Key] | None:
        """Return where in the overlay a text is missing, or its nearest parent there."""
        if self.overlay is None:
            return None
        known = (path[:length] for length in range(len(path), -1, -1))
        return self.overlay, next((self.places[key] for key in known if key in self.places), ())

    def fault(
        self, path: Key, what: str, mend: str, *, at_key: bool = False, code: str = ""
    ) -> Fault:
        """Return a fault in the file that the value came from."""
        file, origin = self.origin(path)
        if file is not self:
            return file.fault(origin, what, mend, at_key=at_key, code=code)
        return Source.fault(self, path, what, mend, at_key=at_key, code=code)


def merge(
    base: Source,
    model: BaseModel,
    overlay: Source | None,
    *,
    change: Change = str,
    values: Mapping[str, str] | None = None,
    sparse: bool = False,
) -> Merged:
    """Return the values of ``base`` as another locale has them.

    Args:
        base: The file that says everything.
        model: What the base holds; it tells which of its values are texts.
        overlay: What differs, where anything does.
        change: What happens to every text of the base before the overlay is laid on.
        values: New values for fields that belong to the language.
        sparse: Whether an empty text in the overlay is one that has not been written yet.

    Raises:
        ContentError: with every place at which the overlay differs in more than its texts.
    """
    data = copy.deepcopy(base.data)
    texts = {segment.key: change(segment.text) for segment in iterate_segments(model)}
    for key, text in texts.items():
        _put(data, key, text)
    names = _per_locale(type(model))
    for name, value in (values or {}).items():
        if name in names:
            _put(data, (name,), value)
    layer = _Layer(data, overlay, frozenset(texts) | {(name,) for name in names}, sparse)
    if overlay is not None:
        layer.lay(overlay.data, data, (), ())
        if faults := (*overlay.faults, *layer.faults):
            raise ContentError(faults)
    return Merged(
        base.name,
        data,
        base.lines,
        base.values,
        base.keys,
        base.faults,
        overlay,
        layer.origins,
        layer.places,
    )


def _per_locale(model: type[BaseModel]) -> frozenset[str]:
    return frozenset(
        name
        for name, info in model.model_fields.items()
        if any(isinstance(item, PerLocale) for item in info.metadata)
    )


def _put(data: Any, key: Key, value: str) -> None:
    for step in key[:-1]:
        data = data[step]
    data[key[-1]] = value


@dataclass(slots=True)
class _Layer:
    """One overlay on its way over a base."""

    result: Any
    overlay: Source | None
    texts: frozenset[Key]
    """Where the base has values that an overlay may change."""

    sparse: bool = False
    origins: dict[Key, Key] = field(default_factory=dict)
    places: dict[Key, Key] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def lay(self, value: Any, base: Any, here: Key, there: Key) -> None:
        """Lay a value on that of the base; ``here`` is in the overlay, ``there`` in the base."""
        self.places[there] = here
        if self.sparse and there in self.texts and not (value or "").strip():
            return
        if there in self.texts and isinstance(value, str):
            self.origins[there] = here
            _put(self.result, there, value)
        elif isinstance(value, dict) and isinstance(base, dict):
            self._lay_fields(value, base, here, there)
        elif isinstance(value, list) and isinstance(base, list):
            self._lay_entries(value, base, here, there)
        elif there in self.texts:
            self._tell(here, "this should be text", "write the words here", "overlay_text")
        elif value != base:
            self._tell(
                here,
                f"“{dotted(here)}” is not a text, and the base has {_shown(base)} here",
                "an overlay changes texts only; take this away, or change the base",
                "overlay_value",
            )

    def _lay_fields(self, value: Mapping[str, Any], base: Any, here: Key, there: Key) -> None:
        for name, inner in value.items():
            if name in base:
                self.lay(inner, base[name], (*here, name), (*there, name))
                continue
            otherwise = f"the fields of the base here are {', '.join(base)}"
            self._tell(
                (*here, name),
                f"the base has no field “{name}” here",
                suggest(name, base, otherwise),
                "overlay_field",
                at_key=True,
            )

    def _lay_entries(self, value: list[Any], base: list[Any], here: Key, there: Key) -> None:
        if not _by_id(base):
            self._lay_in_order(value, base, here, there)
            return
        places = {entry["id"]: index for index, entry in enumerate(base)}
        for index, entry in enumerate(value):
            name = entry.get("id") if isinstance(entry, dict) else None
            if name in places:
                at = places[name]
                self.lay(entry, base[at], (*here, index), (*there, at))
            else:
                self._tell_entry(name, places, (*here, index))

    def _lay_in_order(self, value: list[Any], base: list[Any], here: Key, there: Key) -> None:
        if len(value) != len(base):
            self._tell(
                here,
                f"there are {len(value)} entries, and the base has {len(base)}",
                "keep as many, in the same order",
                "overlay_length",
            )
            return
        for index, (entry, other) in enumerate(zip(value, base, strict=True)):
            self.lay(entry, other, (*here, index), (*there, index))

    def _tell_entry(self, name: Any, places: Mapping[str, int], here: Key) -> None:
        if not isinstance(name, str):
            what, mend = "this entry has no id", "write the id that the base has for it"
            self._tell(here, what, mend, "overlay_id")
            return
        near = nearest(name, places)
        mend = f"did you mean “{near}”?" if near else "add it to the base first, or take it away"
        self._tell((*here, "id"), f"the base has no “{name}” here", mend, "overlay_id")

    def _tell(self, here: Key, what: str, mend: str, code: str, *, at_key: bool = False) -> None:
        assert self.overlay is not None
        self.faults.append(self.overlay.fault(here, what, mend, at_key=at_key, code=code))


def _by_id(entries: list[Any]) -> bool:
    return bool(entries) and all(isinstance(entry, dict) and "id" in entry for entry in entries)


def _shown(value: Any) -> str:
    if isinstance(value, str):
        return f"“{value}”"
    if isinstance(value, list) and all(isinstance(entry, str) for entry in value):
        return f"[{', '.join(value)}]"
    if value is None:
        return "nothing"
    return "a list" if isinstance(value, list) else "a group of fields"
