"""``handouts review`` and what ``handouts render`` has for reviewers, as people type it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from signing import OLD
from support import run_handouts, write_tiny

SIGN = ("review", "sign", "tiny", "--name", "Dr. Ada Test", "--date", "2025-03-01")
READ = (
    "review",
    "sign",
    "tiny",
    "--name",
    "Pat",
    "--date",
    "2025-03-01",
    "--role",
    "patient-reader",
)


def test_sign_and_status(tmp_path: Path) -> None:
    root = write_tiny(tmp_path / "content", OLD)
    done = run_handouts(*SIGN, "--role", "clinician", "--content", root, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    told = run_handouts("review", "status", "--content", root, cwd=tmp_path).stdout
    assert told.startswith(done.stdout)
    assert "tiny in en-GB: version 1.0, words " in told
    assert told.startswith("tiny in en: version 1.0, words ")
    assert "  clinician       valid    Dr. Ada Test, 2025-03-01, version 1.0\n" in told
    assert "  patient-reader  missing\n" in told


def test_spelling_is_told(tmp_path: Path) -> None:
    root = write_tiny(tmp_path / "content", OLD)
    run_handouts(*SIGN, "--role", "clinician", "--content", root, cwd=tmp_path)
    write_tiny(root, OLD.replace("Second point.", "Secund point."))
    lapsed = run_handouts("review", "status", "tiny", "--content", root, cwd=tmp_path).stdout
    assert (
        "clinician       lapsed   Dr. Ada Test, 2025-03-01, version 1.0 (the words changed"
        in lapsed
    )
    done = run_handouts(
        *("review", "spelling", "tiny", "--name", "Eve", "--date", "2025-03-02"),
        *("--content", root),
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    assert "spelling mended since, says Eve, 2025-03-02" in done.stdout
    row, british = json.loads(
        run_handouts("review", "status", "--json", "--content", root, cwd=tmp_path).stdout
    )
    assert (british["locale"], british["roles"][0]["state"]) == ("en-GB", "missing")
    assert row["roles"][0] == {
        "role": "clinician",
        "state": "valid",
        "name": "Dr. Ada Test",
        "date": "2025-03-01",
        "version": "1.0",
        "spelling": [{"name": "Eve", "date": "2025-03-02"}],
    }
    assert row["expired"] is False
    assert len(row["words"]) == 64


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((*SIGN, "--role", "doctor"), "doctor"),
        ((*SIGN, "--role", "translator"), "en was not translated"),
        (SIGN, "--role"),
        ((*SIGN[:3], "--role", "clinician", "--date", "2025-03-01"), "--name"),
        ((*SIGN[:5], "--role", "clinician"), "--date"),
        ((*SIGN[:5], "--role", "clinician", "--date", "2999-01-01"), "is in the future"),
        ((*SIGN[:5], "--role", "clinician", "--date", "1 March"), "1 March"),
        (("review", "status", "tinny"), "there is no leaflet “tinny” — did you mean “tiny”?"),
        (("review", "sing", "tiny"), "No such command"),
    ],
)
def test_misuse_exits_with_2(arguments: tuple[str, ...], message: str, tmp_path: Path) -> None:
    root = write_tiny(tmp_path / "content", OLD)
    extra = () if arguments[1] == "sing" else ("--content", str(root))
    done = run_handouts(*arguments, *extra, cwd=tmp_path)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert not (root / "tiny" / "signoffs.yaml").exists()


def test_a_broken_file_of_sign_offs_exits_with_1(tmp_path: Path) -> None:
    root = write_tiny(tmp_path / "content", OLD)
    (root / "tiny" / "signoffs.yaml").write_text("signofs: []\n", "utf-8")
    for arguments in (("review", "status"), ("render", "tiny")):
        done = run_handouts(*arguments, "--content", root, cwd=tmp_path)
        assert done.returncode == 1
        assert "content/tiny/signoffs.yaml:1:1  signofs: there is no field" in done.stderr
        assert "did you mean “signoffs”?" in done.stderr


def test_render_refuses_what_is_not_signed(tmp_path: Path) -> None:
    root = write_tiny(tmp_path / "content", OLD)
    render = ("render", "tiny", "--require-signed", "--content", root)
    done = run_handouts(*render, cwd=tmp_path)
    assert done.returncode == 1
    assert "the signature of the clinician is missing" in done.stderr
    assert not list(tmp_path.glob("*.pdf"))
    run_handouts(*SIGN, "--role", "clinician", "--content", root, cwd=tmp_path)
    run_handouts(*READ, "--content", root, cwd=tmp_path)
    done = run_handouts(*render, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "tiny.en.pdf").is_file()


def test_the_reviewer_s_copy_has_a_name_of_its_own(tmp_path: Path) -> None:
    root = write_tiny(tmp_path / "content", OLD)
    done = run_handouts("render", "tiny", "--edition", "review", "--content", root, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["tiny.en.review.pdf"]


@pytest.mark.parametrize("verb", ["status", "sign", "spelling"])
def test_each_verb_shows_examples(verb: str, tmp_path: Path) -> None:
    done = run_handouts("review", verb, "--help", cwd=tmp_path)
    assert done.returncode == 0
    assert f"handouts review {verb}" in done.stdout.split("Example")[1]
