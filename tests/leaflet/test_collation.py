"""Words stand in the order of their own alphabet."""

from __future__ import annotations

import random

import pytest

from handouts.leaflet.collation import ALPHABETS, sort_key

ORDERED = {
    "en": ["ADC", "ascites", "bile duct", "biopsy", "BRCA", "Stent"],
    "es": ["ácido", "acto", "nota", "nube", "ñame", "ñandú", "ópalo", "oro", "ultra", "único"],
    "uk": [
        *("аналіз", "варта", "гормон", "ґанок", "ґрунт", "дренаж", "ера", "єдність", "жовч"),
        *("зонд", "игла", "ікло", "їжа", "йод", "м'яз", "націнка", "щока", "юність", "ядро"),
    ],
    "ar": [
        *("أب", "ابن", "إبهام", "أشعة", "بنكرياس", "تورم", "ثدي", "دعامة", "سرطان", "كبد"),
        *("هواء", "ورم", "يرقان"),
    ],
    "hi": ["अंग", "आँत", "इलाज", "कंधा", "कमी", "क़लम", "कान", "खून", "पित्त", "लिवर", "हड्डी"],
    "zh": ["癌", "肠", "胆管", "肝", "黄疸", "介入", "淋巴", "免疫", "胰腺", "支架", "转移"],
}


@pytest.mark.parametrize("language", ORDERED)
def test_words_stand_in_the_order_of_their_language(language: str) -> None:
    words = ORDERED[language].copy()
    random.Random(1).shuffle(words)
    assert sorted(words, key=lambda word: sort_key(word, language)) == ORDERED[language]


@pytest.mark.parametrize("language", ["es", "uk"])
def test_code_points_would_put_these_elsewhere(language: str) -> None:
    assert sorted(ORDERED[language]) != ORDERED[language]


@pytest.mark.parametrize("language", ALPHABETS)
def test_an_alphabet_has_each_letter_once_in_both_cases(language: str) -> None:
    alphabet = ALPHABETS[language]
    assert len(set(alphabet)) == len(alphabet)
    assert sorted(alphabet, key=lambda letter: sort_key(letter, language)) == list(alphabet)
    for letter in alphabet:
        assert sort_key(letter.upper(), language) == sort_key(letter, language)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("es", "si", "sí"),
        ("ar", "كَبِد", "كبد"),
        ("ar", "أشعة", "اشعة"),
        ("hi", "क़लम", "कलम"),
        ("hi", "आँत", "आंत"),
        ("uk", "м’яз", "м'яз"),
    ],
)
def test_what_does_not_count_at_first_decides_at_last(language: str, one: str, other: str) -> None:
    first, second = sort_key(one, language), sort_key(other, language)
    assert first[0] == second[0]
    assert first != second


def test_a_rare_character_comes_after_the_frequent_ones() -> None:
    words = ["癌", "龘", "ADC", "做"]
    assert sorted(words, key=lambda word: sort_key(word, "zh")) == ["ADC", "癌", "做", "龘"]


def test_signs_and_digits_come_before_letters() -> None:
    assert sorted(["b", "(a)", "4"], key=lambda word: sort_key(word, "es")) == ["(a)", "4", "b"]
