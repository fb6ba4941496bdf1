"""The profile on the command line: defaults, warnings, refusals, a folder to begin with."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from clinics import SMALL, write_clinic
from handouts.build.gather import open_library
from handouts.build.job import Job
from handouts.build.usual import choose_usual
from handouts.content.clinic import load_clinic
from support import REAL, run_handouts, write_tiny

REAL_PHONES = """\
phones:
  - {purpose: day, number: 617-632-3000}
  - {purpose: night, number: 617-632-3001}
"""

A4, LETTER = (595.3, 841.9), (612, 792)
"""Points wide and high."""


def size_of(path: Path) -> tuple[float, float]:
    with pikepdf.open(path) as pdf:
        left, bottom, right, top = (float(value) for value in pdf.pages[0].mediabox)
        return right - left, top - bottom


def test_locale_paper_and_edition_are_those_of_the_clinic(tmp_path: Path) -> None:
    text = SMALL + "paper: a4\nedition: questions\n"
    content = write_tiny(tmp_path / "content")
    profile = write_clinic(tmp_path, text)
    given = ("render", "tiny", "--content", content, "--clinic", profile)
    assert run_handouts(*given, cwd=tmp_path).returncode == 0
    assert size_of(tmp_path / "tiny.en.questions.pdf") == pytest.approx(A4, abs=0.1)
    own = ("--paper", "letter", "--edition", "large-print", "--locale", "ar-XB")
    assert run_handouts(*given, *own, cwd=tmp_path).returncode == 0
    assert size_of(tmp_path / "tiny.ar-XB.large-print.pdf") == pytest.approx(LETTER, abs=0.1)


def test_where_the_usual_edition_is_not_there_the_standard_one_prints(tmp_path: Path) -> None:
    content = write_tiny(tmp_path / "content")
    profile = write_clinic(tmp_path, SMALL + "edition: easy-read\n")
    library = open_library(content)
    loaded = load_clinic(profile, library)
    job = Job(content, "tiny", "en", clinic=profile)
    for asked, why in (
        (job, "tiny has no words for easy-read"),
        (replace(job, format="text"), "text has no easy-read"),
        (replace(job, booklet=True), "half a sheet has no room for easy-read"),
        (replace(job, paper="a5"), "half a sheet has no room for easy-read"),
    ):
        chosen, note = choose_usual(asked, loaded, library)
        assert chosen == asked
        assert note == f"{asked.file_name} is the standard edition, because {why}"
    general = replace(job, content=REAL, leaflet="general")
    assert choose_usual(general, loaded, open_library(REAL))[0].edition == "easy-read"
    assert choose_usual(job, None, library) == (job, None)
    given = ("--content", content, "--clinic", profile, "--format", "text")
    done = run_handouts("render", "tiny", *given, cwd=tmp_path)
    assert done.returncode == 0
    assert "note: tiny.en.txt is the standard edition, because text has no" in done.stderr
    done = run_handouts("render", "tiny", *given, "--edition", "easy-read", cwd=tmp_path)
    assert done.returncode == 2


def test_the_second_language_is_that_of_the_clinic(tmp_path: Path) -> None:
    profile = write_clinic(tmp_path, "name: Northside Clinic\nregion: gb\nlocale: en-GB\n")
    given = ("general", "--edition", "bilingual", "--locale", "en-GB", "--clinic", profile)
    done = run_handouts("render", *given, cwd=tmp_path)
    assert "both languages would be “en-GB”" in done.stderr


def test_what_is_missing_is_a_warning_or_refused(tmp_path: Path) -> None:
    content, profile = write_tiny(tmp_path / "content"), write_clinic(tmp_path, SMALL)
    given = ("render", "tiny", "--content", content, "--format", "html", "--clinic", profile)
    done = run_handouts(*given, cwd=tmp_path)
    assert done.returncode == 0
    assert done.stderr.count("warning: ") == 2
    (tmp_path / "tiny.en.html").unlink()
    done = run_handouts(*given, "--require-complete", cwd=tmp_path)
    assert done.returncode == 1
    assert "there is no number to call at night" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "tiny.en.html").exists()
    whole = write_clinic(tmp_path, SMALL + REAL_PHONES)
    given = ("render", "tiny", "--content", content, "--format", "html", "--clinic", whole)
    assert run_handouts(*given, "--require-complete", cwd=tmp_path).returncode == 0


def test_a_profile_is_not_printed_over(tmp_path: Path) -> None:
    content, profile = write_tiny(tmp_path / "content"), write_clinic(tmp_path, SMALL)
    given = ("render", "tiny", "--content", content, "--clinic", profile)
    done = run_handouts(*given, "--output", profile, cwd=tmp_path)
    assert done.returncode == 2
    assert "let --output end in .pdf" in done.stderr
    assert profile.read_text("utf-8") == SMALL


def test_a_complete_profile_has_to_be_named(tmp_path: Path) -> None:
    content = write_tiny(tmp_path / "content")
    done = run_handouts("build", "--content", content, "--require-complete", cwd=tmp_path)
    assert done.returncode == 2
    assert "name it with --clinic" in done.stderr


def test_build_prints_the_languages_of_the_clinic(tmp_path: Path) -> None:
    content = write_tiny(tmp_path / "content")
    profile = write_clinic(tmp_path, SMALL + "edition: questions\n")
    given = ("build", "--content", content, "--clinic", profile, "--jobs", "1")
    done = run_handouts(*given, "--output", tmp_path / "out", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    made = [path.name for path in (tmp_path / "out").iterdir()]
    assert made == ["tiny.en.questions.pdf"]  # and not en-GB, whose region is another


def test_a_profile_is_checked_in_all_its_languages(tmp_path: Path) -> None:
    profile = write_clinic(
        tmp_path, SMALL + "locales: [en, es, ar]\nnotes: [{id: x, text: Hello}]\n"
    )
    done = run_handouts("clinic", "check", profile, cwd=tmp_path)
    assert done.returncode == 1
    assert "this is not told in es, ar, only in en" in done.stderr
    assert done.stderr.count("is not told") == 1


def test_own_words_are_held_to_the_rules(tmp_path: Path) -> None:
    text = SMALL + REAL_PHONES + "locales: [en]\nnotes: [{id: x, text: Take 400 mg a day.}]\n"
    done = run_handouts("clinic", "check", write_clinic(tmp_path, text), cwd=tmp_path)
    assert done.returncode == 1
    assert "clinic.yaml:8:28" in done.stdout
    assert "error dose at notes/x" in done.stdout


def test_a_right_profile_says_so(tmp_path: Path) -> None:
    profile = write_clinic(tmp_path, SMALL + REAL_PHONES)
    done = run_handouts("clinic", "check", profile, "--require-complete", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "is right in ar, en, es, hi, uk, zh-Hans" in done.stderr


@pytest.mark.parametrize(("region", "number"), [("us", "202-555-0100"), ("gb", "01632 960100")])
def test_a_folder_begins_with_a_profile_that_loads(
    region: str, number: str, tmp_path: Path
) -> None:
    done = run_handouts("init", "mine", "--region", region, cwd=tmp_path)
    assert done.returncode == 0
    folder = tmp_path / "mine"
    text = (folder / "clinic.yaml").read_text("utf-8")
    assert number in text
    assert "@" not in text
    done = run_handouts("clinic", "check", folder / "clinic.yaml", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    done = run_handouts(
        "clinic", "check", folder / "clinic.yaml", "--require-complete", cwd=tmp_path
    )
    assert done.returncode == 1


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "Makefile").write_text("mine", "utf-8")
    done = run_handouts("init", folder, cwd=tmp_path)
    assert done.returncode == 2
    assert "has Makefile already" in done.stderr
    assert [path.name for path in folder.iterdir()] == ["Makefile"]
    assert (folder / "Makefile").read_text("utf-8") == "mine"


def test_a_region_that_is_not_there_is_told(tmp_path: Path) -> None:
    done = run_handouts("init", "mine", "--region", "xx", cwd=tmp_path)
    assert done.returncode == 2
    assert "the regions are: us, gb" in done.stderr
