"""The catalogue lists what is there, whole or not."""

from __future__ import annotations

from pathlib import Path

from handouts.build.catalog import Entry, list_catalog
from handouts.build.gather import open_library
from support import write_tiny


def test_leaflets_are_listed_with_their_locales(tmp_path: Path) -> None:
    write_tiny(tmp_path)
    (tmp_path / "tiny" / "notes.txt").write_text("not a locale", "utf-8")
    (tmp_path / "_shared").mkdir()
    entry = Entry("tiny", "Tiny cancer", "1.0", ("en", "en-GB"))
    assert list_catalog(open_library(tmp_path)) == (entry,)


def test_a_broken_leaflet_is_still_listed(tmp_path: Path) -> None:
    write_tiny(tmp_path, b"title: [", "broken")
    entry = Entry("broken", "?", "?", ("en", "en-GB"))
    assert list_catalog(open_library(tmp_path)) == (entry,)
