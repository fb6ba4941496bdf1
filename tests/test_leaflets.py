"""Every real leaflet, printed with all its parts, in every language, on papers it meets."""

from __future__ import annotations

import fcntl
import os
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from pydantic import BaseModel

from handouts.build.gather import gather, open_library
from handouts.build.job import Job
from handouts.build.make import make_page
from handouts.build.pool import run_jobs
from handouts.content import inline
from handouts.content.segments import iterate_segments
from handouts.leaflet.builder import build_view
from handouts.leaflet.ingredients import Ingredients
from handouts.leaflet.pseudo import PSEUDO_RTL
from handouts.leaflet.view import LeafletView, OutlookForm
from handouts.output.styles import Paper
from readback import (
    HEADINGS,
    Element,
    HtmlReading,
    Reading,
    plainly,
    read_pdf,
    squeeze,
    stands_in_order,
)
from support import REAL
from verapdf import validate

LIBRARY = open_library(REAL)
PAPERS: tuple[Paper, ...] = ("a4", "letter")
ONE_PAPER: dict[str, tuple[Paper, ...]] = {
    "en": ("letter",),
    "en-GB": ("a4",),
    "es": ("letter",),
    "hi": ("letter",),
    "zh-Hans": ("a4",),
    PSEUDO_RTL: ("letter",),
}
"""Americans and British people have the same words, nearly, and each their own paper. Other
languages are read on both, of which two are printed on both."""

TURNED = ("general", "colorectal")
"""Printed in the pseudo-locale: the leaflet for every cancer, and the longest one."""

FEW = {"en-GB": (*TURNED, "pancreatic"), PSEUDO_RTL: TURNED}
"""Leaflets that are printed here in locales with the words of another one, or nearly. Snapshots
hold all of them in British English."""

RIGHT_TO_LEFT = (PSEUDO_RTL, "ar")
MOST_PAGES = {PSEUDO_RTL: 30}
MOST_PAGES_ELSEWHERE = 25
MOST_BYTES = {"zh-Hans": 450_000}
MOST_BYTES_ELSEWHERE = 320_000
SLOT = "\ue000"
"""Stands for a value in a text; no leaflet holds it."""


@dataclass(frozen=True)
class Case:
    """A leaflet as it is printed for somebody."""

    leaflet: str
    locale: str
    paper: Paper

    def __str__(self) -> str:
        """Name it for the list of tests."""
        return f"{self.leaflet}-{self.locale}-{self.paper}"

    @property
    def left_to_right(self) -> bool:
        """Whether a search finds the letters in the order of reading."""
        return self.locale not in RIGHT_TO_LEFT


CASES = [
    Case(leaflet, locale, paper)
    for leaflet in LIBRARY.leaflets()
    for locale in (*LIBRARY.locales(leaflet), PSEUDO_RTL)
    for paper in ONE_PAPER.get(locale, PAPERS)
    if leaflet in FEW.get(locale, (leaflet,))
]
every_case = pytest.mark.parametrize("case", CASES, ids=str)
left_to_right = pytest.mark.parametrize(
    "case", [case for case in CASES if case.left_to_right], ids=str
)
right_to_left = pytest.mark.parametrize(
    "case", [case for case in CASES if not case.left_to_right], ids=str
)
every_leaflet = pytest.mark.parametrize("leaflet", LIBRARY.leaflets())


def job_of(case: Case, outlook: OutlookForm = "numbers") -> Job:
    return Job(LIBRARY.root, case.leaflet, case.locale, outlook, case.paper)


@cache
def ingredients_of(leaflet: str, locale: str) -> Ingredients:
    return gather(LIBRARY, leaflet, locale)


def view_of(case: Case) -> LeafletView:
    return build_view(ingredients_of(case.leaflet, case.locale), "numbers")


