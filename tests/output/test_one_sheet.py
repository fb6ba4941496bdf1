"""Two sides of one sheet: it fits and is filled, or says by how much it does not."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from handouts.build.gather import gather, open_library
from handouts.build.job import Job
from handouts.build.make import make, make_page
from handouts.errors import RenderError, UsageError
from handouts.leaflet.builder import build_view
from handouts.output.fetcher import OwnIconsOnly
from handouts.output.pdf import load_renderer
from handouts.output.sheet import fill_sheet
from handouts.output.styles import Paper
from handouts.translation.needs import Needs
from letters import letters_on
from support import REAL, TINY, change, write_tiny
from verapdf import validate

if TYPE_CHECKING:
    from weasyprint import Document

BODY = 12.0
"""Points: clear print asks for this at least, outside the footer."""

LETTER_SCALE = {"ar": 1.05, "hi": 1.04}
"""Scripts whose letters are low at the same size get more points."""

FOOTER = 17 / 25.4 * 72
"""The height of the footer in points, from the lower edge."""

ROOMY = 1 / 4
"""The share of a page, from the lower edge, that may at most be empty."""

PRINTED: tuple[tuple[str, str, Paper], ...] = (
    ("general", "en", "letter"),
    ("neuroendocrine", "en-GB", "a4"),
    ("general", "es", "letter"),
    ("pancreatic", "ar", "letter"),
    ("general", "zh-Hans", "a4"),
    ("general", "hi", "letter"),
    ("general", "uk", "a4"),
)
"""Each language once, with the papers and leaflets that leave least or most room."""

SHEET = """
one_sheet:
  means:
    - {id: same, text: "It is made of the same cells.", claims: [GEN-13]}
  treatment:
    - {id: drugs, icon: drip, text: "**Drugs** aim to control it.", claims: [GEN-63]}
    - {id: none, icon: hand-stop, text: "**No drugs** is a choice too.", claims: [GEN-105]}
