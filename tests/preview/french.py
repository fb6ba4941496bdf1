"""What tests of the preview need: the tiny leaflet in a French of our own, and its page."""

from __future__ import annotations

from pathlib import Path

from checks.samples import TODAY
from checks.translations import write_french
from handouts.assets import find_assets
from handouts.build.gather import open_library
from handouts.preview.gather import Asked, gather_sheet
from handouts.preview.sheet import Row, Sheet

TOKENS = find_assets().styles / "tokens.css"


def write(root: Path) -> Path:
    """Write the leaflet in English and in French, and return the folder."""
    return write_french(root).root


def sheet_of(root: Path, locale: str = "fr", before: Sheet | None = None) -> Sheet:
    """Return what the page says of the tiny leaflet."""
    return gather_sheet(open_library(root), Asked("tiny", locale, TODAY, TOKENS), before)


def row_of(sheet: Sheet, key: str) -> Row:
    """Return one row of a page."""
    (row,) = (row for row in sheet.rows if row.key == key)
    return row


def codes_of(row: Row) -> list[str]:
    """Return what was found beside a text."""
    return [finding.code for finding in row.findings]


def edit(root: Path, name: str, old: str, new: str) -> None:
    """Change one place of a file, as an editor would."""
    path = root / name
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {name}"
    path.write_text(text.replace(old, new), "utf-8")
