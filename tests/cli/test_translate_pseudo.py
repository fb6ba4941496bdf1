"""``handouts translate pseudo`` as people type it."""

from __future__ import annotations

from pathlib import Path

import pikepdf

from support import run_handouts, write_tiny
from verapdf import validate


def test_it_prints_each_made_up_language(tmp_path: Path) -> None:
    root = write_tiny(tmp_path / "content")
    done = run_handouts(
        "translate", "pseudo", "tiny", "--content", root, "--output", "look", cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
    files = sorted((tmp_path / "look").iterdir())
    assert [file.name for file in files] == ["tiny.ar-XB.pdf", "tiny.en-XA.pdf"]
    with pikepdf.open(files[1]) as pdf:
        assert str(pdf.Root.Lang) == "en-XA"
    assert not [str(report) for report in validate(files) if not report.compliant]


def test_an_unknown_leaflet_is_told(tmp_path: Path) -> None:
    root = write_tiny(tmp_path / "content")
    done = run_handouts("translate", "pseudo", "tyni", "--content", root, cwd=tmp_path)
    assert done.returncode == 2
    assert "there is no leaflet “tyni”" in done.stderr
