"""The reviewer's copy as it is read back from the PDF."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from handouts.build.gather import gather, open_library
from handouts.build.job import Job
from handouts.build.make import make, make_page
from handouts.content.citations import cited_claims
from readback import HtmlReading
from signing import old_library, sign
from support import REAL, write_tiny
from verapdf import validate

LEAFLETS = open_library(REAL).leaflets()
PRINTED = ("neuroendocrine",)
"""The one with most claims; of all, words are read unprinted."""


def pages_of(data: bytes) -> list[str]:
    with pdfium.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range() for page in document]


def test_printed_copies_are_whole_and_valid(tmp_path: Path) -> None:
    # all at once, since the validator takes long to start
    paths = {leaflet: tmp_path / f"{leaflet}.pdf" for leaflet in PRINTED}
    for leaflet, path in paths.items():
        path.write_bytes(make(Job(REAL, leaflet, "en", edition="review")))
        pages = pages_of(path.read_bytes())
        for text in pages:
            assert "Reviewer’s copy. Not for patients." in text, leaflet
        check_claims(leaflet, "".join(pages[1:]))
        check_guide(pages)
    reports = validate(list(paths.values()))
    assert len(reports) == 2 * len(PRINTED)
    assert not [str(report) for report in reports if not report.compliant]


@pytest.mark.parametrize("leaflet", LEAFLETS)
def test_every_copy_holds_each_claim(leaflet: str) -> None:
    page = HtmlReading.of(make_page(Job(REAL, leaflet, "en", edition="review")).html)
    check_claims(leaflet, "\n".join(block.text for block in page.blocks))


def check_guide(pages: list[str]) -> None:
    """The first page names the pages that follow the leaflet."""
    numbers = [
        int(number) for number in re.findall(r"(?:Claims|Sources|Signatures) *(\d+)", pages[0])
    ]
    assert len(numbers) == 3, pages[0]
    for number, words in zip(
        numbers, ("Tick what you agree", "https://", "Sign your own"), strict=True
    ):
        assert words in pages[number - 1]


def check_claims(leaflet: str, text: str) -> None:
    """Each claim stands beside a text of the leaflet, and in full after it."""
    library = open_library(REAL)
    body, closing = text.split("Tick what you agree with.")
    closing = squeeze(closing)
    claims = cited_claims(gather(library, leaflet, "en").handout)
    assert len(claims) > 50
    for name in claims:
        claim = library.evidence.claims[name]
        assert name in body, name
        assert squeeze(claim.statement) in closing, name
        for words in (claim.people, claim.period, claim.check):
            assert words is None or squeeze(words) in closing, name
        for source in claim.sources:
            assert squeeze(library.evidence.sources[source].title) in closing, source


def squeeze(text: str) -> str:
    """Return a text without what printing changes: spaces, quotes, hyphens at line ends."""
    return re.sub(r"[\W_]", "", text)


def test_right_to_left_and_reviewed_leaflets_are_valid_as_well(tmp_path: Path) -> None:
    library = old_library(tmp_path / "content")
    sign(library)
    jobs = [
        Job(library.root, "tiny", "en"),
        Job(library.root, "tiny", "en", edition="review"),
        Job(library.root, "tiny", "ar-XB", edition="review"),
    ]
    paths = [tmp_path / job.file_name for job in jobs]
    for job, path in zip(jobs, paths, strict=True):
        path.write_bytes(make(job))
    for report in validate(paths):
        assert report.compliant, str(report)
    (first, *others) = pages_of(paths[0].read_bytes())
    assert "Reviewed. Clinician: Dr. Ada Test, March 1, 2025." in first
    assert not any("Draft" in text for text in (first, *others))


def test_texts_are_numbered_in_the_margin_without_a_gap(tmp_path: Path) -> None:
    root = write_tiny(tmp_path)
    for paper in ("a4", "letter"):
        data = make(Job(root, "tiny", "en", paper=paper, edition="review"))
        found = set(margin_numbers(data))
        assert {int(number) for number in found} >= set(range(1, 16))
        assert max(map(int, found)) > 90


def margin_numbers(data: bytes) -> list[str]:
    """Return the numbers that stand outside the text area, left or right."""
    numbers: list[str] = []
    with pdfium.PdfDocument(data) as document:
        for page in document:
            text = page.get_textpage()
            width, inner = page.get_width(), 16.5 / 25.4 * 72
            numbers += text.get_text_bounded(right=inner).split()
            numbers += text.get_text_bounded(left=width - inner).split()
    return [number for number in numbers if number.isdigit()]


def test_the_list_of_claims_names_the_number_of_the_text(tmp_path: Path) -> None:
    data = make(Job(write_tiny(tmp_path), "tiny", "en", edition="review"))
    text = " ".join("".join(pages_of(data)).split())
    (place,) = re.findall(r"Sources: S12, S31, S16\. .*? In texts: (\d+)\.", text)
    assert place == "7"  # six texts stand before it: five on the cover, and a heading


def test_the_standard_page_has_no_trace_of_it(tmp_path: Path) -> None:
    html = make_page(Job(write_tiny(tmp_path), "tiny", "en")).html
    for trace in (
        "claim-tags",
        "claim-line",
        "review-",
        "signing-page",
        "PAN-04",
        "counter-reset: text",
    ):
        assert trace not in html
    copy = make_page(Job(tmp_path, "tiny", "en", edition="review")).html
    for trace in ("claim-tags", "review-", "signing-page", "PAN-04", "counter-reset: text"):
        assert trace in copy
