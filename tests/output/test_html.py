"""One environment: everything escaped, nothing undefined."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import UndefinedError

from handouts.assets import find_assets
from handouts.build.job import Job
from handouts.build.make import make_page
from handouts.output.html import make_environment
from support import change, write_tiny


def test_an_undefined_name_is_an_error() -> None:
    template = make_environment(find_assets().templates).from_string("{{ nothing.here }}")
    with pytest.raises(UndefinedError):
        template.render()


def test_a_cache_that_cannot_be_written_is_done_without(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    monkeypatch.setenv("HANDOUTS_CACHE", str(tmp_path / "file" / "cache"))
    make_environment.cache_clear()
    try:
        assert make_environment(find_assets().templates).bytecode_cache is None
    finally:
        make_environment.cache_clear()


def test_text_is_escaped() -> None:
    template = make_environment(find_assets().templates).from_string("{{ text }}")
    assert template.render(text="<b>&") == "&lt;b&gt;&amp;"


def test_the_page_needs_nothing_from_outside(tmp_path: Path) -> None:
    html = make_page(Job(write_tiny(tmp_path), "tiny", "en")).html
    for start in ("<link", "<script", "src=", "@import"):
        assert start not in html
    assert 'lang="en" dir="ltr"' in html


@pytest.mark.parametrize(
    ("old", "new", "printed"),
    [
        ("Second point.", "5 < 6 & 7 > 6", "5 &lt; 6 &amp; 7 &gt; 6"),
        ("Second point.", "'{% for x in y %} {{ config }}'", "{% for x in y %} {{ config }}"),
        ("Tiny cancer\n", "'Tiny \"cancer\" & <'\n", "Tiny “cancer” &amp; &lt;"),
    ],
)
def test_hostile_text_prints_as_typed(old: str, new: str, printed: str, tmp_path: Path) -> None:
    html = make_page(Job(write_tiny(tmp_path, change(old, new)), "tiny", "en")).html
    assert printed in html.replace("\u00a0", " ")


def test_only_the_room_of_the_first_page_is_tightened(tmp_path: Path) -> None:
    page = make_page(Job(write_tiny(tmp_path), "tiny", "en"))
    assert page.front_pages == 1
    assert page.tight.count('<div class="front front--tight">') == 1
    assert page.tight.replace(' front--tight">', '">', 1) == page.html
    assert make_page(Job(tmp_path, "tiny", "en", paper="a5")).front_pages == 2
    assert not make_page(Job(tmp_path, "tiny", "en", edition="questions")).front_pages
    assert not make_page(Job(tmp_path, "tiny", "en", edition="large-print")).front_pages
