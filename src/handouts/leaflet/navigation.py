"""The parts of a leaflet as contents and links name them."""

from __future__ import annotations

from handouts.content.models.handout import Codes, Handout
from handouts.content.models.labels import Labels
from handouts.leaflet.evidence import source_address, spoken_source
from handouts.leaflet.help import spoken_help
from handouts.leaflet.ingredients import Ingredients
from handouts.leaflet.view import Edition, OutlookForm
from handouts.leaflet.writer import Writer

_WORD_JOINER = "\u2060"

Parts = tuple[tuple[str, str], ...]
"""Id and title of each part, in the order of the pages."""


def list_parts(handout: Handout, labels: Labels, outlook: OutlookForm) -> Parts:
    """Return the parts that print; the ids are those of elements of the page."""
    first = handout.sections[0]
    parts = (
        (f"section-{first.id}", first.title),
        ("urgent-signs", labels.urgent.all_signs),
        ("tests", labels.tests.title),
        ("treatments", labels.treatments.title),
        ("outlook", labels.outlook.title),
        ("living", labels.living),
        ("support", labels.support),
        ("questions", labels.questions.title),
        ("notes", labels.notes.title),
        ("common-questions", labels.common_questions),
        ("glossary", labels.glossary),
        ("about", labels.imprint.title),
    )
    return tuple(part for part in parts if part[0] != "outlook" or outlook != "none")


def select_printed(handout: Handout, outlook: OutlookForm, edition: Edition) -> Handout:
    """Return the handout without what does not print: parts of the outlook, another edition."""
    if edition != "review":
        handout = handout.model_copy(update={"easy_read": None})
    match outlook:
        case "none":
            return handout.model_copy(update={"outlook": None})
        case "words":
            words = handout.outlook.model_copy(update={"numbers": ()})
            return handout.model_copy(update={"outlook": words})
        case "numbers":
            return handout


def describe_links(parts: Parts, given: Ingredients, writer: Writer) -> dict[str, str]:
    """Return what a listener hears about each link, by its target."""
    spoken, heading = writer.spoken, given.labels.glossary
    terms = {
        f"term-{term.id}": f"{spoken(heading)}: {spoken(term.term)}"
        for term in given.glossary.terms
    }
    sources = {
        source_address(source): spoken_source(source) for source in given.evidence.sources.values()
    }
    named = {name: spoken(title) for name, title in parts}
    return {**terms, **sources, **spoken_help(given.region), **named}


def spell_codes(codes: Codes) -> str:
    """Return the codes for records; a word joiner keeps each on one line."""
    sets = (("ICD-10", codes.icd_10), ("ICD-10-CM", codes.icd_10_cm))
    spelt = "; ".join(f"{name} {', '.join(given.primary)} + {given.liver}" for name, given in sets)
    return spelt.replace(".", f".{_WORD_JOINER}")
