"""Makes every fixed word ready to print; those with slots get their values here."""

from __future__ import annotations

from dataclasses import asdict

from markupsafe import Markup, escape

from handouts.content.models.label_slots import SLOT
from handouts.content.segments import iterate_segments
from handouts.leaflet.ingredients import Ingredients
from handouts.leaflet.numbers import Numbers
from handouts.leaflet.punctuation import marks_of
from handouts.leaflet.writer import Writer


def fill_words(given: Ingredients, writer: Writer, numbers: Numbers) -> dict[str, Markup]:
    """Return the labels by their dotted names, such as ``urgent.title``.

    Those whose values belong to one place of the page are filled in there, and not here.
    """
    labels, handout = given.labels, given.handout
    words = {
        segment.id.replace("/", "."): writer.prose(segment.text)
        for segment in iterate_segments(labels)
        if not SLOT.search(segment.text)
    }
    marks = marks_of(numbers.locale.language)
    words |= {f"marks.{name}": escape(mark) for name, mark in asdict(marks).items()}
    fill, region = writer.label, given.region
    number = writer.number(region.emergency_number, region.id)
    words["urgent.emergency"] = fill(labels.urgent.emergency, number=number)
    words["urgent.full_list"] = fill(
        labels.urgent.full_list,
        page=Markup('<span class="page-number" data-target="#urgent-signs"></span>'),
    )
    words["one_sheet.full"] = fill(
        labels.one_sheet.full,
        title=Markup("<strong>{}</strong>").format(writer.line(handout.title)),
    )
    signs = writer.quoted(writer.link("urgent-signs", labels.urgent.all_signs))
    words["web.more_signs"] = fill(labels.web.more_signs, title=signs)
    explained = writer.quoted(writer.line(labels.glossary))
    words["web.see"] = fill(labels.web.see, title=explained)
    words["footer"] = fill(
        labels.footer,
        title=handout.title,
        version=handout.version,
        date=numbers.month(handout.written),
    )
    words["page"] = fill(
        labels.page,
        page=Markup('<span class="footer__page"></span>'),
        pages=Markup('<span class="footer__pages"></span>'),
    )
    return words
