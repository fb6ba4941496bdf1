"""Twenty-one words fire, twenty do not; a colon ends no sentence."""

from __future__ import annotations

import pytest

from checks.samples import find_in_point


@pytest.mark.parametrize(
    "words", [f"Short. {'Word ' * 21}.", f"{'Word ' * 10}: {'word ' * 11}.", f"{'7 ' * 21}."]
)
def test_it_fires(words: str) -> None:
    (finding,) = find_in_point("sentence-length", words)
    assert finding.what == "the sentence has 21 words, 20 at most"


@pytest.mark.parametrize(
    "words", [f"{'Word ' * 20}. {'Word ' * 20}.", f"{'day-by-day ' * 20}.", f"Call {'now ' * 19}"]
)
def test_it_is_silent(words: str) -> None:
    assert find_in_point("sentence-length", words) == []
