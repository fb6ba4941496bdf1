"""One leaflet to make: what it is called, and how it is made from end to end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from handouts.assets import find_assets
from handouts.build.formats import SUFFIXES, Format, demand_fit
from handouts.build.unsaid import find_unsaid
from handouts.content.digest import Words
from handouts.content.library import SOURCE_LOCALE, Library
from handouts.content.signoffs import judge
from handouts.errors import HandoutsError
from handouts.leaflet.builder import build_view
from handouts.leaflet.ingredients import Ingredients
from handouts.leaflet.pseudo import PSEUDO_LOCALES, to_pseudo
from handouts.leaflet.view import Edition, LeafletView, OutlookForm
from handouts.output.braille import lay_out_braille
from handouts.output.files import kept_note, write_safely
from handouts.output.html import Page, render_page
from handouts.output.pdf import make_pdf
from handouts.output.plain_text import lay_out_text
from handouts.output.styles import Paper
from handouts.output.web import render_web


@dataclass(frozen=True, slots=True)
class Job:
    """One leaflet to make. All fields are plain values, so that it travels to a worker."""

    content: Path
    leaflet: str
    locale: str
    outlook: OutlookForm = "words"
    paper: Paper | None = None
    """``None`` for the paper of the locale's region."""

    format: Format = "pdf"
    edition: Edition = "standard"
    draft: bool = False
    """Whether a translation with gaps is printed, with the gaps in the source language."""

    @property
    def file_name(self) -> str:
        """The name of the output, such as ``pancreatic.es.review.pdf``."""
        edition = "" if self.edition == "standard" else f".{self.edition}"
        return f"{self.leaflet}.{self.locale}{edition}.{SUFFIXES[self.format]}"

    @property
    def printed_as(self) -> frozenset[str]:
        """What its words depend on: its edition, and whether it has pages."""
        return frozenset({self.edition, *([] if self.format == "pdf" else ["unpaged"])})


def make(job: Job) -> bytes:
    """Return the bytes of a leaflet.

    Raises:
        HandoutsError: the content has faults, there is no such edition in this format, or it
            cannot be made faithfully.
    """
    demand_fit(job.format, job.edition, job.paper)
    match job.format:
        case "pdf":
            return make_pdf(make_page(job))
        case "html":
            view, paper = _view(job)
            return render_web(view, find_assets(), paper).encode("utf-8")
        case "text":
            return lay_out_text(_view(job)[0]).encode("utf-8")
        case "brf":
            return lay_out_braille(_view(job)[0]).encode("ascii")


def make_file(job: Job, target: Path) -> int:
    """Write a leaflet to a file and return its size in bytes.

    Raises:
        HandoutsError: it could not be made or written; a note says what is still there.
    """
    try:
        data = make(job)
        write_safely(target, data)
    except HandoutsError as error:
        if note := kept_note(target):
            error.add_note(note)
        raise
    return len(data)


def make_page(job: Job) -> Page:
    """Return the HTML page that a PDF is made from."""
    view, paper = _view(job)
    return render_page(view, find_assets(), paper)


def _view(job: Job) -> tuple[LeafletView, Paper]:
    library = open_library(job.content)
    given = gather(library, job.leaflet, job.locale, job.printed_as, draft=job.draft)
    view = build_view(given, job.outlook, job.edition, paged=job.format == "pdf")
    return view, job.paper or given.region.paper


def open_library(content: Path) -> Library:
    """Return the library of a content folder, with the shipped shared files behind it."""
    return Library(content, find_assets().handouts)


def gather(
    library: Library,
    leaflet: str,
    locale: str,
    printed_as: frozenset[str] = frozenset({"standard"}),
    *,
    draft: bool = False,
) -> Ingredients:
    """Load all that a leaflet is made from; pseudo-locales are made from English.

    Args:
        library: Where it is kept.
        leaflet: Its id.
        locale: Its language.
        printed_as: Its edition and the like; gaps elsewhere do no harm.
        draft: Whether the source's words, marked as such, fill the gaps of a translation.

    Raises:
        HandoutsError: a file has faults, or a translation has gaps and is no draft.
    """
    source = SOURCE_LOCALE if locale in PSEUDO_LOCALES else locale
    handout = library.load_handout(leaflet, source)
    labels, glossary = library.labels(source), library.glossary(source)
    drawings = library.illustrations(source)
    region = library.region(labels.region, source)
    if locale in PSEUDO_LOCALES:
        handout, labels = to_pseudo(handout, locale), to_pseudo(labels, locale)
        glossary, drawings = to_pseudo(glossary, locale), to_pseudo(drawings, locale)
        region = to_pseudo(region, locale)
    digest = Words(handout, glossary, drawings, region, labels).digest()
    standing = judge(library.signoffs(leaflet), handout, locale, digest, SOURCE_LOCALE)
    made = library.translated(source)
    given = Ingredients(
        handout, labels, glossary, drawings, region, library.evidence, locale, standing
    )
    if made is None:
        return given
    unsaid = find_unsaid(library, leaflet, locale, printed_as)
    if not draft:
        unsaid.demand_none()
    return unsaid.fill(replace(given, formats=made.formats), library.labels(SOURCE_LOCALE))


def list_jobs(
    library: Library, outlook: OutlookForm, paper: Paper | None, *, draft: bool = False
) -> tuple[Job, ...]:
    """Return a job for every leaflet in every locale of a library."""
    return tuple(
        Job(library.root, leaflet, locale, outlook, paper, draft=draft)
        for leaflet in library.leaflets()
        for locale in library.locales(leaflet)
    )


def pseudo_locales() -> tuple[str, ...]:
    """Return the locales that are made up from English to test the page."""
    return tuple(PSEUDO_LOCALES)
