"""Writes docs/checks.md from the rules."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from handouts.checks.registry import list_rules
from handouts.checks.rule import Rule

_INTRO = """\
# What `handouts check` looks at

This page is written by `handouts check --explain`; do not edit it by hand.

`handouts check` reads every leaflet and tells all that it finds at once, with file, line
and column. Errors make it exit with 1; warnings do so with `--strict`. A file that cannot
be loaded is told under the code `content`.

A finding that is right as it stands is accepted in the leaflet, in one place and with the
reason ([how](add-a-leaflet.md#check-what-it-says)).

Rules marked *English* know English only; they rest where a leaflet is in another language,
and the summary says so. `handouts check --update-ids` records the ids of a release.
"""


def explain_rules() -> str:
    """Return the page."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield _INTRO
    for theme, rules in groupby(list_rules(), key=lambda rule: rule.theme):
        yield f"## {theme}\n"
        for rule in rules:
            yield from _rule(rule)


def _rule(rule: Rule) -> Iterator[str]:
    marks = [rule.severity, *(["English"] if rule.english_only else [])]
    yield f"### `{rule.code}`: {rule.title}\n"
    yield f"*{', '.join(marks)}*\n"
    yield f"{rule.why}\n"
    yield f"**To mend:** {rule.mend}.\n"
