"""Descriptions that are too short, too long or begin like a caption fire."""

from __future__ import annotations

import pytest

from checks.samples import find_shared, whats

NAME = "illustrations/en.yaml"
OLD = "The upper body from the front. The portal vein looks like a tree."


@pytest.mark.parametrize(
    ("new", "what"),
    [
        ("Image of the body.", "the description begins with “Image of”"),
        ("The drawing shows a body.", "the description begins with “The drawing shows”"),
        ("Body. " + "It is long. " * 22, "characters"),
    ],
)
def test_it_fires(new: str, what: str) -> None:
    assert any(what in told for told in whats(find_shared("alt-text", NAME, OLD, new)))


def test_it_is_silent() -> None:
    assert find_shared("alt-text", NAME, OLD, OLD) == []