@cache
def html_of(case: Case, outlook: OutlookForm = "numbers") -> HtmlReading:
    return HtmlReading.of(make_page(job_of(case, outlook)).html)


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all cases; the first process to come here makes it for the others."""
    base = tmp_path_factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = base / "leaflets"
    with (base / "leaflets.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            for paper in PAPERS:
                jobs = [job_of(case) for case in CASES if case.paper == paper]
                results = run_jobs(jobs, base / "making" / paper, os.cpu_count() or 1)
                assert [result.error for result in results] == [None] * len(jobs)
            (base / "making").rename(folder)
    return folder


def path_of(case: Case, printed: Path) -> Path:
    return printed / case.paper / job_of(case).file_name


@pytest.fixture
def reading(case: Case, printed: Path) -> Reading:
    return read_pdf(path_of(case, printed))


def same_words(case: Case, one: str, other: str) -> bool:
    """Compare letters; bookmarks and headings are heard as they were written."""
    return squeeze(one) == squeeze(other)


def test_verapdf_passes_every_leaflet(printed: Path) -> None:
    # On one paper each: what is validated does not know the size of a page.
    cases = {(case.leaflet, case.locale): case for case in CASES}
    paths = [path_of(case, printed) for case in cases.values()]
    reports = validate(paths, ["ua1", "2a"])
    assert len(reports) == 2 * len(paths)
    assert not [str(report) for report in reports if not report.compliant]


@every_case
def test_a_leaflet_says_what_it_is(case: Case, reading: Reading) -> None:
    root, title = reading.pdf.Root, view_of(case).plain_title
    assert str(root.Lang) == case.locale
    assert root.MarkInfo.Marked
    assert root.ViewerPreferences.DisplayDocTitle
    with reading.pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == title
    assert str(reading.pdf.docinfo.Title) == title


@every_case
def test_headings_are_those_of_the_page_and_skip_no_level(case: Case, reading: Reading) -> None:
    found = reading.root.find(*HEADINGS)
    levels = [HEADINGS.index(heading.kind) for heading in found]
    assert levels[0] == 0
    assert levels.count(0) == 1
    for heading, above, level in zip(found[1:], levels, levels[1:], strict=False):
        assert level - above <= 1, f"{heading.kind} “{heading.text}” skips a level"
    wanted = html_of(case).headings()
    assert [heading.kind for heading in found] == [kind for kind, _ in wanted]
    for heading, (_, words) in zip(found, wanted, strict=True):
        assert same_words(case, heading.text, words), words


@every_case
def test_bookmarks_hold_every_part_in_order(case: Case, reading: Reading) -> None:
    titles = [squeeze(title) for title in reading.bookmarks()]
    wanted = [squeeze(words) for _, words in html_of(case).headings()]
    assert titles == wanted
    assert sum(kind == "H2" for kind, _ in html_of(case).headings()) > 10


@every_case
def test_every_picture_is_described(case: Case, reading: Reading) -> None:
    alts = [str(figure.entry.get("/Alt", "")) for figure in reading.root.find("Figure")]
    assert alts == html_of(case).alts
    assert all(len(alt) > 10 for alt in alts)
    assert len(alts) > 4


@every_case
def test_every_link_is_told_in_words(case: Case, reading: Reading) -> None:
    assert len(reading.links()) > 40
    for link in reading.links():
        words, target = str(link.get("/Contents", "")), str(link.get("/Dest") or link.A.URI)
        assert words, f"nothing is said about the link to {target}"
        assert words != target
        assert not re.match(r"https?:|www\.|#", words), words
        assert len(re.findall(r"[^\W\d_]", words)) >= 3, f"{words!r} is no word"
        assert "/StructParent" in link
    for element in reading.root.find("Link"):
        assert element.find("Link") == (element,), f"“{element.text}” is a link in a link"


@every_case
def test_every_cell_of_a_table_leads_to_its_headers(reading: Reading) -> None:
    tables = reading.root.find("Table")
    assert len(tables) > 4
    for table in tables:
        headers = {str(cell.entry.get("/ID")): cell for cell in table.find("TH")}
        assert headers, f"no header in the table of page {table.page}"
        assert "None" not in headers
        columns = {cell for head in table.find("THead") for cell in head.find("TH")}
        for cell in headers.values():
            scope = str(cell.entry.A.get("/Scope"))
            assert scope == ("/Column" if cell in columns else "/Row"), cell.text
        for cell in table.find("TD"):
            named = {str(name) for name in cell.entry.A.get("/Headers", [])}
            assert named <= headers.keys()
            assert named or not cell.text, f"“{cell.text}” has no header"


@every_case
def test_lists_hold_entries_only(reading: Reading) -> None:
    lists = reading.root.find("L")
    assert len(lists) > 10
    for element in lists:
        assert {child.kind for child in element.children} == {"LI"}
    for entry in reading.root.find("LI"):
        assert [child.kind for child in entry.children] in (["LBody"], ["Lbl", "LBody"])


@every_case
def test_only_our_fonts_are_there_and_only_the_letters_used(reading: Reading) -> None:
    assert len(reading.fonts()) > 1
    for name, embedded in reading.fonts().items():
        assert re.match(r"[A-Z]{6}\+(Source-Sans-3|Kurinto-Sans)", name), name
        assert embedded, f"{name} is not in the file"


@every_case
def test_the_first_page_works_alone(case: Case, reading: Reading) -> None:
    view = view_of(case)
    words = view.words
    wanted = [
        view.title,
        view.subtitle,
        words["front.draft"],
        *(point.text for point in view.key_points),
        words["urgent.title"],
        *(tier.title for tier in view.front_tiers),
        *(sign.text for tier in view.front_tiers for sign in tier.signs),
        words["urgent.phone_day"],
        words["urgent.phone_night"],
        words["urgent.contact"],
    ]
    first = [element for element in blocks_of(reading) if element.page == 1]
    for text in wanted:
        plain = text.striptags()
        assert any(same_words(case, element.text, plain) for element in first), plain
    kinds = [element.kind for element in first if element.kind in HEADINGS]
    assert kinds == ["H1", "H2", "H2", *["H3"] * len(view.front_tiers)]
    following = [heading for heading in reading.root.find("H2") if heading.page > 1]
    assert following[0].page == 2


def blocks_of(reading: Reading) -> tuple[Element, ...]:
    return reading.root.find(*HEADINGS, "P", "LBody", "TH", "TD", "Caption")


@every_case
def test_the_outlook_begins_on_its_own_page(case: Case, reading: Reading) -> None:
    title = view_of(case).words["outlook.title"].striptags()
    blocks = blocks_of(reading)
    (index,) = [
        index
        for index, block in enumerate(blocks)
        if block.kind == "H2" and same_words(case, block.text, title)
    ]
    assert blocks[index - 1].page == blocks[index].page - 1
    assert same_words(case, blocks[index + 1].text, view_of(case).words["outlook.skip"].striptags())


@every_leaflet
def test_no_more_of_the_outlook_is_printed_than_was_asked_for(leaflet: str) -> None:
    case = Case(leaflet, "en", "a4")
    outlook = ingredients_of(leaflet, "en").handout.outlook
    words = pieces_of(outlook.model_copy(update={"numbers": ()}))
    everything = pieces_of(outlook)
    numbers = [piece for piece in everything if piece not in words]
    assert words
    assert numbers
    texts = {form: printed_words(case, form) for form in ("none", "words", "numbers")}
    assert not [piece for piece in everything if piece in texts["none"]]
    assert not [piece for piece in numbers if piece in texts["words"]]
    assert not [piece for piece in words if piece not in texts["words"]]
    assert not [piece for piece in everything if piece not in texts["numbers"]]


def printed_words(case: Case, outlook: OutlookForm) -> str:
    return plainly("".join(block.text for block in html_of(case, outlook).blocks))


def pieces_of(model: BaseModel, least: int = 30) -> list[str]:
    """Return every longer text of a model as it prints, parted where a value is filled in."""
    slots = dict.fromkeys([*inline.REGION_SLOTS, "share", "time"], SLOT)
    texts = (inline.plain_text(segment.text, slots) for segment in iterate_segments(model))
    pieces = (plainly(piece) for text in texts for piece in text.split(SLOT))
    return [piece for piece in pieces if len(piece) >= least]


@every_case
def test_every_word_is_read_out_in_the_order_of_the_page(case: Case, reading: Reading) -> None:
    heard, position = squeeze(reading.root.text), 0
    for block in html_of(case).blocks:
        for piece in filter(None, map(squeeze, block.pieces)):
            found = heard.find(piece, position)
            assert found >= 0, f"“{piece}” is not heard after “{heard[:position][-60:]}”"
            position = found + len(piece)


@left_to_right
def test_every_text_that_was_written_can_be_searched_for(case: Case, reading: Reading) -> None:
    # What goes on over the page, or around a drawing, is found in what is heard.
    texts = plainly("".join(sheet.text for sheet in reading.sheets)), plainly(reading.root.text)
    whole = ingredients_of(case.leaflet, case.locale).handout
    # other editions print these
    handout = whole.model_copy(update={"easy_read": None, "one_sheet": None})
    unprinted = pieces_of(handout.primary_cancer, least=1)
    pieces = (piece for piece in pieces_of(handout, least=1) if piece not in unprinted)
    missing = [piece for piece in pieces if not any(piece in text for text in texts)]
    assert not missing


SHORT_RUN = 24
"""Letters of a run that stands on one line; longer ones may wrap."""


@right_to_left
def test_numbers_keep_their_order_on_a_page_from_right_to_left(
    case: Case, reading: Reading
) -> None:
    page = html_of(case)
    lines = tuple(line for sheet in reading.sheets for line in sheet.lines)
    runs = {run for run in page.islands if 1 < len(run) <= SHORT_RUN}
    assert {"100.4\u00a0°F", "38\u00a0°C"} <= runs
    wrong = [run for run in runs if not stands_in_order(run, lines)]
    assert not wrong
    outside = re.sub("\u2066[^\u2069]*\u2069", "", " ".join(page.mainland))
    assert not re.findall(r"\S*\d\S*", outside)


@every_case
def test_a_leaflet_is_short_and_small(case: Case, reading: Reading, printed: Path) -> None:
    assert len(reading.sheets) <= MOST_PAGES.get(case.locale, MOST_PAGES_ELSEWHERE)
    assert path_of(case, printed).stat().st_size <= MOST_BYTES.get(
        case.locale, MOST_BYTES_ELSEWHERE
    )
