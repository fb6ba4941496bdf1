"""Between a label and what it is about stands the mark of the language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from handouts.assets import find_assets
from handouts.build.job import Job
from handouts.build.make import make
from handouts.content.models.handout import Codes
from handouts.leaflet.navigation import spell_codes
from handouts.leaflet.punctuation import bracket, marks_of
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


@pytest.mark.parametrize(
    ("language", "spelt"),
    [
        ("en", "C25.0, C25.1 + C78.7; ICD-10-CM C25.2 + C78.7"),
        ("ar", "C25.0، C25.1 + C78.7؛ ICD-10-CM C25.2 + C78.7"),
        ("zh", "C25.0、C25.1 + C78.7；ICD-10-CM C25.2 + C78.7"),
    ],
)
def test_codes_are_listed_with_the_marks_of_the_language(language: str, spelt: str) -> None:
    codes = Codes.model_validate(
        {
            "icd_10": {"primary": ["C25.0", "C25.1"], "liver": "C78.7"},
            "icd_10_cm": {"primary": ["C25.2"], "liver": "C78.7"},
        }
    )
    assert spell_codes(codes, marks_of(language)).replace("\u2060", "") == f"ICD-10 {spelt}"


@pytest.mark.parametrize(
    ("primary", "spelt"),
    [
        (
            ["C43.0", "C43.1", "C43.2", "C43.3", "C69.3", "C69.4"],
            "C43.0–C43.3, C69.3, C69.4 + C78.7",
        ),
        (["C43.20", "C43.21", "C43.22", "C43.30"], "C43.20–C43.22, C43.30 + C78.7"),
        (["C25.8", "C25.9", "C26.0"], "C25.8, C25.9, C26.0 + C78.7"),
        (["C78.7"], "C78.7"),
    ],
)
def test_codes_that_follow_one_another_are_a_range(primary: list[str], spelt: str) -> None:
    given = {"primary": primary, "liver": "C78.7"}
    codes = Codes.model_validate({"icd_10": given, "icd_10_cm": given})
    told = spell_codes(codes, marks_of("en")).replace("\u2060", "")
    assert told == f"ICD-10 {spelt}; ICD-10-CM {spelt}"


@pytest.mark.parametrize(
    ("language", "before", "told"),
    [
        ("en", "the duct", "the duct (see “Words”)"),
        ("en", "a tube (the duct", "a tube (the duct [see “Words”]"),
        ("es", "un tubo (el conducto) y", "un tubo (el conducto) y (see “Words”)"),
        ("zh", "管道", "管道（see “Words”）"),
        ("zh", "管道（胆管", "管道（胆管〔see “Words”〕"),
    ],
)
def test_brackets_within_brackets_have_another_form(language: str, before: str, told: str) -> None:
    assert before + bracket("see “Words”", before, language) == told
