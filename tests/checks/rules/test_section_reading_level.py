"""The grade of each part: 8.0."""

from __future__ import annotations

from checks.samples import find

EAT = "text: Eat little and often."
HARD = "Considerable individual deterioration necessitates medication. "


def test_it_fires_at_the_part() -> None:
    (finding,) = find("section-reading-level", EAT, "text: " + HARD * 7)
    assert finding.path == "living/food"
    assert "id: food" in finding.excerpt


def test_it_is_silent_for_plain_words_and_for_a_handful_of_words() -> None:
    assert find("section-reading-level", EAT, "text: " + "Eat what you like. " * 20) == []
    assert find("section-reading-level", EAT, "text: " + HARD * 2) == []
