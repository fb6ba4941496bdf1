"""The renderer may fetch nothing and may not complain."""

from __future__ import annotations

import pytest

from handouts.errors import RenderError
from handouts.output.html import Page
from handouts.output.pdf import make_pdf

SKELETON = '<html lang="en"><head><title>A page</title><style>{css}</style></head>{body}</html>'


def page(body: str, css: str = "") -> Page:
    return Page(SKELETON.format(css=css, body=f"<body>{body}</body>"), frozenset(), {})


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


def test_a_page_after_a_bad_one_is_not_blamed() -> None:
    with pytest.raises(RenderError):
        make_pdf(page("<p style='colour: red'>x</p>"))
    assert make_pdf(page("<p>fine</p>"))