"""


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("sheets")
    for leaflet, locale, paper in PRINTED:
        job = Job(REAL, leaflet, locale, paper=paper, edition="one-sheet")
        (folder / f"{locale}.pdf").write_bytes(make(job))
    return {locale: folder / f"{locale}.pdf" for _, locale, _ in PRINTED}


def tiny(root: Path, text: str = TINY + SHEET, locale: str = "en") -> Job:
    return Job(write_tiny(root, text), "tiny", locale, paper="a4", edition="one-sheet")


@pytest.mark.parametrize("locale", [locale for _, locale, _ in PRINTED])
def test_it_is_two_full_pages_in_clear_print(printed: dict[str, Path], locale: str) -> None:
    with pypdfium2.PdfDocument(printed[locale]) as document:
        assert len(document) == 2
        for page in document:
            letters = [letter for letter in letters_on(page) if letter.bottom > FOOTER]
            assert len(letters) > 400
            smallest = min(letters, key=lambda letter: letter.size)
            assert smallest.size >= round(BODY * LETTER_SCALE.get(locale, 1), 2), smallest
            assert min(letter.bottom for letter in letters) < page.get_height() * ROOMY


def test_it_is_accessible(printed: dict[str, Path]) -> None:
    reports = validate([printed[locale] for locale in ("en", "ar", "zh-Hans")], ["ua1", "2a"])
    assert len(reports) == 6
    assert not [str(report) for report in reports if not report.compliant]


def test_it_has_what_somebody_needs_who_wants_no_more(printed: dict[str, Path]) -> None:
    with pypdfium2.PdfDocument(printed["en"]) as document:
        front, back = (squeeze(page.get_textpage().get_text_range()) for page in document)
    library = open_library(REAL)
    handout, labels = library.load_handout("general", "en"), library.labels("en")
    top = [q.text for group in handout.questions for q in group.questions if q.top]
    signs = (*handout.urgent.emergency, *handout.urgent.same_day)
    assert handout.one_sheet is not None
    for text in (
        *(plain(point.text) for point in handout.key_points if "{" not in point.text),
        *(sign.text for sign in signs if sign.front and "{" not in sign.text),
        *(labels.urgent.title, labels.urgent.phone_day, labels.urgent.phone_night),
        labels.front.draft,
    ):
        assert squeeze(text) in front, text
    for text in (
        *top,
        *(plain(item.text) for item in handout.one_sheet.treatment),
        *(labels.questions.top, labels.urgent.next_visit, labels.one_sheet.sources),
        "The full leaflet is called Cancer that has spread to the liver",
        *("cancer.org", "Version 1.0", "Written November 21, 2026"),
    ):
        assert squeeze(text) in back, text


def plain(text: str) -> str:
    return text.replace("**", "")


def squeeze(text: str) -> str:
    """Return a text without what printing changes: spaces, quotes, hyphens at line ends."""
    return re.sub(r"[\W_]", "", text)


def wordy(words: int) -> str:
    """Return the tiny leaflet with this many words more in its key points."""
    text = TINY + SHEET
    for point in ("Second", "Third", "Fourth", "Fifth"):
        here = min(words, 260)
        words -= here
        text = text.replace(f"text: {point} point.", f"text: {'A point. ' * (here // 2)}X.")
    return text


def test_a_long_text_is_refused_with_what_is_too_much_and_where(tmp_path: Path) -> None:
    def over(words: int) -> tuple[str, int]:
        with pytest.raises(RenderError) as caught:
            make(tiny(tmp_path, wordy(words)))
        message = r"tiny in en on a4: the (\w+) of the sheet runs over by (\d+) mm — say"
        found = re.match(message, str(caught.value))
        assert found, caught.value
        return found[1], int(found[2])

    (side, less), (_, more) = over(900), over(1000)
    assert side == "front"
    lines = 100 / 2 * len("A point. ") / 95
    assert more - less == pytest.approx(lines * 12 * 1.27 / 72 * 25.4, abs=5.5)


@pytest.mark.parametrize(("words", "close"), [(100, False), (670, True)])
def test_where_it_does_not_fit_lines_stand_closer(tmp_path: Path, words: int, close: bool) -> None:
    page = make_page(tiny(tmp_path, wordy(words)))
    pages: list[str] = []
    load_renderer()
    from weasyprint import HTML

    def lay_out(html: str) -> Document:
        pages.append(html)
        return HTML(string=html, url_fetcher=OwnIconsOnly(page.icons)).render()

    assert len(fill_sheet(page, lay_out).pages) == 2
    assert ('<main class="main--close">' in pages[-1]) is close
    assert "font-size" not in "".join(re.findall(r"\.main--close[^}]*\{([^}]*)\}", page.html))


def test_it_says_nothing_about_what_lies_ahead(tmp_path: Path) -> None:
    job = tiny(tmp_path)
    pages = [
        make_page(Job(job.content, "tiny", "en", outlook, "a4", edition="one-sheet"))
        for outlook in ("none", "words", "numbers")
    ]
    assert len({page.html for page in pages}) == 1
    assert 'id="outlook"' not in pages[0].html


def test_terms_are_words_because_there_is_no_glossary(tmp_path: Path) -> None:
    text = change("text: Second point.", 'text: "The [portal vein](#portal-vein) carries blood."')
    html = make_page(tiny(tmp_path, text + SHEET)).html
    assert "The portal vein carries\u00a0blood." in html
    assert "#term-" not in html


def test_lists_are_cut_to_what_comes_first() -> None:
    library = open_library(REAL)
    view = build_view(gather(library, "general", "en", "one-sheet"), "words", "one-sheet")
    assert view.one_sheet is not None
    whole = view.tiers[-1]
    assert whole.tier == view.one_sheet.next_visit.tier == "next-visit"
    assert view.one_sheet.next_visit.signs == whole.signs[:4]
    assert len(whole.signs) > 4
    assert [item.id for item in view.one_sheet.help] == [item.id for item in view.help[:3]]


def test_a_leaflet_without_its_words_has_no_such_edition(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="tiny has no words for the edition one-sheet"):
        make(tiny(tmp_path, TINY))


def test_the_reviewer_reads_its_words_with_all_others(tmp_path: Path) -> None:
    root = tiny(tmp_path).content
    review = make_page(Job(root, "tiny", "en", edition="review")).html
    standard = make_page(Job(root, "tiny", "en")).html
    words = "<strong>Drugs</strong> aim to control\u00a0it."
    assert words in review
    assert 'href="#claim-GEN-105"' in review
    assert words not in standard


def test_it_runs_from_right_to_left(tmp_path: Path) -> None:
    with pypdfium2.PdfDocument(make(tiny(tmp_path, locale="ar-XB"))) as document:
        assert len(document) == 2


@pytest.mark.parametrize("text", [("labels", "one_sheet/means"), ("general", "one_sheet/means/a")])
def test_a_gap_in_its_words_stops_no_other_edition(text: tuple[str, str]) -> None:
    library = open_library(REAL)
    handout, region = library.load_handout("general", "en"), library.region("us", "en")
    for edition, needed in (("one-sheet", True), (None, True), ("standard", False)):
        printed_as = None if edition is None else frozenset({edition})
        assert Needs.of([handout], [region], printed_as).has(*text) is needed
