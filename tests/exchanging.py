"""Units to export: the whole English content, and a few that are odd."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from handouts.build.gather import open_library
from handouts.content.segments import iterate_segments
from handouts.translation.exchange.arrival import Arrival
from handouts.translation.exchange.incoming import check_incoming
from handouts.translation.exchange.report import Report
from handouts.translation.unit import State, Unit
from support import REAL

ODD = (
    "A & B < C > D \"quoted\" 'single' — “curly”",
    "**Bold** and _emphasis_, a [term](#ablation) and {emergency_number}",
    "Line one\\\nline two",
    "Two\n\nparagraphs",
    "**bold [term](#her2) inside** _and {fever_limit}_",
    "a backslash \\ and \\* \\_ \\{ and a tab\tinside",
    "=1+1",
    "+1 555 0100",
    "-minus",
    "@at",
    "'=quoted formula",
    "''=twice",
    " ='leading space",
    "'tis",
    "comma, semicolon; tab\t pipe|",
    "line\u2028separator and para\u2029graph and \x85 next line",
    "no\u00a0break, narrow\u202fspace, zero\u200bwidth, soft\u00adhyphen",
    "عربي ٣٨٫٥ °C و {fever_limit}",
    "中文**粗体**，[词](#ct-scan)。",
    "हिन्दी क्षत्रिय",
    "e\u0301 and é, 🙂👩‍⚕️, 𝒳",
    "]]> <!-- --> <![CDATA[x]]> &amp; &#65; <b>",
    "{{not_a_slot}} {Neither} 7*7 a_b_c __x__ * ** lonely",
    '\\"escaped\\" \\n \\t %s %(name)s',
    "[not](a-link) [x] (#y) ](#z) [open](#",
    "#, fuzzy",
    'msgid "x"',
)
"""Texts that some format or tool might trip over."""


@cache
def real_units(state: State = "translated") -> tuple[Unit, ...]:
    """Return every text of the English content as a unit whose target is the English."""
    library = open_library(REAL)
    models = {leaflet: library.load_handout(leaflet) for leaflet in library.leaflets()}
    shared = {
        "labels": library.labels("en"),
        "glossary": library.glossary("en"),
        "illustrations": library.illustrations("en"),
        "regions/us": library.region("us"),
    }
    return tuple(
        Unit(file, segment.id, segment.text, segment.text, state)
        for file, model in (models | shared).items()
        for segment in iterate_segments(model)
    )


def one(source: str, target: str = "", **fields: object) -> Unit:
    """Return a unit with these words."""
    state: State = "translated" if target else "new"
    unit = Unit("general", "key_points/one/text", source, target, state)
    return replace(unit, **fields)  # type: ignore[arg-type]


def odd_units() -> tuple[Unit, ...]:
    """Return odd texts in every state."""
    states: tuple[State, ...] = ("translated", "stale", "reviewed", "new")
    return tuple(
        Unit(
            file,
            f"odd/n{number}/text",
            text,
            "" if state == "new" else text,
            state,
            previous=f"before {text}" if state == "stale" else None,
            note=f"note: {text}",
            max_length=20 + number if number % 2 else None,
        )
        for file, state in zip(("general", "labels", "regions/us", "glossary"), states, strict=True)
        for number, text in enumerate(ODD)
    )


def plain(arrivals: tuple[Arrival, ...]) -> list[tuple[str, str | None, str]]:
    """Return what arrived, without its marks and lines."""
    return [(arrival.key, arrival.source, arrival.target) for arrival in arrivals]


def expected(units: tuple[Unit, ...]) -> list[tuple[str, str | None, str]]:
    """Return what should arrive of units that were exported."""
    return [(unit.key, unit.source, unit.target) for unit in units]


def judge(unit: Unit, target: str, **fields: object) -> Report:
    """Return the report on one text that came back with other words."""
    arrival = replace(Arrival(unit.key, target, unit.source), **fields)  # type: ignore[arg-type]
    return check_incoming((unit,), (arrival,))


def codes(report: Report) -> list[str]:
    """Return the codes of all problems."""
    return [problem.code for result in report.results for problem in result.problems]
