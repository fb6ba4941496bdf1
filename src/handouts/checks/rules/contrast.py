"""The contrast of the palette."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Shared
from handouts.palette import contrast, list_accents, read_palette

AA_TEXT = 4.5
"""WCAG 2.2, 1.4.3: the least contrast of text."""

PAIRS = (
    ("ink", "paper"),
    ("ink", "tint"),
    ("quiet", "paper"),
    ("quiet", "tint"),
    ("accent", "paper"),
    ("accent", "tint"),
    ("ink", "accent_soft"),
    ("urgent", "paper"),
    ("urgent", "urgent_tint"),
    ("ink", "urgent_tint"),
    ("same_day", "same_day_tint"),
    ("ink", "same_day_tint"),
    ("next_visit", "next_visit_tint"),
)
"""Each colour of text with the grounds that it stands on."""


def list_faint(tokens: str, accent: str) -> Iterator[tuple[str, str, float]]:
    """Yield the pairs of an accent's palette that are too faint, with their contrast."""
    colours = read_palette(tokens, accent)
    for text, ground in PAIRS:
        ratio = contrast(colours[text], colours[ground])
        if ratio < AA_TEXT:
            yield text, ground, ratio


def find_shared(shared: Shared) -> Iterator[Hit]:
    """Look at every pair in every accent."""
    tokens = "\n".join(shared.tokens.lines)
    told: set[tuple[str, str, float]] = set()
    for accent in list_accents(tokens):
        for text, ground, ratio in list_faint(tokens, accent):
            if (text, ground, ratio) not in told:
                told.add((text, ground, ratio))
                what = f"{text} on {ground} has a contrast of {ratio:.1f} ({accent})"
                yield Hit(what, f"{accent}/{text}", words=_token(text), file=shared.tokens)


def _token(name: str) -> str:
    return f"--{re.sub('_', '-', name)}:"


RULE = Rule(
    code="contrast",
    title="Every text has a contrast of 4.5 to 1",
    theme="Pictures and page",
    why="People with weak sight, and prints that lack toner, need it (WCAG 2.2 AA, 1.4.3).",
    mend=f"darken the text or lighten the ground until it is {AA_TEXT} or more",
    find_shared=find_shared,
)
