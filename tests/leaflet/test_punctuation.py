"""Between a label and what it is about stands the mark of the language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from handouts.assets import find_assets
from handouts.build.job import Job
from handouts.build.make import make
from handouts.leaflet.punctuation import marks_of
from support import REAL


@pytest.mark.parametrize(
    ("language", "joined"),
    [("en", "A: b."), ("es", "A: b."), ("zh", "A：b。"), ("fr", "A\u00a0: b."), ("hi", "A: b।")],
)
def test_marks_are_those_of_the_language(language: str, joined: str) -> None:
    marks = marks_of(language)
    assert f"A{marks.colon}{marks.gap}b{marks.stop}" == joined


def test_a_chinese_page_joins_no_words_with_half_width_marks() -> None:
    page = make(Job(REAL, "pancreatic", "zh-Hans", "numbers", format="html")).decode("utf-8")
    assert "：</strong>" in page
    assert ":</strong>" not in page
    words = re.sub(r"<style>.*?</style>|<[^>]+>", "", page, flags=re.DOTALL)
    assert not re.findall("[\u4e00-\u9fff]: |[。！？] [\u4e00-\u9fff]", words)


def test_no_template_sets_a_colon_after_a_label_by_itself() -> None:
    for path in sorted(Path(find_assets().templates / "components").glob("*.j2")):
        for line in path.read_text("utf-8").splitlines():
            assert "] }}:" not in line, path.name
