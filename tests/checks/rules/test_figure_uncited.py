"""A number fires where nothing is cited; years, ages, names and hours do not."""

from __future__ import annotations

import pytest

from checks.samples import find_in_point


@pytest.mark.parametrize(
    "words",
    [
        "In a trial, 1,494 people had it.",
        "It shrank in 30 people.",
        "They lived 11 months.",
        "About seven in every hundred people have it.",
        "Growths of 3 cm are small.",
    ],
)
def test_it_fires(words: str) -> None:
    assert find_in_point("figure-uncited", words)


@pytest.mark.parametrize(
    "words",
    [
        "In 2020 the trial began.",
        "HER2, CA 19-9, Ki-67, PD-L1, BRCA1 and 5-HIAA are tests.",
        "Call the 24-hour line.",
        "It takes 2 hours or 3 days.",
        "Stage 4 and grade 3 are not the same.",
        "People aged 50 to 60 have it.",
        "The group is always out of 100.",
        "Claudin 18.2 is a protein.",
        "Call 1-800-555-0199.",
        "NET grade 1 or 2 has spread.",
        "Vitamin B12 helps.",
    ],
)
def test_it_is_silent(words: str) -> None:
    assert find_in_point("figure-uncited", words) == []
