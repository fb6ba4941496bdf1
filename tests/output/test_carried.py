"""What goes on overleaf is named again there, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from handouts.build.job import Job
from handouts.build.make import make
from handouts.leaflet.view import Edition
from letters import letters_on
from support import EASY, write_tiny

SIGNS = "\n".join(
    f'    - {{id: long-{number}, text: "have sign {number} that takes two lines of a page in large '
    'print, or nearly so, and goes on and on"}'
    for number in range(18)
)
LONG = EASY.replace("  same_day:\n", f"{SIGNS}\n  same_day:\n", 1)
MARGIN = 15 / 25.4 * 72
"""Points from the upper edge of the paper that hold no text of a leaflet."""


def margins(root: Path, locale: str, edition: Edition) -> list[str]:
    """Return the letters in the upper margin of each page but the first."""
    job = Job(write_tiny(root, LONG), "tiny", locale, paper="a4", edition=edition)
    with pypdfium2.PdfDocument(make(job)) as document:
        limits = [page.get_height() - MARGIN for page in document]
        return [
            "".join(letter.text for letter in letters_on(page) if letter.bottom > limit)
            for page, limit in zip(document, limits, strict=True)
        ][1:]


@pytest.mark.parametrize(
    ("edition", "named"),
    [
        ("standard", []),  # smaller letters: all fits on a page
        ("large-print", ["…Call911nowifyou", "…Notreatmentforthecancer,orstopping"]),
    ],
)
def test_signs_and_cards_are_named_where_they_go_on(
    tmp_path: Path, edition: Edition, named: list[str]
) -> None:
    told = [letters for letters in margins(tmp_path, "en", edition) if letters]
    assert [letters.replace("...", "…") for letters in told] == named


def test_on_a_page_from_right_to_left_it_stands_on_the_right(tmp_path: Path) -> None:
    job = Job(write_tiny(tmp_path, LONG), "tiny", "ar-XB", paper="a4", edition="large-print")
    with pypdfium2.PdfDocument(make(job)) as document:
        found = []
        for page in list(document)[1:]:
            text, limit = page.get_textpage(), page.get_height() - MARGIN
            boxes = [text.get_charbox(index) for index in range(text.count_chars())]
            found += [box for box in boxes if box[1] > limit and box[2] > box[0]]
        assert found
        assert max(box[2] for box in found) > page.get_width() - 18 / 25.4 * 72
