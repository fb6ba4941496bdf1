"""The same picture twice in a row fires; with another between, or in another part, it does not."""

from __future__ import annotations

from checks.samples import rule, subject_of
from handouts.checks.run import check_leaflet
from support import EASY


def find(*changes: tuple[str, str]) -> list[str]:
    text = EASY
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return [
        finding.path for finding in check_leaflet(subject_of(text), [rule("easy-picture")]).findings
    ]


def test_it_fires() -> None:
    assert find(("picture: spread", "picture: liver")) == [
        "easy_read/sections/what-it-is/ideas/spread/text"
    ]


def test_it_is_silent() -> None:
    assert find() == []
    assert find(("picture: sick-blood", "picture: spread")) == []
    assert find(("picture: fever", "picture: belly-pain")) == []
