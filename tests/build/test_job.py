"""A job makes the same bytes wherever and whenever it runs."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from handouts.build.job import Job
from handouts.build.make import make
from support import run_handouts, write_tiny


def test_html_and_pdf(tmp_path: Path) -> None:
    root = write_tiny(tmp_path)
    assert make(Job(root, "tiny", "en", format="html")).startswith(b"<!DOCTYPE html>")
    assert make(Job(root, "tiny", "en")).startswith(b"%PDF-1.7")


def test_file_names_read_well(tmp_path: Path) -> None:
    assert Job(tmp_path, "pancreatic", "en").file_name == "pancreatic.en.pdf"
    assert Job(tmp_path, "pancreatic", "pt-BR", format="html").file_name == "pancreatic.pt-BR.html"


@pytest.mark.parametrize("locale", ["en", "ar-XB"])
def test_fresh_processes_give_the_same_bytes(locale: str, tmp_path: Path) -> None:
    root = write_tiny(tmp_path / "content")
    settings = [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LANG": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LANG": "de_DE.UTF-8"},
    ]
    digests = set()
    for number, environment in enumerate(settings):
        cwd = tmp_path / str(number)
        cwd.mkdir()
        done = run_handouts(
            "render", "tiny", "--locale", locale, "--content", root, cwd=cwd, **environment
        )
        assert done.returncode == 0, done.stderr
        digests.add(hashlib.sha256((cwd / f"tiny.{locale}.pdf").read_bytes()).hexdigest())
    assert len(digests) == 1
