"""Which files are in the language that they are to go into."""

from __future__ import annotations

import pytest

from handouts.errors import ContentError
from handouts.translation.exchange.arrival import check_language


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("es_ES", "es"),
        ("ES", "es"),
        ("es_ES.UTF-8", "es"),
        ("es", "es-US"),
        ("zh_CN", "zh-Hans"),
        ("zh", "zh-Hans"),
        ("zh-Hans-CN", "zh-Hans"),
        ("sr@latin", "sr-Latn"),
        ("", "zh-Hans"),
        ("uk-UA", "uk"),
    ],
)
def test_tools_write_a_language_in_their_own_way(told: str, wanted: str) -> None:
    check_language("x.po", told, wanted)


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("fr", "es"),
        ("zh_TW", "zh-Hans"),
        ("zh-Hant", "zh-Hans"),
        ("zh_HK", "zh-Hans"),
        ("pt_PT", "pt-BR"),
        ("sr@latin", "sr-Cyrl"),
    ],
)
def test_another_language_script_or_country_is_refused(told: str, wanted: str) -> None:
    with pytest.raises(ContentError, match=f"the file is in “{told}”"):
        check_language("x.po", told, wanted)
