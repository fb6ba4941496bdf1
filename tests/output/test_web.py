"""The page for a screen, read as text: whole, self-contained, every link with its end."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from handouts.assets import find_assets
from handouts.build.job import Job
from handouts.build.make import make
from handouts.leaflet.view import Edition
from handouts.palette import contrast, list_accents, read_palette
from support import change, write_tiny

STYLES = find_assets().styles
READABLE, VISIBLE = 4.5, 3.0
"""Contrast of words, and of what is no word (WCAG 2.2, 1.4.3 and 1.4.11)."""


class Page(HTMLParser):
    """What tests look at in a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def all(self, attribute: str) -> list[str]:
        return [attrs[attribute] for _, attrs in self.tags if attribute in attrs]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny(tmp_path_factory.mktemp("content"))


def html_of(root: Path, edition: Edition = "standard", locale: str = "en") -> str:
    job = Job(root, "tiny", locale, "numbers", format="html", edition=edition)
    return make(job).decode("utf-8")


def test_nothing_is_asked_from_outside(root: Path) -> None:
    html = html_of(root)
    page = Page(html)
    assert not {tag for tag, _ in page.tags} & {"script", "link", "iframe", "object", "base", "img"}
    assert not page.all("src") + page.all("srcset")
    assert "@import" not in html
    assert {url[:5] for url in re.findall(r"url\([\"']?([^)\"']+)", html)} == {"data:"}
    (policy,) = [a["content"] for _, a in page.tags if "http-equiv" in a]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


@pytest.mark.parametrize("edition", ["standard", "questions"])
@pytest.mark.parametrize(("locale", "direction"), [("en", "ltr"), ("ar-XB", "rtl")])
def test_every_link_within_the_page_has_its_end(
    root: Path, edition: Edition, locale: str, direction: str
) -> None:
    html = html_of(root, edition, locale)
    page = Page(html)
    ids = page.all("id")
    assert len(ids) == len(set(ids))
    inner = {link[1:] for link in page.all("href") if link.startswith("#")}
    assert inner <= set(ids)
    assert set(page.all("aria-labelledby")) <= set(ids)
    assert f'dir="{direction}"' in html[:200]


def test_explained_words_lead_back_to_each_place_that_leads_to_them(tmp_path: Path) -> None:
    twice = change("Second point.", "Blood of the [portal vein](#portal-vein).")
    page = Page(html_of(write_tiny(tmp_path, twice)))
    uses = [attrs["id"] for tag, attrs in page.tags if attrs.get("class") == "term"]
    back = [link[1:] for link in page.all("href") if link.startswith("#use-")]
    assert any(name.endswith("-2") for name in uses)
    assert len(uses) == len(set(uses))
    assert sorted(uses) == sorted(back)


def test_headings_and_landmarks_are_in_order(root: Path) -> None:
    page = Page(html_of(root))
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    tags = [tag for tag, _ in page.tags]
    assert tags.count("main") == tags.count("nav") == tags.count("footer") == 1
    links = [attrs["href"] for tag, attrs in page.tags if tag == "a"]
    assert links[0] == "#main"


def test_no_page_is_pointed_to_and_no_length_is_of_paper(root: Path) -> None:
    html = html_of(root)
    assert "page-number" not in html
    assert "under “<a href" in html
    drawing = re.search(r'class="illustration [^>]*style="([^"]*)"', html)
    assert drawing
    assert "var(--unit" in drawing[1]


def test_colors_of_drawings_follow_the_screen(root: Path) -> None:
    body = html_of(root).partition("<body>")[2]
    assert 'fill="var(--accent)"' in body
    assert not re.search(r"#[0-9a-f]{6}\b", body)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_it_prints_on_the_paper_that_was_chosen(root: Path, paper: str) -> None:
    job = Job(root, "tiny", "en", paper="a4" if paper == "a4" else "letter", format="html")
    assert re.search(rf"@page {{ size: {paper};", make(job).decode("utf-8"), re.IGNORECASE)


@pytest.mark.parametrize("accent", list_accents((STYLES / "tokens.css").read_text("utf-8")))
def test_a_dark_screen_has_contrast(accent: str) -> None:
    light = read_palette((STYLES / "tokens.css").read_text("utf-8"), accent)
    dark = read_palette((STYLES / "web" / "dark.css").read_text("utf-8"), accent)
    assert set(light) - {"jaundice"} == set(dark), "yellow skin is yellow in the dark as well"
    assert all(light[name] != dark[name] for name in dark)
    for name in ("ink", "quiet", "accent"):
        for under in ("paper", "tint"):
            assert contrast(dark[name], dark[under]) >= READABLE, (name, under)
    for tier in ("urgent", "same_day", "next_visit"):
        for name in (tier, "ink"):
            assert contrast(dark[name], dark[f"{tier}_tint"]) >= READABLE, name
        assert contrast(dark["accent"], dark[f"{tier}_tint"]) >= VISIBLE
    assert contrast(dark["urgent"], dark["paper"]) >= READABLE


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    hostile = change("Second point.", "'5 < 6 & \"url(https://evil.example)\" <script>'")
    with pytest.raises(Exception, match=r"script|<"):
        html_of(write_tiny(tmp_path, hostile))
    job = Job(write_tiny(tmp_path, change("Second point.", "5 < 6 & {{ 7*7 }}")), "tiny", "en")
    html = make(Job(job.content, "tiny", "en", format="html")).decode("utf-8")
    assert "5 &lt; 6 &amp; {{ 7*7 }}" in html
