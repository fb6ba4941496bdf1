"""The view holds what was asked for, in words that are safe."""

from __future__ import annotations

from pathlib import Path

import pytest

from handouts.build.gather import gather
from handouts.content.library import Library
from handouts.leaflet.builder import build_view
from handouts.leaflet.view import LeafletView, OutlookForm
from support import change, library_of


def view_of(library: Library, outlook: OutlookForm = "words", locale: str = "en") -> LeafletView:
    return build_view(gather(library, "tiny", locale), outlook)


def test_template_code_is_only_text(tiny: Library) -> None:
    text = view_of(tiny).sections[0].blocks[0].text
    assert text is not None
    assert "7*7 times {{ 7*7 }} # a\u00a0day." in text


@pytest.mark.parametrize(
    ("outlook", "words", "numbers"), [("none", 0, 0), ("words", 1, 0), ("numbers", 1, 1)]
)
def test_the_reader_chooses_how_much(
    tiny: Library, outlook: OutlookForm, words: int, numbers: int
) -> None:
    part = view_of(tiny, outlook).outlook
    assert (len(part.words) if part else 0) == words
    assert (len(part.numbers) if part else 0) == numbers


def test_sources_are_those_of_what_prints(tiny: Library) -> None:
    with_numbers = {source.id for source in view_of(tiny, "numbers").imprint.sources}
    without = {source.id for source in view_of(tiny, "words").imprint.sources}
    assert with_numbers - without == {"S38", "S204"}
    assert without


def test_the_front_has_the_marked_signs_only(tiny: Library) -> None:
    view = view_of(tiny)
    assert [(tier.tier, len(tier.signs)) for tier in view.front_tiers] == [
        ("emergency", 1),
        ("same-day", 1),
    ]
    assert [(tier.tier, len(tier.signs)) for tier in view.tiers] == [
        ("emergency", 2),
        ("same-day", 2),
        ("next-visit", 2),
    ]


def test_the_region_fills_in_its_numbers(tiny: Library) -> None:
    view = view_of(tiny)
    assert "100.4\u00a0°F or 38\u00a0°C" in view.front_tiers[1].signs[0].text
    assert view.words["urgent.emergency"] == "Call 911 now if you"


def test_terms_stand_in_the_order_of_the_alphabet(tmp_path: Path) -> None:
    text = change("glossary: [jaundice, portal-vein]", "glossary: [portal-vein, jaundice]")
    names = [pair.id for pair in view_of(library_of(tmp_path, text)).glossary]
    assert names == ["jaundice", "portal-vein"]


def test_questions_that_lead_stand_once(tiny: Library) -> None:
    view = view_of(tiny)
    assert len(view.top_questions) == 5
    assert [len(group.questions) for group in view.question_groups] == [1]


def test_the_pseudo_locale_runs_from_right_to_left(tiny: Library) -> None:
    view = view_of(tiny, locale="ar-XB")
    assert (view.dir, view.lang) == ("rtl", "ar-XB")
    assert '<bdi dir="ltr">911</bdi>' in view.words["urgent.emergency"]
    assert view_of(tiny).dir == "ltr"
