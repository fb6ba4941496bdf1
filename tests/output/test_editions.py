"""The editions keep what they promise: sizes, parts, tags."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from handouts.assets import find_assets
from handouts.build.job import Job
from handouts.build.make import make, make_page
from handouts.leaflet.view import Edition
from letters import letters_in
from support import write_tiny
from verapdf import validate

LARGE = 18.0


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write_tiny(tmp_path_factory.mktemp("content"))
    for edition in ("large-print", "questions"):
        (root / f"{edition}.pdf").write_bytes(make(job(root, edition)))
    return root


def job(root: Path, edition: Edition) -> Job:
    return Job(root, "tiny", "en", "numbers", "a4", edition=edition)


def test_large_print_has_no_small_letter_anywhere(folder: Path) -> None:
    found = {letter.size: letter.text for letter in letters_in(folder / "large-print.pdf")}
    assert min(found) >= LARGE, found[min(found)]
    assert len(found) > 4


def test_an_address_in_large_print_stays_on_one_line() -> None:
    """In Hindi the words beside it had taken its room, and it broke letter by letter."""
    job = Job(find_assets().handouts, "general", "hi", paper="letter", edition="large-print")
    with pypdfium2.PdfDocument(make(job)) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    assert any("cancercare.org" in text for text in texts)


def test_drawings_in_large_print_carry_numbers_with_a_list_below(folder: Path) -> None:
    html = make_page(job(folder, "large-print")).html
    assert html.count('class="figure__legends"') == html.count('class="figure"') > 0
    assert '<th scope="row">1</th><td>Liver</td>' in html
    assert ">Liver</p>" not in html
    assert ">Liver</p>" in make_page(job(folder, "standard")).html


def test_the_question_sheet_holds_questions_and_notes_only(folder: Path) -> None:
    html = make_page(job(folder, "questions")).html
    whole = make_page(job(folder, "standard")).html
    for part in ('id="questions"', 'id="notes"'):
        assert part in html
    for part in (
        'id="treatments"',
        'id="outlook"',
        'id="glossary"',
        '<ul class="key-points__list"',
    ):
        assert part in whole
        assert part not in html
    assert "<h1" in html


def test_all_are_accessible(folder: Path) -> None:
    reports = validate([folder / "large-print.pdf", folder / "questions.pdf"], ["ua1", "2a"])
    assert len(reports) == 4
    assert not [str(report) for report in reports if not report.compliant]
