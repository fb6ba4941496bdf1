"""The formulas of other languages give what can be counted by hand."""

from __future__ import annotations

import pytest

from handouts.checks.levels import average_length, find_hard, perspicuity

MANCHA = (
    "En un lugar de la Mancha, de cuyo nombre no quiero acordarme, no ha mucho tiempo que vivía "
    "un hidalgo de los de lanza en astillero, adarga antigua, rocín flaco y galgo corredor."
)
"""33 words, 60 syllables, one sentence: 206.835 - 62.3 * 60 / 33 - 33."""


def test_szigriszt_pazos_of_don_quixote() -> None:
    assert perspicuity([MANCHA]) == pytest.approx(60.56, abs=0.01)
    assert perspicuity([]) == 0


@pytest.mark.parametrize(
    ("text", "band"),
    [
        # what the INFLESZ scale is meant to tell apart: a comic, a newspaper, a scientific text
        ("El sol sale. Ya es de día. La luz es buena. Tú ves el mar.", (80, 210)),
        (MANCHA, (55, 65)),
        (
            "La administración intravenosa de inmunoglobulinas policlonales inespecíficas "
            "constituye una intervención terapéutica inmunomoduladora generalizadamente aceptada.",
            (-100, 40),
        ),
    ],
)
def test_the_scale_tells_easy_from_hard(text: str, band: tuple[float, float]) -> None:
    low, high = band
    assert low < perspicuity([text]) < high


def test_a_hard_spanish_leaflet_is_told_by_its_score() -> None:
    (told,) = find_hard(["Administración intravenosa inmunomoduladora."], "es")
    assert told.startswith("the Szigriszt-Pazos score of the leaflet is ")
    assert list(find_hard(["El sol sale. Ya es de día."], "es")) == []


@pytest.mark.parametrize(
    ("language", "sentence", "most"),
    [
        ("ar", "كلمة " * 13, 12),
        ("hi", "शब्द " * 15, 14),
        ("uk", "слово " * 13, 12),
        ("zh", "字" * 21, 20),
        ("vi", "từ " * 15, 14),
    ],
)
def test_other_languages_have_a_limit_for_the_average_sentence(
    language: str, sentence: str, most: int
) -> None:
    (told,) = find_hard([sentence], language)
    assert told.endswith(f"on average, {most} at most")
    assert average_length([sentence]) == most + 1
    shorter = sentence[: len(sentence) * most // (most + 1)]
    assert list(find_hard([shorter], language)) == []
