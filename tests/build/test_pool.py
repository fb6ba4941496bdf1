"""Leaflets are made side by side; one that fails stops no other."""

from __future__ import annotations

from pathlib import Path

import pytest

import deadly
from handouts.build import pool
from handouts.build.gather import open_library
from handouts.build.job import Job, list_jobs
from handouts.build.pool import run_jobs
from support import TINY, line_of, write_tiny


def folder_with(root: Path, *names: str) -> Path:
    for name in names:
        write_tiny(root, TINY.replace("id: tiny\n", f"id: {name}\n", 1), name)
    return root


def jobs_of(root: Path) -> tuple[Job, ...]:
    jobs = list_jobs(open_library(root), "words", "a4")
    return tuple(job for job in jobs if job.locale == "en")


def test_the_bytes_do_not_depend_on_the_number_of_workers(tmp_path: Path) -> None:
    jobs = jobs_of(folder_with(tmp_path / "content", "one", "two", "three"))
    for workers in (1, 3):
        results = list(run_jobs(jobs, tmp_path / str(workers), workers))
        assert {(result.job.leaflet, result.error) for result in results} == {
            ("one", None),
            ("two", None),
            ("three", None),
        }
    for job in jobs:
        one, three = ((tmp_path / n / job.file_name).read_bytes() for n in ("1", "3"))
        assert one == three


def test_one_that_fails_is_named_and_stops_no_other(tmp_path: Path) -> None:
    root = folder_with(tmp_path / "content", "good", "better")
    write_tiny(root, TINY.replace("id: tiny", "id: bad").replace("title:", "titel:", 1), "bad")
    output = tmp_path / "dist"
    output.mkdir()
    (output / "bad.en.pdf").write_bytes(b"older")
    results = {
        r.job.leaflet: r.error for r in run_jobs(jobs_of(root), output, 2) if r.job.locale == "en"
    }
    assert results["good"] is results["better"] is None
    assert "did you mean “title”?" in str(results["bad"])
    assert "The older bad.en.pdf of 20" in str(results["bad"])
    assert (output / "bad.en.pdf").read_bytes() == b"older"
    assert (output / "good.en.pdf").is_file()


def run_badly(root: Path, monkeypatch: pytest.MonkeyPatch, bad: str) -> dict[str, str | None]:
    """Run three jobs, one of which ends badly; return the errors, of which the others have none."""
    monkeypatch.setattr(pool, "_work", deadly.work)
    jobs = jobs_of(folder_with(root, bad, "fine", "good"))
    results = {r.job.leaflet: r.error for r in run_jobs(jobs, root, 2)}
    assert results["fine"] is results["good"] is None
    return results


def test_a_worker_that_dies_is_named_and_stops_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    results = run_badly(tmp_path, monkeypatch, "deadly")
    assert "the worker died" in str(results["deadly"])


def test_a_fault_of_ours_is_told_of_its_leaflet_and_stops_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    results = run_badly(tmp_path, monkeypatch, "faulty")
    line = line_of(Path(deadly.__file__).read_text("utf-8"), "raise KeyError")
    told = f"not yours: KeyError in deadly.py, line {line}: 'faulty' — please report it"
    assert told in str(results["faulty"])


def test_nothing_to_do_is_done(tmp_path: Path) -> None:
    assert list(run_jobs((), tmp_path, 2)) == []
