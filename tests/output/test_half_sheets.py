"""A page of half a sheet is laid out again: letters stay large and nothing runs over the edge."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

from handouts.build.job import Job
from handouts.build.make import ON_HALF_A_SHEET, choose_paper, make, make_page
from handouts.errors import UsageError
from handouts.leaflet.view import Edition
from handouts.output.html import Page
from handouts.output.pdf import make_pdf
from handouts.output.styles import Paper
from letters import letters_in
from support import TINY, write_tiny
from verapdf import validate

BODY, SMALLEST = 12.0, 10.5
"""Points: clear print asks for 12; sources, footers and other small print have a little less."""

MM = 72 / 25.4
SMALL: dict[Paper, tuple[float, float]] = {
    "a5": (148 * MM, 210 * MM),
    "half-letter": (5.5 * 72, 8.5 * 72),
}
MARGIN = 10.5
"""Millimetres at each side that only the head of the first page fills."""

LONG = "A long name for a cancer that has spread far, and then to the liver"

FOOT = 1.0
"""Millimetres at the lower edge that nothing fills."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    root = write_tiny(tmp_path_factory.mktemp("content"))
    jobs = [
        *(Job(root, "tiny", "en", "numbers", paper) for paper in SMALL),
        Job(root, "tiny", "ar-XB", "numbers", "a5"),
        Job(root, "tiny", "en", paper="half-letter", edition="questions"),
    ]
    paths = {f"{job.paper} {job.locale} {job.edition}": job for job in jobs}
    for name, job in paths.items():
        (root / f"{name}.pdf").write_bytes(make(job))
    return {name: root / f"{name}.pdf" for name in paths}


def test_letters_are_as_large_as_clear_print_asks(made: dict[str, Path]) -> None:
    for name, path in made.items():
        found = Counter(letter.size for letter in letters_in(path))
        if "questions" not in name:
            assert found.most_common(1)[0][0] >= BODY, name
        assert min(found) >= SMALLEST, name


def test_pages_have_the_size_of_their_paper(made: dict[str, Path]) -> None:
    for name, path in made.items():
        expected = SMALL[name.split()[0]]  # type: ignore[index]
        with pypdfium2.PdfDocument(path) as document:
            for page in document:
                assert page.get_size() == pytest.approx(expected, abs=0.01)


def test_nothing_stands_in_the_margins(made: dict[str, Path]) -> None:
    for name, path in made.items():
        with pypdfium2.PdfDocument(path) as document:
            for number in range(1, len(document)):
                image = document[number].render(scale=2).to_pil().convert("L")
                edge = round(MARGIN * MM * 2)
                for left in (0, image.width - edge):
                    strip = image.crop((left, 0, left + edge, image.height))
                    white = Image.new("L", strip.size, 255)
                    assert ImageChops.difference(strip, white).getbbox() is None, (name, number + 1)


def test_the_foot_stays_on_the_page(tmp_path: Path) -> None:
    text = re.sub(r"(?m)^title: .*", f"title: {LONG}", TINY)
    job = Job(write_tiny(tmp_path, text), "tiny", "en", paper="half-letter", edition="questions")
    with pypdfium2.PdfDocument(make(job)) as document:
        image = document[0].render(scale=2).to_pil().convert("L")
    edge = round(FOOT * MM * 2)
    strip = image.crop((0, image.height - edge, image.width, image.height))
    white = Image.new("L", strip.size, 255)
    assert ImageChops.difference(strip, white).getbbox() is None


def test_all_are_accessible(made: dict[str, Path]) -> None:
    reports = validate(list(made.values()))
    assert not [str(report) for report in reports if not report.compliant]


def test_drawings_carry_numbers_and_tests_are_a_list(tmp_path: Path) -> None:
    root = write_tiny(tmp_path)
    small = make_page(Job(root, "tiny", "en", paper="a5")).html
    whole = make_page(Job(root, "tiny", "en", paper="a4")).html
    for part in ('class="figure__legend"', '<section class="part test-list"'):
        assert part in small
        assert part not in whole
    assert 'class="data-table' in whole


HTML = (
    "<html lang='en'><title>x</title><style>@page {{ size: 100mm; margin: 0 }} "
    "p {{ font: 12pt 'Source Sans 3'; margin: 0; height: 90mm }} "
    '.front--tight p {{ height: 40mm }}</style><main><div class="front">'
    '<p>One.</p>{more}<p id="urgent-box-end">End.</p></div></main></html>'
)


@pytest.mark.parametrize(
    ("front_pages", "more", "pages"),
    [(0, "", 2), (1, "", 1), (2, "", 2), (2, "<p>Two.</p>", 2), (1, "<p>Two.</p>", 2)],
)
def test_a_front_that_runs_over_is_drawn_closer(front_pages: int, more: str, pages: int) -> None:
    html = HTML.format(more=more).replace("lang='en'", 'lang="en"')
    page = Page(html, frozenset(), {}, right_to_left=False, front_pages=front_pages)
    with pypdfium2.PdfDocument(make_pdf(page)) as document:
        assert len(document) == pages


def choose(
    paper: Paper, edition: Edition = "standard", *, booklet: bool = False, html: bool = False
) -> Paper:
    form = "html" if html else "pdf"
    job = Job(Path(), "tiny", "en", edition=edition, format=form, booklet=booklet)  # type: ignore[arg-type]
    return choose_paper(paper, job)


def test_a_booklet_has_pages_of_half_its_sheet() -> None:
    assert choose("a4", booklet=True) == "a5"
    assert choose("letter", booklet=True) == "half-letter"
    assert choose("letter") == "letter"
    assert choose("a5") == "a5"


def test_what_does_not_go_together_is_told() -> None:
    with pytest.raises(UsageError, match="folded from whole sheets, not a5"):
        choose("a5", booklet=True)
    with pytest.raises(UsageError, match="--booklet and --grey are for print"):
        choose("a4", booklet=True, html=True)
    for edition in ("large-print", "review"):
        for paper, booklet in (("a4", True), ("half-letter", False)):
            with pytest.raises(UsageError, match=f"{edition} does not fit on half a sheet"):
                choose(paper, edition, booklet=booklet)  # type: ignore[arg-type]
    for edition in ON_HALF_A_SHEET:
        assert choose("a5", edition) == "a5"
