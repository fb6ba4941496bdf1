"""``handouts check`` as people type it."""

from __future__ import annotations

import json
from pathlib import Path

from support import TINY, change, run_handouts, write_tiny


def check(tmp_path: Path, text: str, *arguments: str) -> tuple[int, str, str]:
    root = write_tiny(tmp_path / "content", text)
    done = run_handouts("check", "tiny", "--content", root, *arguments, cwd=tmp_path)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout, done.stderr


def test_errors_exit_with_1_and_stand_in_file_order(tmp_path: Path) -> None:
    text = change("text: Second point.", "text: We fight.")
    code, told, summary = check(tmp_path, text)
    assert code == 1
    assert "content/tiny/en.yaml:20:14  error war-word at key_points/two/text" in told
    lines = [int(line.split(":")[1]) for line in told.splitlines() if line.startswith("content/")]
    assert lines == sorted(lines)
    assert "tiny.en: grade " in summary


def test_warnings_fail_only_when_strict(tmp_path: Path) -> None:
    accepted = "".join(
        f"  - {{rule: {rule}, at: {at}, reason: It is a small sample.}}\n"
        for rule, at in (
            ("part-missing", "sections"),
            ("part-missing", "questions"),
            ("part-missing", "common_questions"),
            ("part-missing", "myths"),
            ("part-missing", "living"),
            ("part-missing", "treatments"),
            ("figure-uncited", "sections"),
            ("effect-uncited", "tests"),
            ("effect-uncited", "treatments/items/drug"),
            ("effect-uncited", "treatments/items/none"),
        )
    )
    text = f"{TINY}accepted:\n{accepted}"
    code, told, _ = check(tmp_path, text)
    assert code == 0, told
    assert " warning term-unexplained at " in told
    assert check(tmp_path, text, "--strict")[0] == 1


def test_a_file_that_does_not_load_is_a_finding_too(tmp_path: Path) -> None:
    code, told, _ = check(tmp_path, change("title: Tiny", "titel: Tiny"), "--format", "github")
    assert code == 1
    assert "::error file=content/tiny/en.yaml,line=4,col=1,title=content::there is no" in told


def test_json_and_quiet(tmp_path: Path) -> None:
    code, told, summary = check(tmp_path, TINY, "--format", "json", "--quiet")
    assert code == 1
    assert json.loads(told)["leaflets"][0]["reading"]["words"] > 100
    assert summary == ""


def test_all_leaflets_with_what_they_share(tmp_path: Path) -> None:
    root = write_tiny(tmp_path / "content")
    write_tiny(root, "id: [", "broken")
    done = run_handouts("check", "--content", root, "--quiet", cwd=tmp_path)
    assert done.returncode == 1
    assert "content/broken/en.yaml:2:1  error content" in done.stdout
    assert "content/tiny/en.yaml" in done.stdout


def test_ids_are_recorded_and_missed(tmp_path: Path) -> None:
    code, told, _ = check(tmp_path, TINY, "--update-ids")
    assert (code, told) == (0, "")
    recorded = tmp_path / "content" / "_shared" / "releases" / "tiny.yaml"
    assert "  - key_points/two/text\n" in recorded.read_text("utf-8")
    told = check(tmp_path, change("- id: two", "- id: second"))[1]
    assert "error id-vanished at key_points/two/text" in told
    assert "id-vanished" not in check(tmp_path, TINY)[1]


def test_one_language_is_checked_where_it_is_there(tmp_path: Path) -> None:
    done = run_handouts("check", "--locale", "es", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    told = [line.partition(":")[0] for line in done.stderr.splitlines() if " found, " in line]
    assert told == ["general.es", "pancreatic.es"]
    done = run_handouts("check", "--locale", "xx", cwd=tmp_path)
    assert done.returncode == 2
    assert "no leaflet is there in “xx”" in done.stderr


def test_all_our_leaflets_pass(tmp_path: Path) -> None:
    done = run_handouts("check", "--format", "json", cwd=tmp_path)
    found = json.loads(done.stdout)
    rows = found if isinstance(found, list) else found["findings"]
    assert [row for row in rows if row["severity"] == "error"] == []
    assert done.returncode == 0, done.stderr


def test_explain_and_misuse(tmp_path: Path) -> None:
    done = run_handouts("check", "--explain", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("# What `handouts check` looks at\n")
    done = run_handouts("check", "tinny", "--content", write_tiny(tmp_path), cwd=tmp_path)
    assert done.returncode == 2
    assert "there is no leaflet “tinny”" in done.stderr
