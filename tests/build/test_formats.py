"""An edition is refused in a format where it makes no sense, with what to choose."""

from __future__ import annotations

from pathlib import Path

import pytest

from handouts.build.formats import SUFFIXES, Format, demand_fit
from handouts.build.job import Job
from handouts.build.make import make
from handouts.errors import UsageError
from handouts.leaflet.view import Edition
from handouts.output.liblouis import PROGRAM
from handouts.translation.needs import Needs
from support import run_handouts, write_tiny

UNPAGED: tuple[Format, ...] = ("html", "text", "brf")
WITHOUT_PAPER: tuple[Format, ...] = ("text", "brf")


@pytest.mark.parametrize("format_", UNPAGED)
@pytest.mark.parametrize(
    ("edition", "why"),
    [("large-print", "which readers set on a screen themselves"), ("review", "people sign")],
)
def test_editions_for_paper_are_refused(format_: Format, edition: Edition, why: str) -> None:
    demand_fit("pdf", edition, None)
    with pytest.raises(UsageError, match=f"--edition {edition} is there as pdf only: .*{why}"):
        demand_fit(format_, edition, None)


def test_the_whole_message() -> None:
    with pytest.raises(UsageError) as caught:
        demand_fit("text", "review", None)
    assert str(caught.value) == (
        "--edition review is there as pdf only: its numbers stand in the margin of pages, and "
        "people sign on the last one — choose --format pdf, or --edition standard or questions "
        "with --format text"
    )


@pytest.mark.parametrize("format_", WITHOUT_PAPER)
def test_a_paper_is_refused_where_there_is_none(format_: Format) -> None:
    demand_fit("html", "standard", "a4")
    with pytest.raises(UsageError, match="has no paper to choose — leave out --paper"):
        demand_fit(format_, "standard", "a4")


def test_each_format_has_a_suffix_that_programs_know(tmp_path: Path) -> None:
    names = {Job(tmp_path, "x", "en", format=each).file_name for each in SUFFIXES}
    assert names == {"x.en.pdf", "x.en.html", "x.en.txt", "x.en.brf"}


@pytest.mark.parametrize("format_", UNPAGED)
def test_the_same_job_makes_the_same_bytes(format_: Format, tmp_path: Path) -> None:
    job = Job(write_tiny(tmp_path), "tiny", "en", "numbers", format=format_)
    assert make(job) == make(job)


@pytest.mark.parametrize(("pages", "needed"), [("paged", False), ("unpaged", True)])
def test_words_for_a_screen_are_asked_for_there_only(pages: str, needed: bool) -> None:
    none: frozenset[str] = frozenset()
    needs = Needs(none, none, none, none, frozenset({"standard", pages}))
    assert needs.has("labels", "web/skip") is needed
    assert needs.has("labels", "urgent/title")


def test_without_liblouis_the_command_says_how_to_get_it(tmp_path: Path) -> None:
    root = write_tiny(tmp_path / "content")
    (tmp_path / "bin").mkdir()
    command = ("render", "tiny", "--content", root, "--format", "brf")
    done = run_handouts(*command, cwd=tmp_path, PATH=str(tmp_path / "bin"))
    assert done.returncode == 1
    assert f"--format brf needs the program {PROGRAM} of liblouis" in " ".join(done.stderr.split())
    assert not list(tmp_path.glob("*.brf"))
