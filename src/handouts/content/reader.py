"""Reads a YAML file into plain values, bounded and with the place of every value.

Every scalar stays text: ``no``, ``on`` and ``1e3`` are words here, and the models turn
``40`` into a number where they want one. Anchors, aliases, tags and a second document
are refused, so a file cannot grow beyond what is on the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, NoReturn

from handouts.content.source import Key, Place, Source, Value, dotted, draw_excerpt
from handouts.content.syntax import explain_syntax, find_unprintable
from handouts.errors import ContentError, Fault

SIZE_LIMIT = 1_000_000
"""Bytes of a content file, at most: ten times the longest leaflet."""

DEPTH_LIMIT = 24
"""Levels of nesting, at most."""

_DOCUMENTS = {
    b"PK\x03\x04": "a document of a word processor, or a packed file",
    b"{\\rtf": "a document of a word processor (RTF)",
    b"\xd0\xcf\x11\xe0": "a document of a word processor",
    b"%PDF": "a PDF",
}
"""How files begin that people save as, or name, by mistake."""

KEPT = 128
"""Files that are kept in memory once they are read; all that come along take 30 MB."""


def read_source(path: Path, name: str) -> Source:
    """Read a content file.

    Raises:
        ContentError: the file cannot be read as one YAML document of plain values.
    """
    return parse_source(_read_text(path, name), name)


def parse_source(text: str, name: str) -> Source:
    """Read the text of a content file.

    What was read of the same text before is not read again: the shared files of a language are
    needed several times for each leaflet. The values are the caller's own.

    Raises:
        ContentError: the text cannot be read as one YAML document of plain values.
    """
    source = _parse(text, name)
    return replace(source, data=deepcopy(source.data))


@lru_cache(maxsize=KEPT)
def _parse(text: str, name: str) -> Source:
    lines = tuple(text.splitlines())
    if not text.strip():
        _refuse(name, "the file is empty", "write the content, or delete the file", "empty")
    return _Builder(name, lines).build(text)


def _refuse(name: str, what: str, mend: str, code: str) -> NoReturn:
    raise ContentError((Fault(name, None, None, "", what, mend, code=code),))


def load_bytes(path: Path, name: str, limit: int, mend: str) -> bytes:
    """Read a file of at most ``limit`` bytes; ``mend`` says what to do with a larger one.

    Raises:
        ContentError: the file cannot be read, or is larger.
    """
    if path.is_fifo() or path.is_char_device() or path.is_socket():
        _refuse(name, "this is no file that ends", "put an ordinary file there", "special")
    try:
        with path.open("rb") as file:
            raw = file.read(limit + 1)
    except FileNotFoundError:
        _refuse(name, "there is no such file", "check the name, or make the file", "missing")
    except IsADirectoryError:
        _refuse(name, "this is a folder", "name the file in it, or put a file there", "directory")
    except OSError as error:
        _refuse(
            name, f"the file cannot be read ({error.strerror})", "check its rights", "unreadable"
        )
    if len(raw) > limit:
        _refuse(name, f"the file is larger than {limit // 1000:,} kB", mend, "too_large")
    return raw


def _read_text(path: Path, name: str) -> str:
    mend = "a leaflet is some 100 kB of text; look for what was pasted by mistake"
    return _decode(load_bytes(path, name, SIZE_LIMIT, mend), name)


def _decode(raw: bytes, name: str) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        _refuse(name, "the file is UTF-16", "save it as UTF-8 in your editor", "encoding")
    for start, kind in _DOCUMENTS.items():
        if raw.startswith(start):
            mend = "save it as plain text, in UTF-8"
            _refuse(name, f"this is {kind}, not plain text", mend, "document")
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        place = Place(before.count("\n") + 1, error.start - (raw.rfind(b"\n", 0, error.start)))
        fault = Fault(
            name,
            place.line,
            place.column,
            "",
            f"the byte 0x{raw[error.start]:02X} is not UTF-8",
            "save the file as UTF-8 in your editor",
            code="encoding",
        )
        raise ContentError((fault,)) from None


@dataclass(slots=True)
class _Builder:
    """Turns the parser's events into values, without recursion in the parser's stead."""

    name: str
    lines: tuple[str, ...]
    values: dict[Key, Place] = field(default_factory=dict)
    keys: dict[Key, Place] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def build(self, text: str) -> Source:
        from ruamel.yaml import YAML
        from ruamel.yaml.error import MarkedYAMLError, YAMLError

        if (unprintable := find_unprintable(text)) is not None:
            place, character = unprintable
            what = f"there is U+{ord(character):04X}, which cannot be printed"
            self._refuse_at(place, what, "delete it and type the text anew", "control")
        events = iter(YAML(typ="safe").parse(text))
        try:
            data = self._document(events)
        except MarkedYAMLError as error:
            self._refuse_at(*explain_syntax(error, self.lines), "yaml")
        except YAMLError as error:
            _refuse(self.name, f"this is not YAML: {error}", "check the file in an editor", "yaml")
        return Source(self.name, data, self.lines, self.values, self.keys, tuple(self.faults))

    def _refuse_at(self, place: Place, what: str, mend: str, code: str) -> NoReturn:
        excerpt = draw_excerpt(self.lines, place)
        raise ContentError(
            (Fault(self.name, place.line, place.column, "", what, mend, excerpt, code),)
        )

    def _document(self, events: Iterator[Any]) -> Value:
        data: Value = None
        documents = 0
        for event in events:
            kind = type(event).__name__
            if kind == "DocumentStartEvent":
                documents += 1
                if documents > 1:
                    self._refuse_at(
                        _start(event), "a second document begins", "keep one per file", "documents"
                    )
            elif kind not in {"StreamStartEvent", "StreamEndEvent", "DocumentEndEvent"}:
                data = self._value(event, events, ())
        return data

    def _value(self, event: Any, events: Iterator[Any], path: Key) -> Value:
        place = _start(event)
        self._check_event(event, place, path)
        self.values[path] = place
        match type(event).__name__:
            case "MappingStartEvent":
                return self._mapping(events, path)
            case "SequenceStartEvent":
                return self._sequence(events, path)
            case _:
                self._check_comment(event, path)
                plain_null = event.implicit[0] and event.value in {"", "~", "null"}
                return None if plain_null else str(event.value)

    def _check_comment(self, event: Any, path: Key) -> None:
        """Refuse words that YAML would drop unseen: an unquoted text before a ``#``."""
        end = event.end_mark
        if event.style or end.line >= len(self.lines):
            return
        rest = self.lines[end.line][end.column :]
        if rest.lstrip().startswith("#"):
            place = Place(end.line + 1, end.column + len(rest) - len(rest.lstrip()) + 1)
            self._tell(
                place,
                path,
                "the words after # would not print: to YAML they are a comment",
                'put the whole text in "quotes", or the comment on a line of its own',
                "comment",
            )

    def _check_event(self, event: Any, place: Place, path: Key) -> None:
        if type(event).__name__ == "AliasEvent" or event.anchor:
            self._refuse_at(
                place,
                "anchors and aliases (& and *) are not used in content files",
                'write the text out; put a text that begins with * or & in "quotes"',
                "alias",
            )
        if event.tag and not event.tag.startswith("tag:yaml.org,2002:str"):
            self._refuse_at(
                place,
                f"the tag {event.tag} is not used in content files",
                'take it away; put a text that begins with ! in "quotes"',
                "tag",
            )
        if len(path) > DEPTH_LIMIT:
            self._refuse_at(
                place, f"nested deeper than {DEPTH_LIMIT} levels", "flatten the content", "depth"
            )

    def _mapping(self, events: Iterator[Any], path: Key) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for event in events:
            if type(event).__name__ == "MappingEndEvent":
                break
            place = _start(event)
            self._check_event(event, place, path)
            if type(event).__name__ != "ScalarEvent":
                self._refuse_at(
                    place,
                    "the name of a field is a list or a mapping",
                    'write name: value, and put a text that begins with { or [ in "quotes"',
                    "key",
                )
            key = str(event.value)
            here = (*path, key)
            if key in result:
                what = f"the field “{key}” is here twice; first in line {self.keys[here].line}"
                self._tell(place, here, what, "keep one of them", "duplicate_key")
                here = (*path, f"{key} (again)")
            self.keys[here] = place
            value = self._value(next(events), events, here)
            result.setdefault(key, value)
        return result

    def _tell(self, place: Place, path: Key, what: str, mend: str, code: str) -> None:
        excerpt = draw_excerpt(self.lines, place)
        where = dotted(path)
        self.faults.append(
            Fault(self.name, place.line, place.column, where, what, mend, excerpt, code)
        )

    def _sequence(self, events: Iterator[Any], path: Key) -> list[Any]:
        result: list[Any] = []
        ids: dict[str, Place] = {}
        for event in events:
            if type(event).__name__ == "SequenceEndEvent":
                break
            here = (*path, len(result))
            item = self._value(event, events, here)
            result.append(item)
            self._check_id(item, here, ids)
        return result

    def _check_id(self, item: Value, path: Key, ids: dict[str, Place]) -> None:
        name = item.get("id") if isinstance(item, dict) else None
        if not isinstance(name, str):
            return
        place = self.values[(*path, "id")]
        if name in ids:
            what = f"the id “{name}” is used twice; first in line {ids[name].line}"
            self._tell(place, (*path, "id"), what, "give each its own id", "duplicate_id")
        ids.setdefault(name, place)


def _start(event: Any) -> Place:
    return Place(event.start_mark.line + 1, event.start_mark.column + 1)
