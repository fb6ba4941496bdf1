"""A file is written whole or not at all, and the older one stays."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from handouts.errors import OutputError
from handouts.output.files import kept_note, write_safely, write_together


def test_writes_and_replaces(tmp_path: Path) -> None:
    target = tmp_path / "new" / "leaflet.pdf"
    write_safely(target, b"one")
    write_safely(target, b"two")
    assert target.read_bytes() == b"two"
    assert list(target.parent.iterdir()) == [target]


def test_others_may_read_it_as_the_umask_says(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write_safely(tmp_path / "leaflet.pdf", b"x")
    finally:
        os.umask(before)
    assert (tmp_path / "leaflet.pdf").stat().st_mode & 0o777 == 0o644


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from handouts.errors import OutputError
from handouts.output.files import write_safely

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))
try:
    write_safely(Path(sys.argv[1]), b"x" * 100_000)
except OutputError as error:
    print(error)
"""
"""Writes where a file holds one kilobyte at most, as on a disk that fills up.

The limit comes after the imports: Python would keep the first kilobyte of a compiled module.
"""


def test_a_full_disk_keeps_the_older_file_and_says_so(tmp_path: Path) -> None:
    target = tmp_path / "leaflet.pdf"
    target.write_bytes(b"older")
    done = subprocess.run(
        [sys.executable, "-Ic", FULL_DISK, str(target)], capture_output=True, text=True, check=True
    )
    assert "leaflet.pdf could not be written: File too large — make room" in done.stdout
    assert "The older leaflet.pdf of 20" in kept_note(target)
    assert target.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [target]


def test_several_files_are_written_all_or_none(tmp_path: Path) -> None:
    old, new, blocked = tmp_path / "old", tmp_path / "new", tmp_path / "blocked"
    old.write_bytes(b"old")
    blocked.mkdir()
    with pytest.raises(OutputError, match="blocked could not be written"):
        write_together({old: b"x", new: b"x", blocked: b"x", tmp_path / "late": b"x"})
    assert old.read_bytes() == b"old"
    assert {path.name for path in tmp_path.iterdir()} == {"old", "blocked"}
    blocked.rmdir()
    write_together({old: b"1", new: b"2", blocked: b"3"})
    assert [path.read_bytes() for path in (old, new, blocked)] == [b"1", b"2", b"3"]
    assert {path.name for path in tmp_path.iterdir()} == {"old", "new", "blocked"}


def test_a_folder_in_the_way_is_told(tmp_path: Path) -> None:
    target = tmp_path / "leaflet.pdf"
    target.mkdir()
    with pytest.raises(OutputError, match="a folder of that name is there"):
        write_safely(target, b"x")
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_where_a_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "dist").write_bytes(b"")
    with pytest.raises(OutputError, match="a file stands where a folder has to be"):
        write_safely(tmp_path / "dist" / "leaflet.pdf", b"x")


def test_nothing_is_said_of_an_older_file_that_is_not_there(tmp_path: Path) -> None:
    assert kept_note(tmp_path / "leaflet.pdf") == ""
