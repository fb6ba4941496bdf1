"""What tests of rules need: the tiny leaflet with one place changed, and what a rule says."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from handouts.assets import find_assets
from handouts.checks.finding import Finding
from handouts.checks.gather import gather_shared, gather_subject
from handouts.checks.registry import list_rules
from handouts.checks.rule import Rule
from handouts.checks.run import Checked, check_leaflet, check_shared
from handouts.checks.subject import Subject
from handouts.content.context import Known
from handouts.content.models.handout import Handout
from handouts.content.reader import read_source
from handouts.content.validation import validate
from support import REAL, change, library_of, write_tiny

TODAY = date(2026, 11, 21)
SECOND = "text: Second point."
"""A line of the tiny leaflet whose text any test may change."""


def rule(code: str) -> Rule:
    """Return a rule by its code."""
    return next(each for each in list_rules() if each.code == code)


@cache
def _tiny() -> tuple[Subject, Known]:
    """Load once what all leaflets share: it takes most of the time."""
    with tempfile.TemporaryDirectory() as folder:
        library = library_of(Path(folder))
        return gather_subject(library, "tiny", "en", TODAY), library.known("en")


def subject_of(text: str, today: date = TODAY) -> Subject:
    """Return a leaflet with this text, ready for rules."""
    tiny, known = _tiny()
    with tempfile.TemporaryDirectory() as folder:
        source = read_source(write_tiny(Path(folder), text) / "tiny" / "en.yaml", "tiny/en.yaml")
    handout = validate(Handout, source, known)
    return replace(tiny, handout=handout, source=source, today=today)


def check_text(text: str, code: str, today: date = TODAY) -> Checked:
    """Return what came of one rule for a leaflet with this text."""
    return check_leaflet(subject_of(text, today), [rule(code)])


def find(code: str, old: str, new: str, today: date = TODAY) -> list[Finding]:
    """Return what a rule finds in the tiny leaflet with one place changed."""
    text = change(old, new)
    found = check_text(text, code, today).findings
    assert all(finding.code == code for finding in found)
    return list(found)


def find_in_point(code: str, words: str, claims: str = "") -> list[Finding]:
    """Return what a rule finds when the second key point has these words."""
    cited = f"\n    claims: [{claims}]" if claims else ""
    found = find(code, SECOND, f'text: "{words}"{cited}')
    return [finding for finding in found if finding.path == "key_points/two/text"]


def whats(findings: Sequence[Finding]) -> list[str]:
    """Return what the findings say."""
    return [finding.what for finding in findings]


def find_shared(code: str, name: str, old: str, new: str) -> list[Finding]:
    """Return what a rule finds in a shared file with one place changed."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(REAL / "_shared", root / "_shared")
        path = root / "_shared" / name
        text = path.read_text("utf-8")
        assert old in text, old
        path.write_text(text.replace(old, new, 1), "utf-8")
        library = library_of(root)
        tokens = find_assets().styles / "tokens.css"
        shared = gather_shared(library, [library.load_handout("tiny")], tokens, TODAY)
        return [finding for finding in check_shared(shared).findings if finding.code == code]
