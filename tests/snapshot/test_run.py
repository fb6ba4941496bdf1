"""Checks, updates and prunes, through the command as people and CI type it."""

from __future__ import annotations

import base64
import io
import json
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import PIL.Image
import pytest

from clinics import SMALL, write_clinic
from snapshotting import snapshot
from support import TINY, run_handouts, write_tiny

MATRIX = """\
content: handouts
matrix:
  - leaflets: [tiny]
    locales: [en]
    editions: [standard, questions]
    images: true
"""
LETTER = "text: Second point."


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose leaflets were looked at and kept; tests copy it."""
    root = tmp_path_factory.mktemp("project")
    write_tiny(root / "handouts")
    (root / "snapshots.yaml").write_text(MATRIX, "utf-8")
    done = snapshot(root, "update")
    assert done.returncode == 0, done.stderr
    assert done.stderr.splitlines() == ["new  tiny.en", "new  tiny.en.questions"]
    return root


@pytest.fixture
def project(kept: Path, tmp_path: Path) -> Path:
    root = tmp_path / "project"
    subprocess.run(["cp", "-R", str(kept), str(root)], check=True)
    return root


def edit(project: Path, old: str, new: str) -> None:
    assert TINY.count(old) == 1
    write_tiny(project / "handouts", TINY.replace(old, new))


def test_the_command_does_all_this_in_worker_processes(project: Path) -> None:
    edit(project, LETTER, "text: Another point.")
    done = run_handouts("snapshot", "update", "--jobs", "2", cwd=project, CI="")
    assert (done.returncode, done.stderr) == (0, "changed  tiny.en\n")
    done = run_handouts("snapshot", "check", "--quiet", cwd=project, CI="true")
    assert (done.returncode, done.stdout, done.stderr) == (0, "2 snapshots: 2 same\n", "")


def test_nothing_changed(project: Path) -> None:
    done = snapshot(project, "check", "--report", "report", "--junit", "junit.xml")
    assert (done.returncode, done.stdout) == (0, "2 snapshots: 2 same\n")
    assert "Nothing changed." in (project / "report" / "index.html").read_text("utf-8")
    assert not list(ET.parse(project / "junit.xml").iter("failure"))


def test_what_is_kept_holds_nothing_of_the_machine(kept: Path) -> None:
    text = (kept / "snapshots" / "tiny.en.json").read_text("utf-8")
    assert not re.search(r"/tmp|/home|/root|/work", text)
    assert "LBody **It is still tiny cancer.** It’s named after" in text
    assert (kept / "snapshots" / ".before" / ".gitignore").read_text("utf-8").endswith("*\n")
    pictures = [path.name for path in (kept / "snapshots" / "pages" / "tiny.en").iterdir()]
    assert sorted(pictures)[:2] == ["01.png", "02.png"]
    assert len(pictures) == len(json.loads(text)["looks"])


def test_a_change_is_told_with_its_words_its_page_and_its_line(project: Path) -> None:
    edit(project, LETTER, "text: Second, better point.")
    line = TINY[: TINY.index(LETTER)].count("\n") + 1
    done = snapshot(
        project,
        *("check", "--format", "github", "--report", "report"),
        *("--junit", "junit.xml", "--summary", "summary.md"),
    )
    assert done.returncode == 1
    place = f"::error file=handouts/tiny/en.yaml,line={line},title=tiny.en changed::page 1, tags:"
    assert place in done.stdout
    assert "2 snapshots: 1 same, 1 changed" in done.stdout
    cases = {case.get("name"): case for case in ET.parse(project / "junit.xml").iter("testcase")}
    assert cases["en"].find("failure") is not None
    assert cases["en.questions"].find("failure") is None
    summary = (project / "summary.md").read_text("utf-8")
    assert "+     LBody Second, better point." in summary
    page = (project / "report" / "index.html").read_text("utf-8")
    assert page.count("data:image/png") == 3
    assert "LBody<bdi> Second, better point.</bdi>" in page
    assert not re.search(r'(?:src|href)="(?!data:)', page)


def test_pictures_that_were_kept_stand_in_for_the_file(project: Path) -> None:
    for path in (project / "snapshots" / ".before").glob("*.pdf"):
        path.unlink()
    edit(project, LETTER, "text: Another point.")
    snapshot(project, "check", "--report", "report")
    assert (project / "report" / "index.html").read_text("utf-8").count("data:image/png") == 3


def test_a_kept_picture_differs_only_where_the_page_does(project: Path) -> None:
    """It has fewer dots and colors than a page that is drawn from the file."""
    sha256 = json.loads((project / "snapshots" / "tiny.en.json").read_text("utf-8"))["sha256"]
    (project / "snapshots" / ".before" / f"{sha256}.pdf").unlink()
    edit(project, LETTER, "text: Another point.")
    snapshot(project, "check", "--only", "tiny.en", "--report", "report")
    page = (project / "report" / "index.html").read_text("utf-8")
    *_, shown = re.findall(r'src="data:image/png;base64,([^"]+)"', page)
    with PIL.Image.open(io.BytesIO(base64.b64decode(shown))) as picture:
        count, (red, green, blue) = picture.width * picture.height, picture.convert("RGB").split()
    dots = zip(red.tobytes(), green.tobytes(), blue.tobytes(), strict=True)
    marked = sum(dot[0] > 150 and max(dot[1:]) < 90 for dot in dots)
    assert 0 < marked < 0.005 * count


def test_update_keeps_only_what_was_asked_for(project: Path) -> None:
    edit(project, 'text: "Where is it?"', 'text: "Where does it sit?"')
    before = {path.name: path.read_bytes() for path in (project / "snapshots").glob("*.json")}
    done = snapshot(project, "update", "--only", "*.questions")
    assert done.stderr.splitlines() == ["changed  tiny.en.questions"]
    assert (project / "snapshots" / "tiny.en.json").read_bytes() == before["tiny.en.json"]
    assert snapshot(project, "check", "--only", "*.questions").returncode == 0
    assert snapshot(project, "check").returncode == 1


def test_new_and_removed_are_told_apart_and_end_with_3(project: Path) -> None:
    text = MATRIX.replace("questions]", "large-print]")
    (project / "snapshots.yaml").write_text(text, "utf-8")
    done = snapshot(project, "check")
    assert done.returncode == 3
    assert "new  tiny.en.large-print" in done.stdout
    assert "removed  tiny.en.questions" in done.stdout
    assert "3 snapshots: 1 same, 1 new, 1 removed" in done.stdout
    assert snapshot(project, "prune").stderr == "deleted  tiny.en.questions\n"
    assert not (project / "snapshots" / "pages" / "tiny.en.questions").exists()
    assert not list((project / "snapshots" / ".before").glob("*.pdf"))


def test_update_is_refused_in_ci_unless_told(project: Path) -> None:
    edit(project, LETTER, "text: Another point.")
    done = snapshot(project, "update", ci="true")
    assert done.returncode == 2
    assert "CI is set" in done.stderr
    assert snapshot(project, "check").returncode == 1
    assert snapshot(project, "update", "--in-ci", ci="true").returncode == 0
    assert snapshot(project, "check").returncode == 0


def test_a_leaflet_that_cannot_be_made_is_told_at_its_line(project: Path) -> None:
    edit(project, "version:", "versoin:")
    done = snapshot(project, "check", "--format", "github")
    assert done.returncode == 1
    line = TINY[: TINY.index("version:")].count("\n") + 1
    assert (
        f"::error file=handouts/tiny/en.yaml,line={line},col=1,title=A leaflet could" in done.stdout
    )
    assert "did you mean “version”?" in done.stdout


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[tiny]", "[tinny]", "snapshots.yaml:3:16  matrix.0.leaflets.0: there is no “tinny”"),
        ("[en]", "[fr]", "snapshots.yaml:4:15  matrix.0.locales.0: there is no “fr”"),
        ("content: handouts", "content: ../..", "snapshots.yaml:1:10  content: “../..”"),
        ("editions:", "edition:", "did you mean “editions”?"),
        ("[standard, questions]", "[bilingual]", "snapshots.yaml:3:5  matrix.0: these leaflets"),
        (
            "editions:",
            "second: es\n    editions: [bilingual]#",
            "matrix.0.second: there is no “es”",
        ),
        ("images:", "clinic: none.yaml\n    images:", "none.yaml"),
    ],
)
def test_a_wrong_matrix_is_told_with_its_place(
    project: Path, old: str, new: str, told: str
) -> None:
    (project / "snapshots.yaml").write_text(MATRIX.replace(old, new), "utf-8")
    done = snapshot(project, "check")
    assert done.returncode == 2
    assert told in done.stderr


def test_a_wrong_command_ends_with_2(project: Path, tmp_path: Path) -> None:
    assert snapshot(project, "check", "--only", "nothing").returncode == 2
    assert snapshot(tmp_path, "check").returncode == 2


def test_a_broken_snapshot_is_told(project: Path) -> None:
    (project / "snapshots" / "tiny.en.json").write_text("{}", "utf-8")
    done = snapshot(project, "check")
    assert done.returncode == 1
    assert "tiny.en.json  this is no snapshot" in done.stdout


def broken_snapshot(project: Path, text: bytes) -> subprocess.CompletedProcess[str]:
    (project / "snapshots" / "tiny.en.json").write_bytes(text)
    return snapshot(project, "check", "--format", "github", "--only", "tiny.en")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (' "sha256"', '<<<<<<< HEAD\n "sha256"', "snapshots/tiny.en.json,line=3,"),
        (' "looks": [', "", "snapshots/tiny.en.json,line="),
        ('"lines": "', '"lines": "a,b ', "says.pages.0.lines"),
        ('"sketch": "', '"sketch": "!', "a sketch is broken"),
        ('"sha256": "', '"sha256": "../', "sha256"),
        ('"lang": "en"', '"lang": "\udcff"', "no text in UTF-8"),
    ],
)
def test_a_broken_snapshot_is_told_at_its_line_and_made_anew(
    project: Path, old: str, new: str, told: str
) -> None:
    path = project / "snapshots" / "tiny.en.json"
    text = path.read_text("utf-8")
    done = broken_snapshot(project, text.replace(old, new, 1).encode("utf-8", "surrogateescape"))
    assert done.returncode == 1
    assert told in done.stdout
    assert snapshot(project, "update", "--only", "tiny.en").returncode == 0
    assert path.read_text("utf-8") == text


def test_files_of_before_outlast_a_check_that_could_not_make_the_leaflet(project: Path) -> None:
    folder = project / "snapshots" / ".before"
    kept = {path.name for path in folder.glob("*.pdf")}
    edit(project, "version:", "versoin:")
    assert snapshot(project, "check").returncode == 1
    assert {path.name for path in folder.glob("*.pdf")} == kept


def test_a_folder_that_cannot_be_written_to_can_be_checked(project: Path) -> None:
    before = project / "snapshots" / ".before"
    shutil.rmtree(before)
    before.write_text("In the way.", "utf-8")
    assert snapshot(project, "check").returncode == 0
    edit(project, LETTER, "text: Another point.")
    done = snapshot(project, "check", "--report", "report")
    assert "2 snapshots: 1 same, 1 changed" in done.stdout
    done = snapshot(project, "update")
    assert done.returncode == 1
    assert "could not be written" in done.stderr


def test_pictures_that_are_asked_for_later_are_kept(project: Path) -> None:
    pages = project / "snapshots" / "pages"
    (project / "snapshots.yaml").write_text(MATRIX.replace("    images: true\n", ""), "utf-8")
    snapshot(project, "update")
    assert not list(pages.glob("*"))
    (project / "snapshots.yaml").write_text(MATRIX, "utf-8")
    assert snapshot(project, "update").stderr.splitlines()[0] == "kept anew  tiny.en"
    assert list(pages.glob("tiny.en/*.png"))


def test_a_figure_is_traced_to_its_line_and_told_once(project: Path) -> None:
    """Not to the fixed words around it, which stood there before."""
    edit(project, 'version: "1.0"', 'version: "1.1"')
    done = snapshot(project, "check", "--format", "github", "--only", "tiny.en")
    line = TINY[: TINY.index("version:")].count("\n") + 1
    (error,) = [each for each in done.stdout.splitlines() if each.startswith("::error")]
    assert error.startswith(f"::error file=handouts/tiny/en.yaml,line={line},")
    assert "page 1, foot: " in error
    edit(project, "count: 40", "count: 41")
    done = snapshot(project, "check", "--format", "github", "--only", "tiny.en")
    line = TINY[: TINY.index("count: 40")].count("\n") + 1
    assert done.stdout.startswith(f"::error file=handouts/tiny/en.yaml,line={line},")


def test_a_project_without_leaflets_is_no_success(project: Path) -> None:
    shutil.rmtree(project / "handouts" / "tiny")
    (project / "snapshots.yaml").write_text("content: handouts\nmatrix: [{}]\n", "utf-8")
    assert snapshot(project, "check").returncode == 2


def test_other_files_beside_snapshots_are_left_alone(project: Path) -> None:
    other = project / "snapshots" / "package.json"
    other.write_text('{"name": "web"}', "utf-8")
    assert snapshot(project, "check").returncode == 0
    assert snapshot(project, "prune").stderr == ""
    assert other.is_file()


def test_a_renderer_that_is_missing_is_told_once_before_anything_is_made(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handouts.snapshot.looks.find_spec", lambda _: None)
    for command in ("check", "update"):
        done = snapshot(project, command)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.count("pypdfium2") == 1


def test_a_report_that_cannot_be_written_says_of_no_leaflet_that_it_changed(project: Path) -> None:
    (project / "report").write_text("In the way.", "utf-8")
    done = snapshot(project, "check", "--report", "report")
    assert (done.returncode, done.stdout) == (2, "2 snapshots: 2 same\n")
    assert "could not be written" in done.stderr


def test_the_same_bytes_of_other_programs_are_kept_as_theirs(project: Path) -> None:
    """Else every later change would be judged as if another machine had made it."""
    path = project / "snapshots" / "tiny.en.json"
    text = path.read_text("utf-8")
    path.write_text(re.sub(r'"pyphen": ".*?"', '"pyphen": "0.1"', text), "utf-8")
    assert snapshot(project, "check").stdout == "2 snapshots: 2 same\n"
    assert snapshot(project, "update").stderr == "kept anew  tiny.en\n"
    assert path.read_text("utf-8") == text


def test_a_clinics_leaflets_are_watched_with_its_profile(project: Path) -> None:
    clinic = write_clinic(project / "clinics" / "north", SMALL)
    row = "  - {clinic: clinics/north/clinic.yaml, editions: [questions]}\n"
    (project / "snapshots.yaml").write_text(MATRIX + row, "utf-8")
    name = "tiny.en.questions.at-clinics-north-clinic"
    assert snapshot(project, "update").stderr == f"new  {name}\n"
    text = (project / "snapshots" / f"{name}.json").read_text("utf-8")
    assert "Northside Clinic" in text
    assert "north/clinic" not in text
    clinic.write_text(SMALL.replace("Northside", "Southside"), "utf-8")
    done = snapshot(project, "check", "--format", "github")
    assert "3 snapshots: 2 same, 1 changed" in done.stdout
    assert "::error file=clinics/north/clinic.yaml,line=1,title=tiny" in done.stdout
