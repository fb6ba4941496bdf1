"""Writes units as XLIFF 1.2, and reads it back from whatever tool it went through.

Bold, emphasis and links are ``bpt`` and ``ept``, slots and line breaks ``ph``, each with the
characters that it stands for as content: a tool protects them, and the words with the codes
are the text again. Tools that make ``g`` and ``x`` out of them are understood by the codes'
numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from handouts.translation.exchange.arrival import Arrival, Mark, check_language, unix_lines
from handouts.translation.exchange.markup import Parsed, read_xml, write_element
from handouts.translation.exchange.placeholders import Piece, list_codes, split_text
from handouts.translation.exchange.prints import check_printable
from handouts.translation.unit import State, Unit

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"

_STATES: Mapping[State, str] = MappingProxyType(
    {
        "new": "needs-translation",
        "stale": "needs-adaptation",
        "translated": "translated",
        "reviewed": "final",
    }
)

_MARKS: Mapping[str, Mark] = MappingProxyType(
    {
        "translated": "translated",
        "final": "reviewed",
        "signed-off": "reviewed",
        "needs-review-translation": "fuzzy",
        "needs-review-l10n": "fuzzy",
        "needs-review-adaptation": "fuzzy",
    }
)

_GUESSES = frozenset(
    {"fuzzy-match", "leveraged-mt", "leveraged-glossary", "leveraged-repository", "mt-suggestion"}
    | {"tm-suggestion", "rejected-grammar", "rejected-inaccurate", "rejected-length"}
    | {"rejected-spelling"}
)
"""Values of ``state-qualifier`` that say that no person stands by the words."""


def write_xliff(
    units: tuple[Unit, ...], source_locale: str, locale: str, *, version: str = ""
) -> bytes:
    """Return units as an XLIFF 1.2 file, the same bytes for the same units.

    Raises:
        ContentError: a text holds a character that XML cannot.
    """
    check_printable(units)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append(f'<xliff version="1.2" xmlns="{_NAMESPACE}">')
    for file in dict.fromkeys(unit.file for unit in units):
        attributes = {
            "original": file,
            "source-language": source_locale,
            "target-language": locale,
            "datatype": "plaintext",
            "tool-id": "handouts",
        }
        tool = {"tool-id": "handouts", "tool-name": "handouts", "tool-version": version or None}
        lines.append(write_element("file", attributes, opening=True))
        lines.append(f"<header>{write_element('tool', tool)}</header>")
        lines.append("<body>")
        lines.extend(line for unit in units if unit.file == file for line in _unit_lines(unit))
        lines.append("</body>")
        lines.append("</file>")
    lines.append("</xliff>")
    return ("\n".join(lines) + "\n").encode("utf-8")


def _unit_lines(unit: Unit) -> Iterator[str]:
    attributes = {
        "id": unit.id,
        "resname": unit.key,
        "xml:space": "preserve",
        "approved": "yes" if unit.state == "reviewed" else None,
        "maxwidth": str(unit.max_length) if unit.max_length else None,
        "size-unit": "char" if unit.max_length else None,
    }
    yield write_element("trans-unit", attributes, opening=True)
    yield write_element("source", {}, _write_text(unit.source))
    state = {"state": _STATES[unit.state]}
    numbers = _numbers_of(unit.source)
    yield write_element("target", state, _write_text(unit.target, numbers))
    yield write_element("context-group", {"purpose": "location"}, [_place(unit.key)])
    if unit.note:
        yield write_element("note", {"from": "developer"}, unit.note)
    if unit.previous is not None:
        yield write_element("alt-trans", {"alttranstype": "previous-version"}, opening=True)
        yield write_element("source", {}, _write_text(unit.previous))
        yield write_element("target", {}, _write_text(unit.target, _numbers_of(unit.previous)))
        yield "</alt-trans>"
    yield "</trans-unit>"


def _place(key: str) -> str:
    """Return the key where PO converters look for it; the id they number anew."""
    return write_element("context", {"context-type": "sourcefile"}, key)


def _numbers_of(text: str) -> dict[tuple[str, str], list[str]]:
    """Return the numbers of the codes of a text, by the characters that they stand for."""
    numbers: dict[tuple[str, str], list[str]] = {}
    for number, code in list_codes(text).items():
        numbers.setdefault(code, []).append(number)
    return numbers


def _write_text(text: str, numbers: dict[tuple[str, str], list[str]] | None = None) -> list[str]:
    """Return a text with its codes as elements; a code has the number it has in the source."""
    pieces = split_text(text)
    names = _renumber(text, numbers) if numbers is not None else {}
    return [_write_piece(piece, names.get(piece.id, piece.id)) for piece in pieces]


def _renumber(text: str, numbers: dict[tuple[str, str], list[str]]) -> dict[str, str]:
    left = {code: list(free) for code, free in numbers.items()}
    used = {number for free in numbers.values() for number in free}
    names: dict[str, str] = {}
    following = len(used)
    for number, code in list_codes(text).items():
        if left.get(code):
            names[number] = left[code].pop(0)
        else:
            following += 1
            names[number] = str(following)
    return names


def _write_piece(piece: Piece, number: str) -> str:
    match piece.kind:
        case "open":
            return write_element("bpt", {"id": number, "ctype": piece.sort}, piece.text)
        case "close":
            return write_element("ept", {"id": number}, piece.text)
        case "alone":
            return write_element("ph", {"id": number, "ctype": piece.sort}, piece.text)
        case _:
            return write_element("", {}, piece.text)


def read_xliff(
    data: bytes, name: str, current: tuple[Unit, ...] = (), locale: str = ""
) -> tuple[Arrival, ...]:
    """Return what an XLIFF 1.2 file brings, in its order.

    Args:
        data: The file.
        name: The file as the reader would name it.
        current: The units as they are now; what the numbers of bare codes stand for.
        locale: The language that it should be in, where that is known.

    Raises:
        ContentError: it is no XLIFF 1.2, is in another language, holds a document type or an
            entity, or is too large.
    """
    parsed = read_xml(data, name)
    if parsed.tag(parsed.root) != "xliff":
        parsed.refuse(parsed.root, "this is not XLIFF", "send an XLIFF 1.2 file", "xliff")
    if parsed.root.get("version", "1.2")[:2] != "1.":
        version = parsed.root.get("version")
        what, mend = f"this is XLIFF {version}", "save it as XLIFF 1.2 in your tool"
        parsed.refuse(parsed.root, what, mend, "xliff_version")
    for file in parsed.find_all(parsed.root, "file"):
        check_language(name, file.get("target-language", ""), locale, parsed.line(file))
    return tuple(_Reader(parsed, {unit.key: unit for unit in current}).arrivals())


class _Reader:
    """One XLIFF file on its way in."""

    def __init__(self, parsed: Parsed, current: Mapping[str, Unit]) -> None:
        self.parsed = parsed
        self.current = current

    def arrivals(self) -> Iterator[Arrival]:
        for file in self.parsed.find_all(self.parsed.root, "file"):
            for element in self.parsed.find_all(file, "trans-unit"):
                if element.get("restype") != "x-gettext-domain-header":
                    yield self._arrival(file.get("original", ""), element)

    def _arrival(self, file: str, element: Element) -> Arrival:
        key = self._key(file, element)
        codes = list_codes(self.current[key].source) if key in self.current else {}
        source = self.parsed.child(element, "source")
        target = self.parsed.child(element, "target")
        return Arrival(
            key,
            unix_lines(self._text(target, codes)) if target is not None else "",
            unix_lines(self._text(source, codes)) if source is not None else None,
            _mark(element, target),
            self.parsed.line(element),
        )

    def _key(self, file: str, element: Element) -> str:
        """Return the key; tools rename files and number units anew, but keep one of these."""
        own = f"{file}/{element.get('id', '')}"
        names = (element.get("resname") or "", own, *self._places(element))
        return next((name for name in names if name in self.current), own)

    def _places(self, element: Element) -> Iterator[str]:
        for context in self.parsed.find_all(element, "context"):
            if context.get("context-type") == "sourcefile":
                yield (context.text or "").strip()

    def _text(self, element: Element, codes: Mapping[str, tuple[str, str]]) -> str:
        return "".join(self._pieces(element, codes))

    def _pieces(self, element: Element, codes: Mapping[str, tuple[str, str]]) -> Iterator[str]:
        yield element.text or ""
        for child in element:
            opening, closing = codes.get(child.get("rid") or child.get("id") or "", ("", ""))
            match self.parsed.tag(child):
                case "g":
                    yield from (opening, self._text(child, codes), closing)
                case "x" | "bx":
                    yield opening
                case "ex":
                    yield closing
                case "bpt" | "ph" | "it":
                    yield self._text(child, codes) or opening
                case "ept":
                    yield self._text(child, codes) or closing
                case "mrk" | "sub":
                    yield self._text(child, codes)
                case foreign:
                    yield f"<{foreign}>{self._text(child, codes)}</{foreign}>"
            yield child.tail or ""


def _mark(element: Element, target: Element | None) -> Mark | None:
    if target is None:
        return None
    if (target.get("state-qualifier") or "") in _GUESSES:
        return "fuzzy"
    state = target.get("state")
    if state is None and element.get("approved") == "yes":
        return "reviewed"
    return _MARKS.get(state) if state else None
