"""Words become markup that is safe and well set."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from handouts.leaflet.customs import custom_of
from handouts.leaflet.writer import Writer

WRITER = Writer("ltr", "“”‘’", {"fever_limit": "100.4 °F", "emergency_number": "911"})


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("a < b & c", "a &lt; b &amp; c"),
        ("**bold** and _odd_", "<strong>bold</strong> and \u200b<em>odd</em>"),
        ("the [duct](#bile-duct)", 'the \u200b<a class="term" href="#term-bile-duct">duct</a>'),
        ("above {fever_limit}", "above 100.4\u00a0°F"),
        ("one\\\ntwo", "one<br>two"),
        ("{{ 7*7 }} {% x %}", "{{ 7*7 }} {% x %}"),
    ],
)
def test_prose(text: str, markup: str) -> None:
    assert WRITER.prose(text) == markup


@pytest.mark.parametrize(
    ("language", "text", "markup"),
    [
        ("uk", "з **лікарем**", "з\u00a0\u2060<strong>лікарем</strong>"),
        ("uk", "**і з** _ним_ ні", "<strong>і\u00a0з</strong>\u00a0\u2060<em>ним</em> ні"),
        ("en", "5 _mg_ now", "5\u00a0\u2060<em>mg</em> now"),
    ],
)
def test_a_word_bound_to_an_element_stays_with_it(language: str, text: str, markup: str) -> None:
    assert Writer("ltr", "“”‘’", {}, custom=custom_of(language)).prose(text) == markup


@pytest.mark.parametrize(
    ("straight", "curled"),
    [
        ("It's here", "It’s here"),
        ('"Stage 4" means', "“Stage 4” means"),
        ("He said 'yes'.", "He said ‘yes’."),
        ('("quoted")', "(“quoted”)"),
        ("\"'Both' of them\"", "“‘Both’ of them”"),
        ('**"Bold"** first', "**“Bold”** first"),
        ("no quotes", "no quotes"),
    ],
)
def test_quotes_take_their_shape(straight: str, curled: str) -> None:
    assert WRITER.curl(straight) == curled


def test_an_apostrophe_has_one_shape_whatever_the_quotes() -> None:
    ukrainian = Writer("ltr", "«»„“", {})
    assert ukrainian.curl("кров'ю і 'так'") == "кров’ю і „так“"


def test_a_label_takes_words_and_our_own_markup() -> None:
    written = WRITER.label("On {page} & {number}", page=Markup("<i>3</i>"), number="<911>")
    assert written == "On <i>3</i> &amp; &lt;911&gt;"


def test_an_unknown_slot_is_an_error() -> None:
    with pytest.raises(KeyError):
        WRITER.prose("{share} of people")


def test_spoken_words_have_no_marks() -> None:
    assert WRITER.spoken("**A** [duct](#bile-duct) at {fever_limit}") == "A duct at 100.4 °F"
