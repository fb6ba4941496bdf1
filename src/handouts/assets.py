"""Finds the three folders that are not code: handouts/, templates/ and styles/.

An installed package carries them in ``_data``; a checkout has them at its top. Only the
standard library is used here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Assets:
    """Where the folders are."""

    handouts: Path
    templates: Path
    styles: Path


@cache
def find_assets() -> Assets:
    """Return the folders of this installation.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    package = Path(__file__).resolve().parent
    for base in (package / "_data", package.parent.parent):
        assets = Assets(base / "handouts", base / "templates", base / "styles")
        if (assets.handouts / "_shared").is_dir() and assets.templates.is_dir():
            return assets
    raise FileNotFoundError(f"handouts/, templates/ and styles/ are missing beside {package}")
