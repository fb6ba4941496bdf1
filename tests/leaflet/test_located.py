"""Texts tell which they are, in a preview and nowhere else."""

from __future__ import annotations

import re

from handouts.assets import find_assets
from handouts.build.gather import gather
from handouts.build.job import Job
from handouts.build.make import make_page
from handouts.content.library import Library
from handouts.leaflet.builder import build_view
from handouts.leaflet.located import locate
from handouts.output.html import render_page

_PLACE = re.compile(r'<span data-text="[^"]*">')


def test_a_page_with_places_says_the_same_as_one_without(tiny: Library) -> None:
    given = locate(gather(tiny, "tiny", "en"))
    located = render_page(build_view(given, "numbers"), find_assets(), "letter").html
    plain = make_page(Job(tiny.root, "tiny", "en", "numbers", "letter")).html
    assert "data-text" not in plain
    places = _PLACE.findall(located)
    assert len(places) > 100
    assert re.sub(r"</?span[^>]*>", "", located) == re.sub(r"</?span[^>]*>", "", plain)


def test_each_text_of_the_body_has_its_name(tiny: Library) -> None:
    given = locate(gather(tiny, "tiny", "en"))
    page = render_page(build_view(given, "numbers"), find_assets(), "letter").html
    assert '<span data-text="tiny/key_points/two/text">Second point.</span>' in page
    assert 'data-text="glossary/terms/jaundice/meaning"' in page
    assert 'data-text="labels/urgent/emergency"' in page
    assert "data-text" not in page.partition("<body>")[0]
