"""Colours that are too faint for text fire, in every accent."""

from __future__ import annotations

import pytest

from handouts.assets import find_assets
from handouts.checks.rules.contrast import PAIRS, list_faint
from handouts.palette import contrast, list_accents

TOKENS = (find_assets().styles / "tokens.css").read_text("utf-8")


def test_it_fires_for_a_faint_colour() -> None:
    faint = TOKENS.replace("--quiet: #47595e", "--quiet: #9aa5a8")
    assert faint != TOKENS
    found = list(list_faint(faint, "pancreatic"))
    assert {(text, ground) for text, ground, _ in found} == {("quiet", "paper"), ("quiet", "tint")}
    assert all(ratio < 4.5 for *_, ratio in found)


@pytest.mark.parametrize("accent", list_accents(TOKENS))
def test_it_is_silent_for_the_palette(accent: str) -> None:
    assert list(list_faint(TOKENS, accent)) == []


def test_the_ends_of_the_scale() -> None:
    assert round(contrast("#000000", "#ffffff"), 1) == 21.0
    assert contrast("#777777", "#777777") == 1.0
    assert len(set(PAIRS)) == len(PAIRS)
