"""A pile of sheets, printed on both sides and folded, reads in its order."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from handouts.build.job import Job
from handouts.build.make import make
from handouts.errors import RenderError
from handouts.output.booklet import impose, order_sides
from handouts.output.html import Page
from handouts.output.pdf import make_pdf
from support import write_tiny
from verapdf import validate

HALF_SHEETS = {"a4": "148mm 210mm", "letter": "5.5in 8.5in"}
SIZES = {"a4": (841.89, 595.276), "letter": (792, 612)}

HTML = (
    '<html lang="{lang}" dir="{dir}"><head><title>A booklet</title><style>@page {{size: {size}}}'
    "html {{font: 12pt 'Source Sans 3', 'Kurinto Sans'}} p {{break-after: page}}</style></head>"
    "<body><main>{body}</main></body></html>"
)
BINDINGS = pytest.mark.parametrize("right_to_left", [False, True], ids=["ltr", "rtl"])


def pages_of(count: int, *, right_to_left: bool = False, sheet: str = "a4") -> bytes:
    """Return a PDF with pages that say their number, filled up to whole sheets."""
    body = "".join(f"<p>{number}</p>" for number in range(1, count + 1))
    direction, lang = ("rtl", "ar") if right_to_left else ("ltr", "en")
    html = HTML.format(lang=lang, dir=direction, size=HALF_SHEETS[sheet], body=body)
    page = Page(html, frozenset(), {}, right_to_left, spare="<p>spare</p>")
    return make_pdf(page, pages_by=4)


@dataclass(frozen=True)
class Half:
    """What stands on both sides of one half of a sheet."""

    front: str
    back: str


def fold(data: bytes, *, right_to_left: bool) -> list[str]:
    """Print on both sides, pile up, fold, and leaf through the booklet from its first page.

    The back of a sheet is printed after turning it over its short edge, which stands upright on
    a lying sheet: behind the right half of its front is the left half of its back.
    """
    halves = [(read(data, number, 0), read(data, number, 1)) for number in range(sides(data))]
    sheets = list(zip(halves[::2], halves[1::2], strict=True))  # the first is the outermost
    lefts = [Half(front[0], back[1]) for front, back in sheets]
    rights = [Half(front[1], back[0]) for front, back in sheets]
    begin, end = (lefts, rights) if right_to_left else (rights, lefts)
    leafed: list[str] = []
    for leaf in begin:  # the outside of the pile comes first, and we see its front
        leafed += [leaf.front, leaf.back]
    for leaf in reversed(end):  # beyond the middle we come from inside, and see its back
        leafed += [leaf.back, leaf.front]
    return leafed


def sides(data: bytes) -> int:
    with pypdfium2.PdfDocument(data) as document:
        return len(document)


def read(data: bytes, number: int, half: int) -> str:
    with pypdfium2.PdfDocument(data) as document:
        page = document[number]
        width, height = page.get_size()
        text = page.get_textpage()
        left = width / 2 * half
        found: str = text.get_text_bounded(left=left, right=left + width / 2, bottom=0, top=height)
        return found.strip()


@BINDINGS
@pytest.mark.parametrize("count", [4, 5, 8, 20, 21])
def test_a_folded_pile_reads_in_its_order(count: int, right_to_left: bool) -> None:
    data = impose(pages_of(count, right_to_left=right_to_left), right_to_left=right_to_left)
    spares = -count % 4
    expected = [*map(str, range(1, count + 1)), *["spare"] * spares]
    assert fold(data, right_to_left=right_to_left) == expected


def test_the_first_page_is_where_the_reader_opens() -> None:
    """The outer side of the pile has the last and the first page, and the binding between."""
    ltr, rtl = (order_sides(8, right_to_left=side)[0] for side in (False, True))
    assert (ltr.left, ltr.right) == (8, 1)
    assert (rtl.left, rtl.right) == (1, 8)


@pytest.mark.parametrize("sheet", ["a4", "letter"])
def test_each_page_stands_upright_in_its_half(sheet: str) -> None:
    data = impose(pages_of(4, sheet=sheet), right_to_left=False)
    with pypdfium2.PdfDocument(data) as document:
        assert [page.get_size() for page in document] == [pytest.approx(SIZES[sheet], abs=0.01)] * 2
    assert read(data, 0, 0) == "4"
    assert read(data, 0, 1) == "1"


def test_the_file_is_archival_and_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "booklet.pdf"
    path.write_bytes(impose(pages_of(5, right_to_left=True), right_to_left=True))
    (report,) = validate([path], ["2b"])
    assert report.compliant, str(report)
    with pikepdf.open(path) as pdf, pdf.open_metadata() as said:
        assert str(pdf.Root.Lang) == "ar"
        assert said["dc:title"] == "A booklet"
        assert (said["pdfaid:part"], said["pdfaid:conformance"]) == ("2", "B")
        assert "pdfuaid:part" not in said
        wishes = pdf.Root.ViewerPreferences
        assert wishes.Duplex == "/DuplexFlipShortEdge"
        assert wishes.Direction == "/R2L"
        assert wishes.PrintScaling == "/None"


def test_the_same_pages_give_the_same_bytes() -> None:
    data = pages_of(8)
    assert impose(data, right_to_left=False) == impose(data, right_to_left=False)


def test_what_cannot_be_folded_is_refused() -> None:
    with pytest.raises(RenderError, match="3 pages do not fill sheets of 4"):
        order_sides(3, right_to_left=False)
    with pytest.raises(RenderError, match=r"64 pages make 16 sheets, .* --paper a5"):
        order_sides(64, right_to_left=False)
    assert len(order_sides(60, right_to_left=False)) == 30


def test_pages_that_are_no_half_of_a_sheet_are_refused() -> None:
    whole = io.BytesIO()
    with pikepdf.new() as pdf:
        for _ in range(4):
            pdf.add_blank_page(page_size=(595.276, 841.89))
        pdf.save(whole)
    with pytest.raises(RenderError, match="no sheet folds into pages of 210 by 297 mm"):
        impose(whole.getvalue(), right_to_left=False)


def test_a_leaflet_fills_its_last_sheet_with_pages_to_write_on(tmp_path: Path) -> None:
    root = write_tiny(tmp_path)
    plain = make(Job(root, "tiny", "en", paper="a5"))
    pages = sides(plain)
    assert pages % 4, "the sample fills its sheets by itself; take a line away"
    job = Job(root, "tiny", "en", paper="a4", booklet=True)
    assert job.file_name == "tiny.en.booklet.pdf"
    leafed = fold(make(job), right_to_left=False)
    total = len(leafed)
    assert total == pages + -pages % 4
    assert [f"Page {number} of {total}" in text for number, text in enumerate(leafed, 1)] == [
        True
    ] * total
    assert all("My notes" in text for text in leafed[pages:])
    assert "Tiny cancer" in leafed[0]
