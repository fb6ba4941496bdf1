"""Figures and units, in whatever digits."""

from __future__ import annotations

import pytest

from handouts.translation.exchange.figures import (
    compare_figures,
    find_figures,
    find_turned,
    find_units,
)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("16 in every 100", "16 de cada 100"),
        ("16 in every 100", "每 100 人中有 16 人"),
        ("16 in every 100", "١٦ من كل ١٠٠"),
        ("16 in every 100", "हर १०० में १६"),
        ("1,500 people", "1.500 personas"),
        ("1,500 people", "1 500 людей"),
        ("1,500 people", "1\u202f500 людей"),
        ("1,500 people", "١٬٥٠٠ شخص"),
        ("1,500 people", "1500人"),
        ("1,600,000", "16,00,000"),
        ("1.6 million people", "1,6 millones de personas"),
        ("1.6 million people", "160 万人"),
        ("1.6 million people", "16 लाख लोग"),
        ("1.6 million people", "1,6 млн людей"),
        ("1.6 million people", "1,6 مليون"),
        ("two hours", "2 horas"),
        ("in August 2026", "2026年8月"),
        ("stage 4", "المرحلة الرابعة"),
        ("stage 4", "estadio IV"),
        ("stage 4", "四期"),
        ("stage 4 is", "4期是，4期"),
        ("HER2 and CA 19-9", "HER2 y CA 19-9"),
        ("a [test](#ca-19-9)", "una [prueba](#ca-19-9)"),
    ],
)
def test_the_same_figures_in_other_clothes(source: str, target: str) -> None:
    assert compare_figures(source, target) == ((), ())


@pytest.mark.parametrize(
    ("source", "target", "lost", "gained"),
    [
        ("38", "39", ("38",), ("39",)),
        ("38.5", "385", ("38.5",), ("385",)),
        ("1.5", "1.500,5", ("1.5",), ("1.500,5",)),
        ("1,500", "1,5", ("1,500",), ("1,5",)),
        ("5 to 10", "5", ("10",), ()),
        ("may help 5", "5 y 8", (), ("8",)),
        ("1.6 million", "16 万", ("1.6",), ("16",)),
        ("call 911", "llame al 119", ("911",), ("119",)),
        ("stage 4", "estadio tres", ("4",), ()),
        ("stage 4 and stage 4", "estadio cuarto", ("4",), ()),
        ("12 hours", "doce horas", ("12",), ()),
        ("٣٨", "", ("38",), ()),
    ],
)
def test_figures_that_differ(
    source: str, target: str, lost: tuple[str, ...], gained: tuple[str, ...]
) -> None:
    assert compare_figures(source, target) == (lost, gained)


def test_every_digit_of_unicode_is_one() -> None:
    assert [figure.words for figure in find_figures("٣۳३३３𝟑")] == ["333333"]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("5 mg", ["mg"]),
        ("5mg", ["mg"]),
        ("5\u00a0mg", ["mg"]),
        ("5 mcg and 3 µg", ["mcg", "mcg"]),
        ("٥ ملغ", ["mg"]),
        ("5 мг", ["mg"]),
        ("5 毫克每天", ["mg"]),
        ("38℃", ["°C"]),
        ("38 摄氏度", ["°C"]),
        ("20%", ["%"]),
        ("٢٠٪", ["%"]),
        ("2 grams", ["g"]),
        ("2 gramos", ["g"]),
        ("3 cm", ["cm"]),
        ("3 года", []),
        ("2.4 مليون", []),
        ("5 growths", []),
        ("2 litros", ["L"]),
        ("2 lesiones", []),
        ("mg", []),
    ],
)
def test_units_stand_after_figures(text: str, units: list[str]) -> None:
    assert list(find_units(text).elements()) == units


@pytest.mark.parametrize(
    ("source", "target", "turned"),
    [
        ("1.6 here, 2.4 there", "1,6 aquí, 2,4 allí", ()),
        ("1.6 here, 2.4 there", "2,4 aquí, 1,6 allí", ("2,4", "1,6")),
        ("1.6 here, 2.4 there", "٢٫٤ ... ١٫٦", ("2٫4", "1٫6")),
        ("{low} to {high} in 100", "100人中有{low}到{high}人", ()),
        ("{low} to {high} in 100", "de {high} a {low} de 100", ("{high}", "{low}")),
        ("Stage 4, and 4 weeks", "4 semanas, etapa 4", ()),
        ("No figure", "3", ()),
    ],
)
def test_figures_that_change_places_are_told(
    source: str, target: str, turned: tuple[str, ...]
) -> None:
    assert find_turned(source, target) == turned


def test_a_small_digit_at_a_figure_changes_it() -> None:
    assert compare_figures("1.6 million", "1.6² millones") == (("1.6",), ("1.62",))
