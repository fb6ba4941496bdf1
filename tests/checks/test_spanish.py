"""Spanish syllables are those of the dictionaries."""

from __future__ import annotations

import pytest

from handouts.checks.spanish import count_syllables

SYLLABLES = {
    1: "a y el muy hoy que quien fue dios buey bien 911",
    2: "cáncer día ciudad guerra huevo búho causa cuyo leer lengua agua",
    3: "hígado médico ahora lingüista alcohol paciente cigüeña países radiación prohíbe",
    4: "metástasis oncólogo cirugía aéreo",
    5: "medicamento quimioterapia",
}


@pytest.mark.parametrize(
    ("word", "count"),
    [(word, count) for count, words in SYLLABLES.items() for word in words.split()],
)
def test_syllables(word: str, count: int) -> None:
    assert count_syllables(word) == count


def test_what_has_no_vowels_is_spelt() -> None:
    assert (count_syllables("PET"), count_syllables("TC")) == (1, 2)
