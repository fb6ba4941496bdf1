"""The command as people type it: exit codes, messages, files."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from handouts.cli.app import main
from support import change, run_handouts, write_tiny


def test_no_verb_shows_the_help(tmp_path: Path) -> None:
    done = run_handouts(cwd=tmp_path)
    assert "Usage: handouts" in done.stdout + done.stderr


@pytest.mark.parametrize("verb", ["render", "build", "check", "list", "doctor", "schema"])
def test_each_verb_shows_examples(verb: str, tmp_path: Path) -> None:
    done = run_handouts(verb, "--help", cwd=tmp_path)
    assert done.returncode == 0
    assert f"handouts {verb}" in done.stdout.split("Example")[1]


def test_help_does_not_import_what_renders(tmp_path: Path) -> None:
    program = (
        "import sys; sys.argv = ['handouts', '--help']\n"
        "from handouts.cli.app import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'weasyprint', 'pydantic', 'jinja2', 'babel', 'ruamel.yaml'} & set(sys.modules)\n"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-Ic", program], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert done.returncode == 0, done.stderr


def test_version(tmp_path: Path) -> None:
    assert run_handouts("--version", cwd=tmp_path).stdout.startswith("handouts 0.")


def test_render_one_into_a_file(tmp_path: Path) -> None:
    root = write_tiny(tmp_path / "content")
    done = run_handouts(
        "render", "tiny", "--content", root, "--output", "out/mine.pdf", cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "mine.pdf").read_bytes().startswith(b"%PDF")
    assert done.stdout == ""
    assert "out/mine.pdf" in done.stderr


def test_render_several_into_a_folder_quietly(tmp_path: Path) -> None:
    root = write_tiny(tmp_path / "content")
    write_tiny(root, change("id: tiny", "id: other"), "other")
    done = run_handouts(
        *("render", "tiny", "other", "--content", root, "--format", "html"),
        *("--output", "out", "--quiet"),
        cwd=tmp_path,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"tiny.en.html", "other.en.html"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["render", "tinny"], "there is no leaflet “tinny” — did you mean “tiny”?"),
        (["render", "../../etc/passwd"], "there is no leaflet “../../etc/passwd” — the leaflets"),
        (["render", "tiny", "--locale", "xx"], "“tiny” is not there in “xx” — it has: en"),
        (["render", "tiny", "--papr", "a4"], "No such option"),
        (["render", "tiny", "--paper", "a7"], "a7"),
        (["schema", "handuot"], "there is no schema “handuot” — there are: "),
    ],
)
def test_misuse_exits_with_2(arguments: list[str], message: str, tmp_path: Path) -> None:
    root = write_tiny(tmp_path / "content")
    extra = ["--content", str(root)] if arguments[0] == "render" else []
    done = run_handouts(*arguments, *extra, cwd=tmp_path)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_gets_no_name_of_another_kind(tmp_path: Path) -> None:
    root = write_tiny(tmp_path / "content")
    done = run_handouts("render", "tiny", "--content", root, "--output", "x.docx", cwd=tmp_path)
    assert done.returncode == 2
    assert "let --output end in .pdf" in done.stderr
    assert not (tmp_path / "x.docx").exists()


def test_no_file_moves_the_cursor_of_a_terminal(tmp_path: Path) -> None:
    root = write_tiny(tmp_path / "content", change("id: tiny", "\u202eid: tiny"))
    done = run_handouts("render", "tiny", "--content", root, cwd=tmp_path)
    assert done.returncode == 1
    assert "\u202e" not in done.stderr


def test_a_content_folder_that_is_none(tmp_path: Path) -> None:
    done = run_handouts("list", "--content", "nowhere", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "nowhere is not a folder with leaflets" in done.stderr


def test_faults_exit_with_1_and_keep_the_older_file(tmp_path: Path) -> None:
    root = write_tiny(tmp_path / "content", change("title: Tiny", "titel: Tiny"))
    (tmp_path / "tiny.en.pdf").write_bytes(b"older")
    done = run_handouts("render", "tiny", "--content", root, cwd=tmp_path)
    assert done.returncode == 1
    assert "content/tiny/en.yaml:4:1  titel: there is no field “titel” here" in done.stderr
    assert "did you mean “title”?" in done.stderr
    assert "The older tiny.en.pdf of 20" in done.stderr
    assert "Traceback" not in done.stderr
    assert (tmp_path / "tiny.en.pdf").read_bytes() == b"older"


def test_build_makes_all_and_names_what_fails(tmp_path: Path) -> None:
    root = write_tiny(tmp_path / "content")
    write_tiny(root, b"id: [", "broken")
    done = run_handouts("build", "--content", root, "--jobs", "2", cwd=tmp_path)
    assert done.returncode == 1
    assert "2 of 4 leaflets are in " in done.stderr
    assert "not made: broken.en.pdf\ncontent/broken/en.yaml:" in done.stderr
    assert "not made: broken.en-GB.pdf\ncontent/broken/en.yaml:" in done.stderr
    names = {path.name for path in (tmp_path / "dist").iterdir()}
    assert names == {"tiny.en.pdf", "tiny.en-GB.pdf"}


def test_list(tmp_path: Path) -> None:
    root = write_tiny(tmp_path / "content")
    told = run_handouts("list", "--content", root, cwd=tmp_path).stdout
    assert told == "tiny  Tiny cancer  (en, en-GB)\n"
    rows = json.loads(run_handouts("list", "--json", "--content", root, cwd=tmp_path).stdout)
    (row,) = rows
    assert row == {
        "id": "tiny",
        "title": "Tiny cancer",
        "version": "1.0",
        "locales": ["en", "en-GB"],
    }


def test_doctor_is_content_here(tmp_path: Path) -> None:
    done = run_handouts("doctor", cwd=tmp_path)
    assert done.returncode == 0, done.stdout
    for name in ("Python", "WeasyPrint", "Pango", "HarfBuzz subsetter", "Fonts", "Letters for en"):
        assert f"✓ {name}: " in done.stdout


def test_doctor_names_a_letter_that_no_font_has(tmp_path: Path) -> None:
    root = write_tiny(tmp_path, change("Second point.", "Second \U00013000 point."))
    done = run_handouts("doctor", "--content", root, cwd=tmp_path)
    assert done.returncode == 1
    assert "✗ Letters for en: no font has \U00013000 (U+13000)" in done.stdout


def test_schema_prints_one_and_writes_all(tmp_path: Path) -> None:
    assert json.loads(run_handouts("schema", "handout", cwd=tmp_path).stdout)["title"] == "Handout"
    assert "handout" in run_handouts("schema", cwd=tmp_path).stdout.split()
    assert run_handouts("schema", "--output", "s", cwd=tmp_path).returncode == 0
    assert (tmp_path / "s" / "handout.schema.json").is_file()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_there(shell: str, tmp_path: Path) -> None:
    done = run_handouts(
        cwd=tmp_path,
        _HANDOUTS_COMPLETE=f"source_{shell}",
        _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1",
    )
    assert "handouts" in done.stdout


def test_completion_offers_the_leaflets(tmp_path: Path) -> None:
    done = run_handouts(
        cwd=tmp_path,
        _HANDOUTS_COMPLETE="complete_bash",
        COMP_WORDS="handouts render pancr",
        COMP_CWORD="2",
    )
    assert done.stdout.split() == ["pancreatic"]


def test_a_fault_of_ours_is_told_in_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("handouts.build.catalog.list_catalog", lambda library: 1 // 0)
    monkeypatch.setattr(sys, "argv", ["handouts", "list"])
    with pytest.raises(SystemExit) as end:
        main()
    assert end.value.code == 1
    out, told = capsys.readouterr()
    assert out == ""
    assert told.startswith(
        "this is a fault of handouts, not yours: ZeroDivisionError in test_cli.py,"
    )
    assert told.count("\n") == 1


@pytest.fixture
def interrupts() -> Iterator[None]:
    """Let Ctrl-C reach programs, also where the tests run in the background and ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interrupts")
def test_ctrl_c_gives_130_and_leaves_nothing_half_written(tmp_path: Path) -> None:
    root = tmp_path / "content"
    for number in range(12):
        write_tiny(root, change("id: tiny", f"id: tiny-{number}"), f"tiny-{number}")
    process = subprocess.Popen(
        [sys.executable, "-Im", "handouts", "build", "--content", str(root), "--jobs", "1"],
        cwd=tmp_path,
        env={**os.environ, "NO_COLOR": "1"},
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    deadline = time.monotonic() + 120
    while not list((tmp_path / "dist").glob("*.pdf")) and time.monotonic() < deadline:
        assert process.poll() is None
        os.sched_yield()
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 130, errors
    assert "nothing is half-written" in errors
    assert "Traceback" not in errors
    written = list((tmp_path / "dist").iterdir())
    assert written
    assert all(path.read_bytes().rstrip().endswith(b"%%EOF") for path in written)
