"""What goes out comes back: character by character, in every format."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchanging import expected, odd_units, one, plain, real_units
from handouts.errors import ContentError
from handouts.translation.exchange.formats import Format, read_file, write_file
from handouts.translation.exchange.incoming import check_incoming
from handouts.translation.unit import State, Unit

every_format = pytest.mark.parametrize("kind", get_args(Format))
WORDS = st.text(
    st.one_of(
        st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co")),
        st.sampled_from(list("\n\t*_[](){}#\\'=+-@;,\"&<>x1 ")),
    ),
    min_size=1,
)


@every_format
def test_the_whole_content_comes_back(kind: Format) -> None:
    units = real_units()
    assert len(units) > 2500
    assert plain(read_file(write_file(kind, units, "en", "es"), "x", units)) == expected(units)


@every_format
@pytest.mark.parametrize("state", get_args(State))
def test_importing_an_export_changes_nothing(kind: Format, state: State) -> None:
    units = tuple(
        replace(
            unit,
            state=state,
            target="" if state == "new" else unit.target,
            previous="Older." if state == "stale" else None,
        )
        for unit in (*real_units()[::7], *odd_units())
    )
    arrivals = read_file(write_file(kind, units, "en", "es"), "x", units)
    report = check_incoming(units, arrivals)
    assert report.accepted == ()
    assert report.refused == ()
    assert report.counts()["skipped" if state == "new" else "unchanged"] >= len(units) * 3 // 4
    assert report.missing == ()


@every_format
def test_odd_characters_come_back(kind: Format) -> None:
    units = odd_units()
    assert plain(read_file(write_file(kind, units, "en", "es"), "x", units)) == expected(units)
    assert plain(read_file(write_file(kind, units, "en", "es"), "x", ())) == expected(units)


@every_format
@given(source=WORDS, target=WORDS)
@settings(max_examples=150, deadline=None)
def test_any_text_comes_back(kind: Format, source: str, target: str) -> None:
    units = (one(source, target), one("Next.", id="next"))
    assert plain(read_file(write_file(kind, units, "en", "ar"), "x", units)) == expected(units)


@every_format
def test_the_same_units_give_the_same_bytes(kind: Format) -> None:
    first = write_file(kind, odd_units(), "en", "es", version="1.0")
    assert first == write_file(kind, odd_units(), "en", "es", version="1.0")


@every_format
@pytest.mark.parametrize("bad", ["\x00", "\x08", "\x1b", "\r", "\ud800", "\ufffe"])
def test_what_no_file_can_carry_is_refused_by_name(kind: Format, bad: str) -> None:
    with pytest.raises(ContentError, match=f"{ord(bad):04X}") as caught:
        write_file(kind, (one("Fine.", f"a{bad}b"),), "en", "es")
    assert caught.value.faults[0].path == "key_points/one/text"


@every_format
@pytest.mark.parametrize("locale", ["es", "ar", "zh-Hans", "hi", "uk", "pt-BR"])
def test_every_language_has_a_header(kind: Format, locale: str) -> None:
    data = write_file(kind, (one("One.", "Uno."),), "en", locale)
    assert plain(read_file(data, "x", ())) == [("general/key_points/one/text", "One.", "Uno.")]


@every_format
def test_no_units_make_a_file_all_the_same(kind: Format) -> None:
    assert read_file(write_file(kind, (), "en", "es"), "x", ()) == ()


@every_format
def test_a_file_is_known_by_what_it_holds(kind: Format) -> None:
    units: tuple[Unit, ...] = (one("One.", "Uno."),)
    data = write_file(kind, units, "en", "es")
    for start in (b"", b"\xef\xbb\xbf"):
        body = start + data.removeprefix(b"\xef\xbb\xbf")
        assert plain(read_file(body, "whatever.bin", units)) == expected(units)


def test_a_workbook_is_told_apart() -> None:
    with pytest.raises(ContentError, match="CSV UTF-8"):
        read_file(b"PK\x03\x04rest", "es.xlsx", ())
