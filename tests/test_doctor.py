"""The doctor looks for the letters of a language in the fonts that it is set in."""

from __future__ import annotations

from pathlib import Path

import pytest

from handouts.assets import find_assets
from handouts.content.library import Library
from handouts.doctor import Finding, examine
from handouts.output.fonts import isolate_fonts
from handouts.output.styles import list_fonts
from support import change, library_of

STYLES = find_assets().styles


def letters_of(library: Library, styles: Path, tmp_path: Path) -> Finding:
    environment = {"HANDOUTS_CACHE": str(tmp_path / "cache")}
    found = examine(library, styles, environment)
    (finding,) = [each for each in found if each.name == "Letters for en"]
    isolate_fonts()
    return finding


@pytest.mark.parametrize(
    ("lang", "fonts"),
    [
        ("en", ("Source Sans 3", "Kurinto Sans")),
        ("ar", ("Source Sans 3", "Kurinto Sans")),
        ("zh-Hans", ("Source Sans 3", "Kurinto Sans SC")),
    ],
)
def test_each_language_names_its_fonts(lang: str, fonts: tuple[str, ...]) -> None:
    assert list_fonts(STYLES, lang) == fonts


def test_all_letters_are_there(tiny: Library, tmp_path: Path) -> None:
    finding = letters_of(tiny, STYLES, tmp_path)
    assert finding.mend is None
    assert finding.state.endswith("all in Source Sans 3 and Kurinto Sans")


def test_a_letter_of_another_language_s_font_is_missing(tmp_path: Path) -> None:
    text = change("text: Eat little and often.", "text: Eat 癌 little and often.")
    finding = letters_of(library_of(tmp_path, text), STYLES, tmp_path)
    assert finding.state == "no font has 癌 (U+764C)"
    assert finding.mend


def test_braille_is_looked_for_and_is_no_fault_where_it_is_missing(
    tiny: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def braille() -> Finding:
        found = examine(tiny, STYLES, {"HANDOUTS_CACHE": str(tmp_path / "cache")})
        return next(each for each in found if each.name == "Braille")

    assert braille().state.endswith("lou_translate")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert braille().state.startswith("no lou_translate, so no --format brf: install liblouis")
    assert braille().mend is None
