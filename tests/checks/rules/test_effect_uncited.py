"""What a treatment does needs a claim."""

from __future__ import annotations

import pytest

from checks.samples import find, find_in_point, whats


@pytest.mark.parametrize(
    "words", ["Chemotherapy can shrink it: drugs slow the cancer.", "This drug eases pain."]
)
def test_it_fires_for_an_effect(words: str) -> None:
    assert any(
        "tells of an effect" in what for what in whats(find_in_point("effect-uncited", words))
    )


@pytest.mark.parametrize(
    ("words", "claims"), [("This drug eases pain.", "GEN-83"), ("Ask about drugs.", "")]
)
def test_it_is_silent(words: str, claims: str) -> None:
    found = find_in_point("effect-uncited", words, claims)
    assert not any("tells of an effect" in what for what in whats(found))


def test_each_card_cites_a_claim() -> None:
    card = "may_not_suit: When you are very weak."
    before = whats(find("effect-uncited", card, card))
    assert "the treatment “A drug” cites no claim" in before
    after = whats(find("effect-uncited", card, f"{card}\n      claims: [GEN-66]"))
    assert "the treatment “A drug” cites no claim" not in after
