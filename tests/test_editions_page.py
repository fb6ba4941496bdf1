"""docs/editions.md shows every edition, and its pictures stay small."""

from __future__ import annotations

import re
from typing import get_args

from handouts.leaflet.view import Edition
from support import ROOT

PAGE = (ROOT / "docs" / "editions.md").read_text("utf-8")
PICTURES = ROOT / "docs" / "editions"
WAYS = [*get_args(Edition), "half-sheet", "booklet", "grey"]
MOST_BYTES = 1_500_000


def test_each_has_a_part_and_a_picture_and_no_other_does() -> None:
    assert set(re.findall(r"^## (.+)$", PAGE, re.MULTILINE)) == set(WAYS)
    assert re.findall(r"\]\(editions/(.+)\.png\)", PAGE) == re.findall(r"^## (.+)$", PAGE, re.M)
    assert {path.stem for path in PICTURES.iterdir()} == set(WAYS)


def test_the_table_counts_each() -> None:
    assert re.findall(r"^\| \[(.+)\]\(#\1\) \|", PAGE, re.MULTILINE) == WAYS


def test_the_pictures_are_small() -> None:
    assert sum(path.stat().st_size for path in PICTURES.iterdir()) < MOST_BYTES
