"""Only our own fonts are in sight."""

from __future__ import annotations

from pathlib import Path

from handouts.output.fonts import cache_folder, font_folder, isolate_fonts


def test_the_configuration_names_our_fonts_alone(tmp_path: Path) -> None:
    environment = {"HANDOUTS_CACHE": str(tmp_path / "a & b")}
    config = isolate_fonts(environment)
    text = config.read_text("utf-8")
    assert environment["FONTCONFIG_FILE"] == str(config)
    assert text.count("<dir>") == 1
    assert f"<dir>{font_folder()}</dir>" in text
    assert "a &amp; b" in text


def test_the_cache_is_where_the_system_keeps_caches(tmp_path: Path) -> None:
    assert cache_folder({"XDG_CACHE_HOME": str(tmp_path)}) == tmp_path / "handouts"
    assert cache_folder({"HANDOUTS_CACHE": str(tmp_path)}) == tmp_path
    assert cache_folder({}) == Path.home() / ".cache" / "handouts"


def test_the_fonts_of_the_stylesheets_are_there() -> None:
    names = {path.name for path in font_folder().rglob("*.ttf")}
    assert {"SourceSans3-Regular.ttf", "SourceSans3-Semibold.ttf", "SourceSans3-Bold.ttf"} <= names
    assert any(name.startswith("KurintoSans") for name in names)
