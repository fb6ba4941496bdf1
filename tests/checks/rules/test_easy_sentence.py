"""Sixteen words fire, fifteen do not; two sentences fire; Chinese counts characters."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checks.samples import rule, subject_of
from handouts.checks.finding import Finding
from handouts.checks.run import check_leaflet
from support import EASY

SENTENCE = "text: Cancer has spread to it."
PATH = "easy_read/sections/what-it-is/ideas/spread/text"


def find(words: str, locale: str = "en") -> list[Finding]:
    assert EASY.count(SENTENCE) == 1
    subject = subject_of(EASY.replace(SENTENCE, f'text: "{words}"'))
    handout = subject.handout.model_copy(update={"locale": locale})
    found = check_leaflet(replace(subject, handout=handout), [rule("easy-sentence")]).findings
    return [finding for finding in found if finding.path == PATH]


@pytest.mark.parametrize(
    ("words", "locale", "what"),
    [
        (f"{'word ' * 16}.", "en", "the sentence has 16 words, 15 at most"),
        (f"**{'word ' * 15}one more**.", "en", "the sentence has 17 words, 15 at most"),
        ("You are ill. You call.", "en", "the idea has 2 sentences, one is meant"),
        (f"{'كلمة ' * 16}.", "ar", "the sentence has 16 words, 15 at most"),
        (f"{'字' * 26}。", "zh-Hans", "the sentence has 26 characters, 25 at most"),
        ("您病了。请打电话。", "zh-Hans", "the idea has 2 sentences, one is meant"),
    ],
)
def test_it_fires(words: str, locale: str, what: str) -> None:
    (finding,) = find(words, locale)
    assert finding.what == what
    assert finding.line is not None


@pytest.mark.parametrize(
    ("words", "locale"),
    [
        (f"{'word ' * 14}word.", "en"),
        ("Call us: day or night!", "en"),
        (f"{'字' * 24}，字。", "zh-Hans"),
        ("क्या आप ठीक हैं?", "hi"),
    ],
)
def test_it_is_silent(words: str, locale: str) -> None:
    assert find(words, locale) == []


def test_it_looks_at_the_easy_text_alone() -> None:
    long = EASY.replace("text: Second point.", f"text: {'Word ' * 18}.")
    found = check_leaflet(subject_of(long), [rule("easy-sentence")]).findings
    assert found == ()
