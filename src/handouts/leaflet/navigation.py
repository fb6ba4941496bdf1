"""The parts of a leaflet as contents and links name them."""

from __future__ import annotations

from handouts.content.models.handout import Handout
from handouts.content.models.labels import Labels
from handouts.leaflet.evidence import source_address, spoken_source
from handouts.leaflet.ingredients import Ingredients
from handouts.leaflet.view import OutlookForm
from handouts.leaflet.writer import Writer

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
    return {**terms, **sources, **{name: spoken(title) for name, title in parts}}
