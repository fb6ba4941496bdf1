"""The stylesheets fit the templates, and the palette can be read by everyone."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

from handouts.assets import find_assets
from handouts.checks.rules.contrast import list_faint
from handouts.errors import RenderError
from handouts.output.styles import bundle_styles
from handouts.palette import contrast, list_accents, luminance, read_palette

ASSETS = find_assets()
TOKENS = (ASSETS.styles / "tokens.css").read_text("utf-8")
ACCENTS = list_accents(TOKENS)


@pytest.mark.parametrize("accent", ACCENTS)
def test_every_text_has_contrast(accent: str) -> None:
    assert list(list_faint(TOKENS, accent)) == []


def test_every_leaflet_has_its_own_accent_also_in_grey() -> None:
    greys = {accent: luminance(read_palette(TOKENS, accent)["accent"]) for accent in ACCENTS}
    for one, other in itertools.combinations(ACCENTS, 2):
        ratio = contrast(read_palette(TOKENS, one)["accent"], read_palette(TOKENS, other)["accent"])
        assert ratio > 1.04, f"{one} and {other} look the same in grey: {greys}"


def test_each_component_has_a_macro_and_a_stylesheet_of_one_name() -> None:
    macros = {path.name.removesuffix(".html.j2") for path in components("*.html.j2")}
    sheets = {path.stem for path in (ASSETS.styles / "components").glob("*.css")}
    assert sheets <= macros
    for path in components("*.html.j2"):
        name = path.name.removesuffix(".html.j2")
        assert re.findall(r"{% macro (\w+)\(", path.read_text("utf-8")) == [name]


WORKBENCH = ("preview", "snapshot_report")
"""Pages on a screen for those who work on leaflets; they are in English and are never printed."""


def sheets_of_leaflets() -> list[Path]:
    found = sorted(ASSETS.styles.rglob("*.css"))
    return [path for path in found if not path.name.startswith(WORKBENCH)]


def templates_of_leaflets() -> list[Path]:
    found = sorted(ASSETS.templates.rglob("*.j2"))
    return [path for path in found if not path.name.startswith(WORKBENCH)]


def components(pattern: str) -> list[Path]:
    return sorted((ASSETS.templates / "components").glob(pattern))


def test_every_class_in_a_stylesheet_is_used_and_named_after_its_file() -> None:
    templates = "\n".join(path.read_text("utf-8") for path in ASSETS.templates.rglob("*.j2"))
    for sheet in sorted((ASSETS.styles / "components").glob("*.css")):
        for name in set(re.findall(r"\.([a-z][a-z_-]+)", sheet.read_text("utf-8"))):
            stem = name.split("__")[0].split("--")[0]
            assert stem in templates, f".{name} of {sheet.name} is nowhere in the templates"


def test_no_rule_draws_what_is_slow_or_does_not_mirror() -> None:
    for sheet in sheets_of_leaflets():
        css = re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.DOTALL)
        on_screen = sheet.is_relative_to(ASSETS.styles / "web")
        slow = () if on_screen else ("display: grid", "columns:")
        for word in ("dotted", "dashed", "@import", "http", *slow):
            assert word not in css, f"{word} in {sheet.name}"


def test_no_word_hides_in_a_stylesheet() -> None:
    for sheet in sheets_of_leaflets():
        for text in re.findall(r'content:\s*"([^"]*)"', sheet.read_text("utf-8")):
            assert text == "", f"{text!r} in {sheet.name} cannot be translated"


def test_no_language_is_written_into_a_template() -> None:
    for path in templates_of_leaflets():
        text = path.read_text("utf-8")
        assert not re.search(r'\b(lang|dir)="(?!\{\{|ltr)', text), path.name
        words = re.sub(r"{#.*?#}|{%.*?%}|{{.*?}}|<style>.*?</style>|<[^>]*>", "", text, flags=re.S)
        assert not re.search(r"[A-Za-z]{3,}", words), f"{path.name} holds words: {words.strip()!r}"


def test_an_icon_that_is_not_there_is_told(tmp_path: Path) -> None:
    for folder in ("styles/paper", "styles/components", "templates/icons"):
        (tmp_path / folder).mkdir(parents=True)
    for name in ("page.css", "base.css", "paper/a4.css"):
        (tmp_path / "styles" / name).write_text("", "utf-8")
    (tmp_path / "styles" / "tokens.css").write_text(
        ":root { --accent: #000000; } p { background: url(icon:ghost#accent) }", "utf-8"
    )
    with pytest.raises(RenderError, match="the icon “ghost” in “accent”"):
        bundle_styles(tmp_path / "styles", tmp_path / "templates", "a4", "x")


def css_of(lang: str, edition: str = "standard") -> str:
    return bundle_styles(ASSETS.styles, ASSETS.templates, "a4", "general", edition, lang).css


def sizes(css: str) -> list[float]:
    return [float(size) for size in re.findall(r"font-size: ([\d.]+)pt", css)]


@pytest.mark.parametrize("lang", ["ar", "ar-XB", "hi"])
def test_a_script_with_low_letters_gets_larger_ones_everywhere(lang: str) -> None:
    plain, larger = sizes(css_of("en")), sizes(css_of(lang))
    assert "letter-scale" not in css_of(lang)
    scale = larger[0] / plain[0]
    assert 1.02 < scale < 1.1
    assert larger[: len(plain)] == pytest.approx([size * scale for size in plain], abs=0.05)


@pytest.mark.parametrize("lang", ["ar", "hi", "zh-Hans"])
def test_a_script_without_slanted_letters_gets_none(lang: str) -> None:
    assert "em { font-style: normal;" in css_of(lang)
    assert "em { font-style: normal;" not in css_of("uk")


def test_a_language_without_rules_of_its_own_has_those_of_all() -> None:
    assert css_of("uk") == css_of("en") == css_of("en-GB")
    assert "Kurinto Sans SC" in css_of("zh-Hans")


@pytest.mark.parametrize("lang", ["ar", "hi", "zh-Hans"])
def test_large_print_is_large_in_every_script(lang: str) -> None:
    css = css_of(lang, "large-print")
    for name in ("html", r"\.footer", r"\.illustration__label"):
        found = re.findall(rf"^{name} {{[^}}]*?font-size: ([\d.]+)pt", css, flags=re.MULTILINE)
        assert float(found[-1]) >= 18, name
