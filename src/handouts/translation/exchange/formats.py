"""The files that go out and come back, by the name of their format."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from handouts.translation.exchange.arrival import Arrival, refuse
from handouts.translation.exchange.csv_table import read_csv, write_csv
from handouts.translation.exchange.forbidden import Rule
from handouts.translation.exchange.po import read_po, write_po
from handouts.translation.exchange.termbase import list_entries, write_tbx, write_termbase_csv
from handouts.translation.exchange.xliff import read_xliff, write_xliff
from handouts.translation.unit import Unit

Format = Literal["xliff", "po", "csv"]

_PO_START = re.compile(rb'(?:\xef\xbb\xbf)?(?:[ \t]*(?:#[^\r\n]*)?[\r\n]+)*msg(?:id|ctxt)[ \t]*"')
_WORKBOOK = b"PK\x03\x04"
_XML_STARTS = (b"<", "<".encode("utf-16-le"), "<".encode("utf-16-be"))


def write_file(
    kind: Format, units: tuple[Unit, ...], source_locale: str, locale: str, *, version: str = ""
) -> bytes:
    """Return units as a file of a format, the same bytes for the same units.

    Raises:
        ContentError: a text holds a character that the format cannot.
    """
    match kind:
        case "xliff":
            return write_xliff(units, source_locale, locale, version=version)
        case "po":
            return write_po(units, source_locale, locale, version=version)
        case "csv":
            return write_csv(units, locale)


def write_termbase(
    units: tuple[Unit, ...], rules: tuple[Rule, ...], source_locale: str, locale: str
) -> Mapping[str, bytes]:
    """Return the termbase that goes with an export: file endings and what they hold."""
    entries = list_entries(units, rules)
    return {
        ".terms.tbx": write_tbx(entries, source_locale, locale),
        ".terms.csv": write_termbase_csv(entries),
    }


def read_file(
    data: bytes, name: str, current: tuple[Unit, ...], locale: str = ""
) -> tuple[Arrival, ...]:
    """Return what a translator's file brings, whichever of the formats it is.

    The format is seen in the file itself, because tools and mail rename files. ``locale`` is
    the language that it should be in.

    Raises:
        ContentError: the file is in no such format, or is broken; then nothing of it is read.
    """
    if data.startswith(_WORKBOOK):
        what = "this is a spreadsheet's own file, or a package of files"
        mend = "save it as “CSV UTF-8”, or unpack it, and import that"
        refuse(name, what, mend, "workbook")
    if _begins_as_xml(data):
        return read_xliff(data, name, current, locale)
    if _PO_START.match(_narrow(data)):
        return read_po(data, name, locale)
    return read_csv(data, name, locale)


def _narrow(data: bytes) -> bytes:
    """Return what begins a file of wide characters as if it had narrow ones."""
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    return data[2:4000].replace(b"\0", b"") if wide else data


def _begins_as_xml(data: bytes) -> bool:
    start = data[:200]
    for mark in (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"):
        start = start.removeprefix(mark)
    return start.lstrip().startswith(_XML_STARTS)
