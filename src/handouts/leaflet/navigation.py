"""The parts of a leaflet as contents and links name them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from handouts.content.hidden import hide_parts
from handouts.content.models.handout import Codes, CodeSet, Handout
from handouts.leaflet.evidence import source_address, spoken_source
from handouts.leaflet.help import spoken_help
from handouts.leaflet.ingredients import Ingredients
from handouts.leaflet.punctuation import Marks
from handouts.leaflet.typesetting import JOINER
from handouts.leaflet.view import Edition, OutlookForm
from handouts.leaflet.writer import Writer

Parts = tuple[tuple[str, str], ...]
"""Id and title of each part, in the order of the pages."""

_RUN = 3
"""Codes that follow one another, and are told as a range, are so many or more."""


def list_parts(given: Ingredients, outlook: OutlookForm) -> Parts:
    """Return the parts that print; the ids are those of elements of the page."""
    labels, own = given.labels, given.clinic.pages if given.clinic else ()
    parts = (
        *((f"section-{part.id}", part.title) for part in given.handout.sections[:1]),
        ("urgent-signs", labels.urgent.all_signs),
        ("tests", labels.tests.title),
        ("treatments", labels.treatments.title),
        ("outlook", labels.outlook.title),
        ("living", labels.living),
        ("support", labels.support),
        ("questions", labels.questions.title),
        ("notes", labels.notes.title),
        *((f"clinic-{name}", words.title) for name, words in own),
        ("common-questions", labels.common_questions),
        ("glossary", labels.glossary),
        ("about", labels.imprint.title),
    )
    hidden = {*given.hidden, *(["outlook"] if outlook == "none" else [])}
    return tuple(part for part in parts if part[0] not in hidden)


def select_printed(
    handout: Handout, outlook: OutlookForm, edition: Edition, hidden: frozenset[str]
) -> Handout:
    """Return the handout without what does not print: hidden parts, another edition's."""
    handout = hide_parts(handout, hidden)
    if edition != "review":
        handout = handout.model_copy(update={"easy_read": None})
    match outlook:
        case _ if "outlook" in hidden:
            return handout
        case "none":
            return handout.model_copy(update={"outlook": None})
        case "words":
            words = handout.outlook.model_copy(update={"numbers": ()})
            return handout.model_copy(update={"outlook": words})
        case "numbers":
            return handout


def describe_links(
    parts: Parts, given: Ingredients, writer: Writer, web: str | None
) -> dict[str, str]:
    """Return what a listener hears about each link, by its target; ``web`` is the leaflet's."""
    spoken, heading = writer.spoken, given.labels.glossary
    terms = {
        f"term-{term.id}": f"{spoken(heading)}: {spoken(term.term)}"
        for term in given.glossary.terms
    }
    sources = {
        source_address(source): spoken_source(source) for source in given.evidence.sources.values()
    }
    named = {name: spoken(title) for name, title in parts}
    current = {web: spoken(given.labels.clinic.current)} if web else {}
    return {**terms, **sources, **spoken_help(given.region), **named, **current}


def spell_codes(codes: Codes, marks: Marks) -> str:
    """Return the codes for records as a list; a word joiner keeps each on one line."""
    sets = (("ICD-10", codes.icd_10), ("ICD-10-CM", codes.icd_10_cm))
    spelt = marks.semicolon.join(f"{name} {_spell_set(given, marks)}" for name, given in sets)
    return spelt.replace(".", f".{JOINER}")


def _spell_set(given: CodeSet, marks: Marks) -> str:
    """Return "C43.0–C43.9, C69.3 + C78.7"; where no cancer is named, "C78.7"."""
    if given.primary == (given.liver,):
        return given.liver
    spelt = marks.comma.join(
        run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in _runs(given.primary)
    )
    return f"{spelt} + {given.liver}"


def _runs(codes: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield codes one by one, and together those of three and more that follow one another."""

    def place(numbered: tuple[int, str]) -> tuple[str, int]:
        number, code = numbered
        return code[:-1], ord(code[-1]) - number

    for _, group in groupby(enumerate(codes), place):
        run = tuple(code for _, code in group)
        yield from [run] if len(run) >= _RUN else [(code,) for code in run]
