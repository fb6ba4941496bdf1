"""One leaflet to make: what it is called, and how it is made from end to end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from handouts.assets import find_assets
from handouts.build.unsaid import find_unsaid
from handouts.content.digest import Words
from handouts.content.library import SOURCE_LOCALE, Library
from handouts.content.signoffs import judge
from handouts.errors import HandoutsError, UsageError
from handouts.leaflet.builder import build_view
from handouts.leaflet.ingredients import Ingredients
from handouts.leaflet.pseudo import PSEUDO_LOCALES, to_pseudo
from handouts.leaflet.view import Edition, OutlookForm
from handouts.output.booklet import PAGES_A_SHEET, impose
from handouts.output.files import kept_note, write_safely
from handouts.output.html import Page, render_page
from handouts.output.pdf import make_pdf
from handouts.output.styles import HALVES, SMALL, Paper

Format = Literal["pdf", "html"]

ON_HALF_A_SHEET: tuple[Edition, ...] = ("standard", "questions")
"""The editions that have a layout for half a sheet."""


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

    booklet: bool = False
    """Whether its pages are half a sheet each, in the order that makes a booklet when folded."""

    grey: bool = False
    """Whether it says without colour what it says."""

    @property
    def file_name(self) -> str:
        """The name of the output, such as ``pancreatic.es.review.pdf``."""
        edition = "" if self.edition == "standard" else f".{self.edition}"
        kind = f"{'.booklet' if self.booklet else ''}{'.grey' if self.grey else ''}"
        return f"{self.leaflet}.{self.locale}{edition}{kind}.{self.format}"


def make(job: Job) -> bytes:
    """Return the bytes of a leaflet.

    Raises:
        HandoutsError: the content has faults, or the page cannot be made faithfully.
    """
    page = make_page(job)
    if job.format == "html":
        return page.html.encode("utf-8")
    if not job.booklet:
        return make_pdf(page)
    return impose(make_pdf(page, pages_by=PAGES_A_SHEET), right_to_left=page.right_to_left)


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
    """Return the HTML page of a leaflet.

    Raises:
        HandoutsError: the content has faults, or the paper does not suit the edition.
    """
    library = open_library(job.content)
    ingredients = gather(library, job.leaflet, job.locale, job.edition, draft=job.draft)
    paper = choose_paper(job.paper or ingredients.region.paper, job)
    view = build_view(ingredients, job.outlook, job.edition, small=paper in SMALL)
    return render_page(view, find_assets(), paper, grey=job.grey)


def choose_paper(paper: Paper, job: Job) -> Paper:
    """Return what the pages of a leaflet are laid out for: in a booklet, half of a sheet.

    Raises:
        UsageError: the paper, the edition and the rest do not go together.
    """
    if job.booklet and job.format != "pdf":
        raise UsageError("a booklet is a PDF — leave out --format, or --booklet")
    if job.booklet and paper in SMALL:
        raise UsageError(
            f"a booklet is folded from whole sheets, not {paper} — choose a4 or letter"
        )
    page = HALVES[paper] if job.booklet else paper
    if page in SMALL and job.edition not in ON_HALF_A_SHEET:
        able = " and ".join(ON_HALF_A_SHEET)
        raise UsageError(
            f"the edition {job.edition} does not fit on half a sheet; {able} do — "
            "print it on a4 or letter, and without --booklet"
        )
    return page


def open_library(content: Path) -> Library:
    """Return the library of a content folder, with the shipped shared files behind it."""
    return Library(content, find_assets().handouts)


def gather(
    library: Library,
    leaflet: str,
    locale: str,
    edition: Edition = "standard",
    *,
    draft: bool = False,
) -> Ingredients:
    """Load all that a leaflet is made from; pseudo-locales are made from English.

    Args:
        library: Where it is kept.
        leaflet: Its id.
        locale: Its language.
        edition: What it is printed as; gaps elsewhere do no harm.
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
    unsaid = find_unsaid(library, leaflet, locale, edition)
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
