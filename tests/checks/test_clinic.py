"""A clinic's own words are held to the rules of leaflets."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from clinics import SMALL, changed, load
from handouts.build.gather import open_library
from handouts.checks.clinic import check_own_words
from handouts.checks.finding import Finding
from support import REAL

DAY = date(2026, 12, 1)


def findings(folder: Path, text: str) -> tuple[Finding, ...]:
    return check_own_words(load(folder, text), open_library(REAL), "en", DAY)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("Park in Garage B. The", "You will beat the cancer. The", "war-word"),
        ("text: a list of your medicines", "text: Take 400 mg twice a day.", "dose"),
    ],
)
def test_a_rule_finds_what_it_finds_in_leaflets(
    old: str, new: str, code: str, tmp_path: Path
) -> None:
    text = changed((old, new))
    found = [finding for finding in findings(tmp_path, text) if finding.code == code]
    assert found
    assert found[0].line == text[: text.index(new)].count("\n") + 1
    assert found[0].file.endswith("clinic.yaml")


def test_good_words_pass(tmp_path: Path) -> None:
    assert findings(tmp_path, changed()) == ()


def test_without_own_words_there_is_nothing_to_check(tmp_path: Path) -> None:
    assert findings(tmp_path, SMALL) == ()
