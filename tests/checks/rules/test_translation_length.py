"""A translation that is far longer or far shorter than its English fires."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.translations import POINT, find_in_french, say, write_french

LONG = "tiny/key_points/one/text"
"""It has 71 characters in English."""


@pytest.mark.parametrize(("count", "found"), [(43, []), (44, ["key_points/two/text"])])
def test_it_fires_one_character_beyond(count: int, found: list[str], tmp_path: Path) -> None:
    library = say(write_french(tmp_path), POINT, "x" * count)
    findings = find_in_french(library, "translation-length")
    assert [finding.path for finding in findings] == found


def test_it_fires_for_what_is_far_too_short(tmp_path: Path) -> None:
    library = say(write_french(tmp_path), LONG, "**Court.**")
    (finding,) = find_in_french(library, "translation-length")
    assert finding.path == "key_points/one/text"
    assert "look whether something is missing" in finding.mend
    assert finding.severity == "warning"


def test_marks_do_not_count(tmp_path: Path) -> None:
    library = say(write_french(tmp_path), POINT, f"**{'x' * 41}**")
    assert find_in_french(library, "translation-length") == []
