"""Sentences end and words are counted in every script."""

from __future__ import annotations

import pytest

from handouts.checks.lengths import count_words, split_sentences


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("¿Qué es? Es el Dr. Gil, p. ej. hoy. ¡Ya!", [2, 7, 1]),
        ("هل تشعر بألم؟ اتصل بالرقم 911. شكرا", [3, 3, 1]),
        ("आपका इलाज शुरू होगा। क्या दर्द है? हाँ।", [4, 3, 1]),
        ("Рак поширюється. Це 3.5 см, тобто 1 тис. клітин.", [2, 7]),
        ("癌症扩散到肝脏。体温38.5 °C！“疼吗？”不疼", [7, 4, 2, 2]),
        ("One\nTwo: three", [1, 2]),
        ("... –", []),
    ],
)
def test_sentences_and_their_words(text: str, lengths: list[int]) -> None:
    assert [count_words(sentence) for sentence in split_sentences(text)] == lengths


def test_a_sign_above_a_letter_does_not_part_a_word() -> None:
    assert count_words("कीमोथेरेपी स्थिति") == 2
    assert count_words("يُعالَج عادةً") == 2
