"""Begins a clinic's folder: a profile to fill in, a place for own leaflets, a Makefile."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from handouts.assets import find_assets
from handouts.errors import UsageError
from handouts.output.files import write_safely

_FILES = MappingProxyType(
    {
        "clinic.yaml": "clinic.yaml",
        "Makefile": "Makefile",
        "README.md": "README.md",
        "gitignore": ".gitignore",
        "own_leaflets.md": "handouts/README.md",
    }
)
"""What is written under which name."""

_VALUES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "us": {
            "locale": "en",
            "paper": "letter",
            "emergency": "911",
            "day": "202-555-0100",
            "night": "202-555-0101",
            "appointments": "202-555-0102",
        },
        "gb": {
            "locale": "en-GB",
            "paper": "a4",
            "emergency": "999",
            "day": "01632 960100",
            "night": "01632 960101",
            "appointments": "01632 960102",
        },
    }
)
"""What differs by country; the numbers are those that each country keeps for fiction."""


def begin_clinic(folder: Path, region: str) -> tuple[Path, ...]:
    """Write the files of a new folder, and return where they are. Nothing is overwritten.

    Raises:
        UsageError: the region is not known, or one of the files is there already.
        OutputError: a file could not be written.
    """
    values = _VALUES.get(region)
    if values is None:
        raise UsageError(f"there is no region “{region}” — the regions are: {', '.join(_VALUES)}")
    there = [name for name in _FILES.values() if (folder / name).exists()]
    if there:
        raise UsageError(
            f"{folder} has {', '.join(there)} already — nothing was written; name another folder"
        )
    origin = find_assets().templates / "clinic_folder"
    targets: list[Path] = []
    for source, name in _FILES.items():
        text = (origin / source).read_text("utf-8")
        for key, value in {**values, "region": region}.items():
            text = text.replace(f"@{key}@", value)
        write_safely(folder / name, text.encode("utf-8"))
        targets.append(folder / name)
    return tuple(targets)
