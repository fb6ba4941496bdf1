"""The fixture for pytest, in a project that is not ours."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import entry_points

import pytest

from clinics import SMALL, write_clinic
from snapshotting import make_once
from support import TINY, write_tiny

pytest_plugins = ["pytester"]

TEST_FILE = """
def test_leaflet(handouts_snapshot):
    handouts_snapshot(leaflet="tiny", edition="questions")
    handouts_snapshot("tiny", edition="questions", paper="a4", clinic="clinics/north.yaml")


def test_edition(handouts_snapshot):
    handouts_snapshot("tiny", edition="bilingual")
"""
OPTIONS = ("-p", "no:cacheprovider", "-p", "no:randomly", "-q")
NAMES = ["tiny.en.questions.a4.at-clinics-north.json", "tiny.en.questions.json"]


def needed() -> tuple[str, ...]:
    """Return how to find the plugin where this project is not installed."""
    installed = {point.value for point in entry_points(group="pytest11")}
    plugin = "handouts.snapshot.plugin"
    return () if plugin in installed else ("-p", plugin)


def test_the_plugin_keeps_and_compares(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handouts.snapshot.examine.make", make_once)
    monkeypatch.setenv("CI", "")
    write_tiny(pytester.path / "content")
    (pytester.path / "clinics").mkdir()
    write_clinic(pytester.path, SMALL).rename(pytester.path / "clinics" / "north.yaml")
    pytester.makeini("[pytest]\nhandouts_content = content\n")
    pytester.makepyfile(test_it=TEST_FILE)

    def run(*arguments: str) -> tuple[int, str]:
        done = pytester.runpytest_inprocess(*OPTIONS, *needed(), "-n0", *arguments)
        return int(done.ret), done.stdout.str() + done.stderr.str()

    code, told = run()
    assert code == 1
    assert "new  tiny.en.questions" in told
    assert "pytest --handouts-update" in told
    assert "both languages would be “en”" in told
    monkeypatch.setenv("CI", "1")
    assert run("--handouts-update")[0] == pytest.ExitCode.USAGE_ERROR
    monkeypatch.setenv("CI", "")
    assert run("--handouts-update", "-k", "leaflet")[0] == 0
    assert sorted(path.name for path in (pytester.path / "snapshots").glob("*.json")) == NAMES
    assert run("-k", "leaflet")[0] == 0
    _run_as_people_do(pytester)
    write_tiny(pytester.path / "content", TINY.replace("Where is it?", "Where does it sit?"))
    code, told = run("-k", "leaflet")
    assert code == 1
    assert "Where does it sit?" in told


def _run_as_people_do(pytester: pytest.Pytester) -> None:
    done = subprocess.run(
        [sys.executable, "-Im", "pytest", *OPTIONS, *needed(), "-n1", "-k", "leaflet"],
        cwd=pytester.path,
        env={"PATH": os.defpath, "HOME": str(pytester.path)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 passed" in done.stdout
