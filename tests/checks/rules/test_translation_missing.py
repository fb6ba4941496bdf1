"""A text without a translation fires, in its leaflet and in the shared files."""

from __future__ import annotations

from pathlib import Path

from checks.translations import find_in_french, write_french
from handouts.build.gather import open_library
from handouts.content.library import Library


def empty(library: Library, file: str, words: str) -> Library:
    path = library.root / file
    text = path.read_text("utf-8")
    assert text.count(f": {words}\n") == 1
    path.write_text(text.replace(f": {words}\n", ': ""\n'), "utf-8")
    return open_library(library.root)


def test_it_fires_where_the_text_belongs(tmp_path: Path) -> None:
    library = empty(write_french(tmp_path), "tiny/fr.yaml", "F Second point.")
    (finding,) = find_in_french(library, "translation-missing")
    assert finding.path == "key_points/two/text"
    assert "“Second point.” is not translated" in finding.what
    assert finding.file.endswith("tiny/fr.yaml")
    assert finding.excerpt.splitlines()[0].endswith('text: ""')
    assert finding.severity == "warning"


def test_it_fires_where_not_even_the_place_is_there(tmp_path: Path) -> None:
    library = write_french(tmp_path)
    path = library.root / "tiny" / "fr.yaml"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if "F Second point." not in line), "utf-8")
    (finding,) = find_in_french(open_library(tmp_path), "translation-missing")
    assert "- id: two" in finding.excerpt


def test_it_fires_for_a_shared_text_that_leaflets_print(tmp_path: Path) -> None:
    library = empty(write_french(tmp_path), "_shared/labels/fr.yaml", "F Get help now f")
    (finding,) = find_in_french(library, "translation-missing")
    assert finding.path == "urgent/title"
    assert finding.file.endswith("_shared/labels/fr.yaml")


def test_it_is_silent_for_a_whole_translation(tmp_path: Path) -> None:
    assert find_in_french(write_french(tmp_path), "translation-missing") == []
