"""Writes units as a table for spreadsheets, and reads back what spreadsheets save.

A text that a spreadsheet would take for a formula gets an apostrophe before it, and so does
one that begins with an apostrophe before such a sign; reading takes exactly one away.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

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

COLUMNS = (
    *("id", "source", "previous", "translation", "state", "note", "max_length"),
    "language",
)

_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
_NEEDED = ("id", "source", "translation")
_MARKS: Mapping[str, Mark] = MappingProxyType(
    {"translated": "translated", "reviewed": "reviewed", "fuzzy": "fuzzy"}
)
_SEPARATORS = ",;\t"


def write_csv(units: tuple[Unit, ...], locale: str) -> bytes:
    """Return units as UTF-8 with a byte order mark, as spreadsheets know it by.

    Each row names the language, so that no sorting and no deleting of rows loses it.

    Raises:
        ContentError: a text holds a character that no such file can carry.
    """
    check_printable(units)
    return write_table(COLUMNS, (_row(unit, locale) for unit in units))


def write_table(columns: Sequence[str], rows: Iterator[Sequence[str]]) -> bytes:
    """Return rows as CSV in which no cell is a formula."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([defuse(cell) for cell in row] for row in rows)
    return file.getvalue().encode("utf-8-sig")


def _row(unit: Unit, locale: str) -> tuple[str, ...]:
    length = str(unit.max_length) if unit.max_length else ""
    return (
        *(unit.key, unit.source, unit.previous or "", unit.target),
        *(unit.state, unit.note, length, locale),
    )


def defuse(text: str) -> str:
    """Return a text as a cell that no spreadsheet computes."""
    return f"'{text}" if text.lstrip("' ").startswith(_FORMULA) else text


def undo(cell: str) -> str:
    """Return the text of a cell."""
    defused = cell.startswith("'") and cell.lstrip("' ").startswith(_FORMULA)
    return cell[1:] if defused else cell


def read_csv(data: bytes, name: str, locale: str = "") -> tuple[Arrival, ...]:
    """Return what a table brings, in its order.

    Commas, semicolons and tabs part cells; rows and columns may stand in any order. ``locale``
    is the language that it should be in, where that is known.

    Raises:
        ContentError: it is no table with the columns id, source and translation, or a row says
            that it is in another language.
    """
    check_size(data, name)
    text = _decode(data, name)
    separator, header, skip = _find_header(text, name)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    arrivals = []
    line = 1
    try:
        for number, cells in enumerate(rows):
            if number >= skip and any(cells):
                row = dict(zip(header, cells, strict=False))
                check_language(name, row.get("language", ""), locale, line)
                arrivals.append(_arrival(row, line, _tear(header, cells)))
            line = rows.line_num + 1
    except csv.Error as error:
        what = f"the table breaks off in what begins here: {error}"
        mend = 'quotes in a cell stand twice (""); save it anew as CSV UTF-8'
        refuse(name, what, mend, "csv", line)
    return tuple(arrivals)


def _decode(data: bytes, name: str) -> str:
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        return data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        refuse(
            name,
            "its characters are not UTF-8, so letters may be lost already",
            "save it as “CSV UTF-8” in your spreadsheet",
            "encoding",
        )


def _find_header(text: str, name: str) -> tuple[str, list[str], int]:
    """Return the separator, the names of the columns and how many rows stand before the texts."""
    for separator in _SEPARATORS:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        for skip, cells in enumerate(_first(rows, 3), start=1):
            header = [cell.strip().strip("\ufeff").lower().replace(" ", "_") for cell in cells]
            if set(_NEEDED) <= set(header):
                _check_columns(header, name, skip)
                return separator, header, skip
    return refuse(
        name,
        f"there is no row with the columns {', '.join(_NEEDED)}",
        "keep the first row as it was exported",
        "columns",
        1,
    )


def _check_columns(header: list[str], name: str, line: int) -> None:
    """Refuse a table in which nobody could tell which of two columns counts."""
    twice = [column for column in COLUMNS if header.count(column) > 1]
    if twice:
        what = f"the column {twice[0]} is there more than once"
        refuse(name, what, "keep one of them, or rename the other", "columns", line)


def _tear(header: list[str], cells: list[str]) -> str:
    """Return why the cells of a row do not stand below their columns; empty where they do."""
    # Spreadsheets give all rows as many cells, also the first one, so none is longer by chance.
    if len(cells) > len(header):
        return "the row has more cells than there are columns, so a separator stands in its words"
    # No export leaves this column empty, so a row that ends before it was cut off.
    if "state" in header and len(cells) <= header.index("state"):
        return "the row ends before its last cell, so its words may be cut off"
    return ""


def _first(rows: Iterator[list[str]], count: int) -> Iterator[list[str]]:
    """Yield the first rows; one line before them may name the separator (``sep=;``)."""
    try:
        for _, cells in zip(range(count), rows, strict=False):
            yield cells
    except csv.Error:
        return


def _arrival(row: Mapping[str, str], line: int, torn: str) -> Arrival:
    texts = {name: unix_lines(undo(row.get(name, ""))) for name in _NEEDED}
    mark = _MARKS.get(row.get("state", "").strip().lower())
    key = texts["id"].strip()
    return Arrival(key, texts["translation"], texts["source"] or None, mark, line, torn)
