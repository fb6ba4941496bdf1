"""What every leaflet has is missed where it is not there."""

from __future__ import annotations

import pytest

from checks.samples import find, subject_of, whats
from handouts.checks.rules.part_missing import RULE
from support import REAL

TITLE = "title: Tiny cancer"


def test_it_fires_for_each_part_that_the_tiny_leaflet_lacks() -> None:
    told = whats(find("part-missing", TITLE, TITLE))
    assert "there are 6 questions to ask, 25 to 40 are meant" in told
    assert "there is no section with the id why-the-liver" in told
    assert "there are 3 entries, at least 5 are meant" in told
    assert not any("first page" in what for what in told)


def test_it_fires_for_a_first_page_without_urgent_signs() -> None:
    told = whats(find("part-missing", "text: vomit blood, front: true", "text: vomit blood"))
    assert "no sign of this tier stands on the first page" in told


@pytest.mark.parametrize("leaflet", ["pancreatic"])
def test_it_is_silent_for_a_whole_leaflet(leaflet: str) -> None:
    text = (REAL / leaflet / "en.yaml").read_text("utf-8")
    subject = subject_of(text.replace(f"id: {leaflet}\n", "id: tiny\n", 1))
    assert list(RULE.find(subject)) == []
