"""Fields take the letters of the page's script, and few more."""

from __future__ import annotations

import pytest

from handouts.output.typeface import letters_to_type


def test_every_page_takes_latin_greek_and_cyrillic() -> None:
    letters = letters_to_type("en", "Plain words.")
    assert {*map(ord, "aZé€–’ñŁșΩЖї 0123456789")} <= letters
    assert not {*map(ord, "لह中")} & letters


@pytest.mark.parametrize(
    ("lang", "text", "more"),
    [("ar", "كبد", "گژ؟ً٠"), ("hi", "जिगर", "क्षऔ१"), ("he", "כבד", "ץש")],
)
def test_a_page_takes_the_whole_script_that_it_is_written_in(
    lang: str, text: str, more: str
) -> None:
    assert {*map(ord, more)} <= letters_to_type(lang, text)


@pytest.mark.parametrize(
    ("lang", "has", "lacks"),
    [("zh-Hans", "肝医鑫，。", "醫"), ("zh-Hant-TW", "醫肝", "医"), ("ja", "医肝ひカ", "醩")],
)
def test_scripts_with_thousands_of_letters_take_those_of_their_standard(
    lang: str, has: str, lacks: str
) -> None:
    letters = letters_to_type(lang, "肝")
    assert {*map(ord, has)} <= letters
    assert not {*map(ord, lacks)} & letters
    assert len(letters) < 15_000
