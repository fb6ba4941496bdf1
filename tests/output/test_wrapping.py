"""Lines break where the script allows it, and no wider than they may be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.output.wrapping import NEVER_FIRST, NEVER_LAST, display_width, wrap

CHINESE = "这不是肝癌。癌症最初长在哪里，就仍按那里的癌症来称呼和治疗（见“词语解释”）。"


@pytest.mark.parametrize(
    ("text", "width"),
    [("abc", 3), ("肝癌", 4), ("شدّة", 3), ("\u2066911\u2069", 3), ("é", 1), ("e\u0301", 1)],
)
def test_width_is_what_a_screen_shows(text: str, width: int) -> None:
    assert display_width(text) == width


def test_lines_are_as_wide_as_they_may_be() -> None:
    assert wrap("one two three", 7) == ["one two", "three"]
    assert wrap("one two three", 6) == ["one", "two", "three"]


def test_a_word_wider_than_the_line_stands_alone() -> None:
    assert wrap("see https://example.org/long here", 10) == [
        "see",
        "https://example.org/long",
        "here",
    ]


def test_what_binds_is_kept_and_prints_as_a_space() -> None:
    assert wrap("call 38\u00a0°C now", 8) == ["call", "38 °C", "now"]


@pytest.mark.parametrize("width", range(8, 40))
def test_chinese_breaks_between_letters_and_not_before_a_full_stop(width: int) -> None:
    lines = wrap(CHINESE, width)
    assert "".join(lines) == CHINESE
    assert all(display_width(line) <= width for line in lines)
    assert not [line for line in lines if line[0] in NEVER_FIRST or line[-1] in NEVER_LAST]


def test_latin_words_in_chinese_stay_whole() -> None:
    assert wrap("使用capecitabine时", 15) == ["使用", "capecitabine时"]


def test_a_phone_number_in_an_isolate_is_never_parted() -> None:
    text = "اتصل بالرقم \u20660808 808 00 00\u2069 الآن"
    for width in range(14, 40):
        assert any("\u20660808 808 00 00\u2069" in line for line in wrap(text, width)), width


def test_a_long_isolate_is_closed_on_each_line_and_is_one_on_it() -> None:
    lines = wrap("\u2066one two three four five\u2069", 12)
    assert lines == ["\u2066one two\u2069", "\u2066three four\u2069", "\u2066five\u2069"]


def test_isolates_side_by_side_stay_two() -> None:
    assert wrap("\u20661\u2069 \u20662\u2069", 40) == ["\u20661\u2069 \u20662\u2069"]


@given(st.text(alphabet="ab 肝，。（", max_size=60).map(str.strip), st.integers(8, 30))
def test_no_letter_is_lost(text: str, width: int) -> None:
    assert "".join(wrap(text, width)).replace(" ", "") == text.replace(" ", "")
