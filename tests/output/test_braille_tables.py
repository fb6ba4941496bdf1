"""Each language names its braille; a sign that a table lacks is spelled."""

from __future__ import annotations

import pytest

from handouts.errors import RenderError
from handouts.output.braille_tables import find_code, spell


@pytest.mark.parametrize(
    ("lang", "table"),
    [
        ("en", "en-ueb-g2.ctb"),
        ("en-GB", "en-ueb-g2.ctb"),
        ("es", "es-g1.ctb"),
        ("ar", "ar-ar-g1.utb"),
        ("hi", "hi-in-g1.utb"),
        ("uk", "uk.utb"),
        ("zh-Hans", "zhcn-cbs.ctb"),
    ],
)
def test_each_language_has_its_table(lang: str, table: str) -> None:
    assert find_code(lang).table == table


def test_a_language_without_braille_is_told() -> None:
    with pytest.raises(RenderError, match=r"which braille fr is written in; there is .* en, es"):
        find_code("fr")


def test_signs_that_a_table_lacks_are_spelled() -> None:
    assert spell("38\u00a0°C", find_code("es")) == "38 grados C"
    assert spell("don’t · now", find_code("en")) == "don't , now"
