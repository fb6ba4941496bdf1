"""Writes units as a PO catalogue, and reads it back from whatever editor it went through."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NoReturn

from handouts.translation.exchange.arrival import (
    Arrival,
    Mark,
    check_language,
    check_size,
    refuse,
    unix_lines,
)
from handouts.translation.exchange.prints import check_printable
from handouts.translation.unit import Unit

if TYPE_CHECKING:
    from polib import POEntry, POFile

_CHARSET = re.compile(rb"charset=([\w-]+)", re.IGNORECASE)
_HEADER = 4000
"""Bytes in which the header of a catalogue stands."""

_UTF8 = frozenset({"utf-8", "utf8", "us-ascii", "ascii", "charset"})
"""``CHARSET`` is what template files have there."""
_LINE_OF_ERROR = re.compile(r"\(line (\d+)\)")

_LINE = re.compile(
    r"\s*(?:#.*|(?:#[|~]+\s*)*(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s*)?"
    r'"(?:[^"\\]|\\.)*")?\s*'
)
"""What a line may be: nothing, a comment, a keyword with words in quotes, or more words."""

_BREAKS = {
    ord(character): chr(0xF0000 + ord(character))
    for character in "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
}
"""Python ends a line at these and PO does not, so they travel as private characters."""

_UNBREAKS = {ord(stand_in): chr(character) for character, stand_in in _BREAKS.items()}


def write_po(
    units: tuple[Unit, ...], source_locale: str, locale: str, *, version: str = ""
) -> bytes:
    """Return units as a PO catalogue, the same bytes for the same units.

    A stale text is fuzzy and has the English that it was made from as previous source.

    Raises:
        ContentError: a text holds a character that no such file can carry.
    """
    from polib import POFile

    check_printable(units)
    catalogue = POFile(wrapwidth=0)
    catalogue.metadata = {
        "Project-Id-Version": f"handouts {version}".strip(),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": locale.replace("-", "_"),
        "X-Source-Language": source_locale,
        **_plural_forms(locale),
        "X-Generator": f"handouts {version}".strip(),
    }
    catalogue.extend(_entry(unit) for unit in units)
    return (str(catalogue).translate(_UNBREAKS) + "\n").encode("utf-8")


def _plural_forms(locale: str) -> dict[str, str]:
    """Return the line on plurals; no text here has any, so a language may be without."""
    from babel import UnknownLocaleError
    from babel.messages.plurals import get_plural

    try:
        return {"Plural-Forms": str(get_plural(locale.replace("-", "_")).plural_forms)}
    except UnknownLocaleError:
        return {}


def _entry(unit: Unit) -> POEntry:
    from polib import POEntry

    notes = [unit.note.translate(_BREAKS)] if unit.note else []
    flags = ["fuzzy"] if unit.state == "stale" else []
    if unit.max_length:
        notes.append(f"At most {unit.max_length} characters.")
        flags.append(f"max-length:{unit.max_length}")
    if unit.state == "reviewed":
        notes.append("Reviewed.")
    return POEntry(
        msgctxt=unit.key,
        occurrences=[(unit.key, "")],
        msgid=unit.source.translate(_BREAKS),
        msgstr=unit.target.translate(_BREAKS),
        previous_msgid=unit.previous.translate(_BREAKS) if unit.previous is not None else None,
        comment="\n".join(notes),
        flags=flags,
    )


def read_po(data: bytes, name: str, locale: str = "") -> tuple[Arrival, ...]:
    """Return what a PO catalogue brings, in its order. Obsolete entries are left out.

    ``locale`` is the language that it should be in, where that is known.

    Raises:
        ContentError: its syntax is broken, or its header names another language; then nothing
            of it is read.
    """
    check_size(data, name)
    catalogue = _parse(_decode(data, name), name)
    check_language(name, catalogue.metadata.get("Language", ""), locale)
    entries = [entry for entry in catalogue if not entry.obsolete]
    for entry in entries:
        if entry.msgid_plural:
            what = "it has plural forms, and none was exported"
            refuse(name, what, "export it anew", "plural", _line(entry))
    return tuple(
        Arrival(
            _key(entry),
            _original(entry.msgstr),
            _original(entry.msgid),
            _mark(entry),
            _line(entry),
        )
        for entry in entries
    )


def _decode(data: bytes, name: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        refuse(name, "the file is UTF-16", "save it as UTF-8 in your editor", "encoding")
    declared = _CHARSET.search(data[:_HEADER])
    if declared and declared[1].decode("ascii").lower() not in _UTF8:
        what = f"its header says that it is {declared[1].decode('ascii')}"
        refuse(name, what, "save it as UTF-8 in your editor", "encoding")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        refuse(name, "it is not UTF-8", "save it as UTF-8 in your editor", "encoding")
    return unix_lines(text).translate(_BREAKS)


def _parse(text: str, name: str) -> POFile:
    from polib import pofile

    for number, line in enumerate(text.split("\n"), start=1):
        if not _LINE.fullmatch(line):
            _refuse_syntax(name, number)
    try:
        return pofile("\n" + text)  # else polib would open a file of that name
    except OSError as error:
        found = _LINE_OF_ERROR.search(str(error))
        return _refuse_syntax(name, int(found[1]) - 1 if found else None)


def _refuse_syntax(name: str, line: int | None) -> NoReturn:
    what = "the PO syntax breaks off here"
    refuse(name, what, "save it anew in your editor; nothing was taken from it", "po", line)


def _original(text: str) -> str:
    return unix_lines(text.translate(_UNBREAKS))


def _key(entry: POEntry) -> str:
    """Return the key; converters to XLIFF and back keep only where an entry came from."""
    places = [place for place, _ in entry.occurrences]
    return _original(entry.msgctxt or "") or (places[0] if places else "")


def _line(entry: POEntry) -> int:
    """Return where an entry begins; polib counts the line that was put before the file."""
    return max(int(entry.linenum) - 1, 1)


def _mark(entry: POEntry) -> Mark | None:
    if entry.fuzzy:
        return "fuzzy"
    return "translated" if entry.msgstr else None
