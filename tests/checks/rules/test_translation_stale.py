"""A translation of a text that has changed fires."""

from __future__ import annotations

from pathlib import Path

from checks.translations import POINT, find_in_french, write_french
from handouts.build.gather import open_library


def test_it_fires_when_the_english_has_changed(tmp_path: Path) -> None:
    write_french(tmp_path)
    path = tmp_path / "tiny" / "en.yaml"
    changed = path.read_text("utf-8").replace("Second point.", "Second point, changed.")
    path.write_text(changed, "utf-8")
    (finding,) = find_in_french(open_library(tmp_path), "translation-stale")
    assert finding.what == ("the English was “Second point.” and is now “Second point, changed.”")
    assert finding.mend.endswith(f"handouts translate accept {POINT}")
    assert "F Second point." in finding.excerpt
    assert finding.severity == "warning"


def test_it_fires_for_what_nobody_has_recorded(tmp_path: Path) -> None:
    write_french(tmp_path)
    (tmp_path / "_shared" / "regions" / "us.fr.ledger.yaml").unlink()
    findings = find_in_french(open_library(tmp_path), "translation-stale")
    assert findings
    assert all(finding.what.startswith("nobody recorded what this") for finding in findings)
    assert {Path(finding.file).name for finding in findings} == {"us.fr.yaml"}


def test_it_is_silent_for_a_change_of_spelling(tmp_path: Path) -> None:
    write_french(tmp_path)
    path = tmp_path / "tiny" / "en.yaml"
    path.write_text(path.read_text("utf-8").replace("It's named", "It’s  named"), "utf-8")
    assert find_in_french(open_library(tmp_path), "translation-stale") == []
