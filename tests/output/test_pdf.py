"""The renderer may fetch nothing and may not complain."""

from __future__ import annotations

import pypdfium2 as pdfium
import pytest

from handouts.errors import RenderError
from handouts.leaflet.writer import Writer
from handouts.output.html import Page
from handouts.output.pdf import make_pdf

SKELETON = '<html lang="en"><head><title>A page</title><style>{css}</style></head>{body}</html>'


def page(body: str, css: str = "") -> Page:
    return Page(
        SKELETON.format(css=css, body=f"<body>{body}</body>"), frozenset(), {}, right_to_left=False
    )


def test_a_plain_page_becomes_a_pdf() -> None:
    data = make_pdf(page("<h1>One</h1><p>Words.</p>", "body {font-family: 'Source Sans 3'}"))
    assert data.startswith(b"%PDF-1.7")


@pytest.mark.parametrize(
    "body",
    [
        '<img alt="x" src="http://example.org/x.png">',
        '<img alt="x" src="https://example.org/x.png">',
        '<img alt="x" src="file:///etc/hostname">',
        '<img alt="x" src="data:image/svg+xml,&lt;svg/&gt;">',
        '<p style="background: url(http://example.org/x.png)">x</p>',
        '<style>@import url("http://example.org/x.css");</style><p>x</p>',
    ],
)
def test_nothing_is_fetched(body: str) -> None:
    with pytest.raises(RenderError, match="nothing is fetched while rendering"):
        make_pdf(page(body))


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("<style>@font-face {font-family: x; src: url(file:///etc/hostname)}</style>", "Font-face"),
        ("<p style='colour: red'>x</p>", "colour"),
        ("<p>\U00013000</p>", "glyph"),
        ("<a href='#nowhere'>x</a>", "nowhere"),
    ],
)
def test_whatever_the_renderer_logs_is_an_error(body: str, complaint: str) -> None:
    with pytest.raises(RenderError, match=complaint):
        make_pdf(page(body))


def test_a_line_that_ends_at_the_edge_before_a_link_breaks_where_it_should() -> None:
    """See ``_free_spaces`` in the writer: the renderer would leave “The” alone on a line."""
    text = (
        "**A cancer is named after the place where it started.** Yours started in the pancreas, "
        "a gland behind the stomach that makes digestive juice and insulin. The growths in the "
        "liver are made of the same cells. You may hear them called [metastases](#metastasis)."
    )
    css = (
        "@page {size: 210mm 297mm; margin: 17mm} "
        "p {font: 12.5pt/1.4 'Source Sans 3'; width: 142mm; margin: 0}"
    )
    words = Writer("ltr", "“”‘’", {}).prose(text).replace("#term-metastasis", "#top")
    data = make_pdf(page(f"<h1 id='top'>One</h1><p>{words}</p>", css))
    with pdfium.PdfDocument(data) as document:
        lines = document[0].get_textpage().get_text_range().splitlines()
    assert "The" not in lines
    assert any(line.startswith("The growths in") for line in lines), lines


def test_a_page_after_a_bad_one_is_not_blamed() -> None:
    with pytest.raises(RenderError):
        make_pdf(page("<p style='colour: red'>x</p>"))
    assert make_pdf(page("<p>fine</p>"))
