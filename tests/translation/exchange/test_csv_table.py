"""CSV: what is written, what spreadsheets make of it, and what is refused."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace

import pytest

from exchanging import ODD, expected, odd_units, one, plain, real_units
from handouts.errors import ContentError
from handouts.translation.exchange import arrival
from handouts.translation.exchange.csv_table import COLUMNS, defuse, read_csv, undo, write_csv
from handouts.translation.exchange.incoming import check_incoming

Rows = list[list[str]]


def table(data: bytes) -> Rows:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def saved(rows: Rows, *, separator: str = ",", encoding: str = "utf-8", **options: str) -> bytes:
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=separator, **options)  # type: ignore[arg-type]
    writer.writerows(rows)
    return file.getvalue().encode(encoding)


def test_the_table_is_for_spreadsheets() -> None:
    unit = one("Eat.", "Coma.", state="stale", previous="Eat more.", note="Note.", max_length=9)
    data = write_csv((unit,), "es")
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in data
    header, row = table(data)
    assert tuple(header) == COLUMNS
    assert row == [
        "general/key_points/one/text",
        "Eat.",
        "Eat more.",
        "Coma.",
        "stale",
        "Note.",
        "9",
        "es",
    ]


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠", " =", "'="]
)
def test_no_cell_is_a_formula(start: str) -> None:
    bad = f"{start}HYPERLINK(1)"
    rows = table(write_csv((one(bad, bad, note=bad, previous=bad),), "es"))
    for cell in rows[1]:
        assert not cell.startswith(
            ("=", "+", "-", "@", "\t", "\n", "\r", "＝", "＋", "－", "＠", " ")
        )


@pytest.mark.parametrize("text", [*ODD, "'", "''", "'a", "'-", "-", "", "\t", "''''=x"])
def test_what_was_defused_comes_back(text: str) -> None:
    assert undo(defuse(text)) == text


def test_an_apostrophe_of_the_language_stays() -> None:
    assert undo("'tis") == "'tis"
    assert undo("'") == "'"


def excel_de(rows: Rows) -> bytes:
    """Semicolons, CRLF, a mark at the start."""
    return saved(rows, separator=";", encoding="utf-8-sig", lineterminator="\r\n")


def excel_unicode(rows: Rows) -> bytes:
    """What Excel calls Unicode text."""
    return saved(rows, separator="\t", encoding="utf-16", lineterminator="\r\n")


def libreoffice(rows: Rows) -> bytes:
    return saved(rows, lineterminator="\n")


def quoted(rows: Rows) -> bytes:
    file = io.StringIO(newline="")
    csv.writer(file, quoting=csv.QUOTE_ALL).writerows(rows)
    return file.getvalue().encode()


def named_separator(rows: Rows) -> bytes:
    return b"\xef\xbb\xbfsep=;\r\n" + saved(rows, separator=";")


def reordered(rows: Rows) -> bytes:
    header, *rest = rows
    order = [3, 0, 6, 1, 7, 2, 5, 4]
    return saved([[row[place] for place in order] for row in [header, *reversed(rest)]])


def more_and_less(rows: Rows) -> bytes:
    """A column of remarks, none of the notes, and rows of nothing."""
    rest = [[*row[:4], "remark"] for row in rows[1:]]
    return saved(
        [[" ID ", "Source", "PREVIOUS", "Translation", "Remarks"], ["", "", ""], *rest, []]
    )


def crlf_in_cells(rows: Rows) -> bytes:
    return saved([[cell.replace("\n", "\r\n") for cell in row] for row in rows])


@pytest.mark.parametrize(
    "save",
    [excel_de, excel_unicode, libreoffice, quoted, named_separator, reordered, more_and_less,
     crlf_in_cells],
)  # fmt: skip
def test_a_table_that_a_spreadsheet_has_saved_says_the_same(save: Callable[[Rows], bytes]) -> None:
    units = (*real_units()[::11], *odd_units())
    data = save(table(write_csv(units, "es")))
    assert sorted(plain(read_csv(data, "x"))) == sorted(expected(units))
    report = check_incoming(units, read_csv(data, "x"))
    assert not report.accepted
    assert not report.refused


def test_each_text_knows_its_line() -> None:
    data = write_csv((one("A\nB", "C\nD"), one("E.", "F.", id="other")), "es")
    assert [each.line for each in read_csv(data, "x")] == [2, 5]


@pytest.mark.parametrize(
    ("word", "mark"),
    [("translated", "translated"), (" Reviewed", "reviewed"), ("fuzzy", "fuzzy"), ("stale", None),
     ("new", None), ("done", None), ("", None)],
)  # fmt: skip
def test_the_state_is_read(word: str, mark: str | None) -> None:
    data = saved([["id", "source", "translation", "state"], ["a/b", "A", "B", word]])
    assert read_csv(data, "x")[0].mark == mark


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"id,source\r\na,b\r\n", "columns"),
        (b"hello", "columns"),
        ("id,source,translation\na/b,A,ñ\n".encode("cp1252"), "encoding"),
        (b"", "empty"),
        (b'id,source,translation\na/b,A,"' + b"x" * 200_000 + b'"\n', "csv"),
    ],
)
def test_what_is_no_table_is_refused_whole(data: bytes, code: str) -> None:
    with pytest.raises(ContentError) as caught:
        read_csv(data, "es.csv")
    assert caught.value.faults[0].code == code


def test_a_table_of_any_size_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrival, "SIZE_LIMIT", 100)
    with pytest.raises(ContentError, match="larger"):
        read_csv(write_csv(odd_units(), "es"), "x")


def test_words_that_were_cut_in_two_do_not_go_in() -> None:
    """A comma without quotes around it moves half a sentence into the next column."""
    data = b"id,source,translation,state\r\nlabels/a,Eat.,Coma, por favor.,translated\r\n"
    (arrival_,) = read_csv(data, "x.csv")
    assert "more cells than there are columns" in arrival_.torn
    unit = one("Eat.", "", state="new")
    torn = replace(arrival_, key=unit.key)
    (result,) = check_incoming((unit,), (torn,)).results
    assert (result.verdict, result.problems[0].code) == ("refused", "torn")


@pytest.mark.parametrize(
    ("row", "whole"),
    [
        ("labels/a,Eat.,Coma.,translated", True),
        ("labels/a,Eat.,Coma, pan.,", False),
        ("labels/a,Eat.,Coma.,,9", False),
        ("labels/a,Eat.,Com", False),
    ],
)
def test_a_row_that_ends_early_or_late(row: str, whole: bool) -> None:
    data = f"id,source,translation,state\r\n{row}\r\n".encode()
    (arrival_,) = read_csv(data, "x.csv")
    assert (arrival_.torn == "") == whole


def test_a_row_may_end_early_where_the_table_has_no_states() -> None:
    (arrival_,) = read_csv(b"id,source,translation,note\r\nlabels/a,Eat.,Coma.\r\n", "x.csv")
    assert (arrival_.target, arrival_.torn) == ("Coma.", "")


@pytest.mark.parametrize(
    ("table_", "line", "what"),
    [
        ('id,source,translation\na,A,"B\nb,B,C\n', 2, "unexpected end of data"),
        ('id,source,translation\na,A,B\nb,B,"Say "ah" now"\nc,C,D\n', 3, "expected after"),
        ("id,source,translation,translation\na,A,B,C\n", 1, "translation is there more than once"),
    ],
)
def test_a_table_that_two_could_read_in_two_ways(table_: str, line: int, what: str) -> None:
    with pytest.raises(ContentError) as raised:
        read_csv(table_.encode(), "x.csv")
    (fault,) = raised.value.faults
    assert fault.line == line
    assert what in fault.what


def test_a_table_of_another_language_is_refused_whole() -> None:
    data = write_csv((one("Eat.", "Coma."), one("Drink.", "Beba.", id="two")), "es")
    assert len(read_csv(data, "x.csv", "es")) == len(read_csv(data, "x.csv", "es-MX")) == 2
    with pytest.raises(ContentError) as raised:
        read_csv(data, "x.csv", "fr")
    (fault,) = raised.value.faults
    assert (fault.code, fault.line) == ("language", 2)
    assert "in “es”, and it is to go into “fr”" in fault.what


def test_a_table_that_names_no_language_is_read() -> None:
    data = b"id,source,translation\r\nlabels/a,Eat.,Coma.\r\n"
    assert read_csv(data, "x.csv", "fr")[0].target == "Coma."
