"""What users get: the wheel, built from the sdist, at work away from the checkout."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import venv
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import (
    Distribution,
    PackageNotFoundError,
    PathDistribution,
    distribution,
)
from pathlib import Path

import pytest

from support import ROOT, run_handouts

FOLDERS = ("handouts", "templates", "styles")
DATA = "handouts/_data/"
_NAME = re.compile(r"[A-Za-z0-9._-]+")


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command and return what it says; fail with all of it when it fails."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        env={**kept, "HANDOUTS_CACHE": str(cwd / "cache")},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, by way of the sdist, without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-Im", "build", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("*.whl")
    assert len(list(folder.glob("*.tar.gz"))) == 1
    return built


def test_the_wheel_carries_what_git_knows_and_nothing_else(wheel: Path) -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not there to say which files are the project's")
    known = run("git", "-c", f"safe.directory={ROOT}", "ls-files", *FOLDERS, cwd=ROOT)
    carried = {
        name.removeprefix(DATA)
        for name in zipfile.ZipFile(wheel).namelist()
        if name.startswith(DATA)
    }
    assert carried == set(known.splitlines())
    assert {name.split("/")[0] for name in carried} == set(FOLDERS)


def test_a_folder_of_data_is_no_package() -> None:
    folders = [ROOT / name for name in FOLDERS]
    assert all(folder.is_dir() for folder in folders)
    assert not [path for folder in folders for path in folder.rglob("*.py*")]


@pytest.fixture(scope="session")
def away(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel and what it asks for, and nothing of the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    away = folder / "away"
    venv.create(away, with_pip=False, symlinks=True)
    (site,) = away.glob("lib/python3*/site-packages")
    for package in packages_for(wheel).values():
        link(package, site)
    pip = (sys.executable, "-Im", "pip", "--python", away / "bin" / "python", "install")
    run(*pip, "--no-deps", "--no-index", "--quiet", wheel, cwd=folder)
    where = "import handouts; print(handouts.__file__)"
    assert Path(run(away / "bin" / "python", "-Ic", where, cwd=folder).strip()) == (
        site / "handouts" / "__init__.py"
    )
    return away


def test_the_wheel_alone_prints_the_same_bytes(away: Path, tmp_path: Path) -> None:
    folders = [tmp_path / "installed", tmp_path / "checkout"]
    for folder in folders:
        folder.mkdir()
    run(away / "bin" / "handouts", "render", "pancreatic", cwd=folders[0])
    done = run_handouts("render", "pancreatic", cwd=folders[1])
    assert done.returncode == 0, done.stderr
    one, other = (
        hashlib.sha256((folder / "pancreatic.en.pdf").read_bytes()).hexdigest()
        for folder in folders
    )
    assert one == other


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not there")
def test_a_clinic_begins_with_the_wheel_alone(away: Path, tmp_path: Path) -> None:
    handouts, folder = away / "bin" / "handouts", tmp_path / "my-clinic"
    run(handouts, "init", folder, cwd=tmp_path)
    own = folder / "handouts" / "own"
    own.mkdir()
    text = (ROOT / "tests" / "samples" / "tiny" / "en.yaml").read_text("utf-8")
    (own / "en.yaml").write_text(text.replace("id: tiny", "id: own", 1), "utf-8")
    profile = (folder / "clinic.yaml").read_text("utf-8")
    short = profile.replace("edition: standard", "edition: questions", 1)  # a few pages each
    assert short != profile
    (folder / "clinic.yaml").write_text(short, "utf-8")
    run("make", f"HANDOUTS={handouts}", cwd=folder)
    made = {path.name.removesuffix(".en.questions.pdf") for path in (folder / "leaflets").iterdir()}
    assert {"pancreatic", "general", "own"} <= made
    words = run("pdftotext", folder / "leaflets" / "own.en.questions.pdf", "-", cwd=folder)
    assert "Example Clinic" in words
    assert "(202) 555-0100" in words
    with pytest.raises(AssertionError, match="that nobody answers"):
        run("make", f"HANDOUTS={handouts}", "final", cwd=folder)
    run("make", "clean", cwd=folder)
    assert not (folder / "leaflets").exists()
    assert (own / "en.yaml").exists()


def packages_for(wheel: Path) -> dict[str, Distribution]:
    """Return the packages that the wheel cannot be without, and that they cannot be without."""
    name = "-".join(wheel.name.split("-")[:2])
    found: dict[str, Distribution] = {}
    waiting: list[Distribution] = [PathDistribution(zipfile.Path(wheel, f"{name}.dist-info/"))]
    while waiting:
        for package in required(waiting.pop()):
            if package.name not in found:
                found[package.name] = package
                waiting.append(package)
    return found


def required(package: Distribution) -> Iterator[Distribution]:
    """Yield what a package asks for; what is not here is for another system."""
    for line in package.requires or ():
        match = _NAME.match(line)
        if match and "extra ==" not in line:
            with suppress(PackageNotFoundError):
                yield distribution(match[0])


def link(package: Distribution, site: Path) -> None:
    """Put a package into another environment."""
    tops = {path.parts[0] for path in package.files or ()}
    for top in tops - {"..", "__pycache__"}:
        if not (site / top).exists():
            (site / top).symlink_to(str(package.locate_file(top)))
