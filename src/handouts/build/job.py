"""One leaflet to make: what it is called, and how it is made from end to end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from handouts.assets import find_assets
from handouts.build.clinic import add_clinic, open_clinic
from handouts.build.unsaid import find_unsaid
from handouts.content.clinic import Profile
from handouts.content.digest import Words
from handouts.content.library import SOURCE_LOCALE, Library
from handouts.content.signoffs import judge
from handouts.errors import HandoutsError, UsageError
from handouts.leaflet.bilingual import build_bilingual
from handouts.leaflet.builder import build_view
from handouts.leaflet.ingredients import Ingredients
from handouts.leaflet.pseudo import PSEUDO_LOCALES, to_pseudo
from handouts.leaflet.view import Edition, OutlookForm
from handouts.output.booklet import PAGES_A_SHEET, impose
from handouts.output.files import kept_note, write_safely
from handouts.output.html import Page, render_bilingual, render_page
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

    clinic: Path | None = None
    """A clinic's profile; ``None`` for lines to write on."""

    second: str | None = None
    """The second language, that of the clinic, which the bilingual edition has and no other."""

    def __post_init__(self) -> None:
        """Refuse languages that do not go with the edition.

        Raises:
            UsageError: there is a second language where there should be none, or none where
                there should be one, or it is the first.
        """
        if self.edition != "bilingual":
            if self.second is not None:
                raise UsageError(
                    "--with is the second language of the bilingual edition — "
                    "add --edition bilingual, or leave --with away"
                )
        elif self.second is None or self.second == self.locale:
            raise UsageError(
                f"both languages would be “{self.locale}” — name the patient's with --locale, "
                "and the clinic's with --with"
            )

    @property
    def locales(self) -> tuple[str, ...]:
        """The languages of the page, the patient's first."""
        return (self.locale,) if self.second is None else (self.locale, self.second)

    booklet: bool = False
    """Whether its pages are half a sheet each, in the order that makes a booklet when folded."""

    grey: bool = False
    """Whether it says without colour what it says."""

    @property
    def file_name(self) -> str:
        """The name of the output, such as ``pancreatic.es.review.pdf``."""
        edition = "" if self.edition == "standard" else f".{self.edition}"
        kind = f"{'.booklet' if self.booklet else ''}{'.grey' if self.grey else ''}"
        return f"{self.leaflet}.{'-'.join(self.locales)}{edition}{kind}.{self.format}"


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
        HandoutsError: the content has faults, or has no words for the edition, or the paper does
            not suit it.
    """
    library = open_library(job.content)
    profile = open_clinic(job.clinic, library)
    if job.second is not None:
        return _make_bilingual_page(job, library, job.second, profile)
    ingredients = gather(
        library, job.leaflet, job.locale, job.edition, draft=job.draft, profile=profile
    )
    if job.edition == "one-sheet" and ingredients.handout.one_sheet is None:
        raise UsageError(
            f"{job.leaflet} has no words for the edition one-sheet — write its “one_sheet”; "
            "docs/add-a-leaflet.md says how"
        )
    wanted = profile.clinic.paper if profile else None
    paper = choose_paper(job.paper or wanted or ingredients.region.paper, job)
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


def _make_bilingual_page(
    job: Job, library: Library, second_locale: str, profile: Profile | None
) -> Page:
    """Return the page in two languages; both name the numbers to call where the clinic is."""

    def load(locale: str, region: str | None = None) -> Ingredients:
        return gather(
            library,
            job.leaflet,
            locale,
            job.edition,
            draft=job.draft,
            region=region,
            profile=profile,
        )

    second = load(second_locale)
    first = load(job.locale, second.region.id)
    views = (build_view(given, job.outlook, job.edition) for given in (first, second))
    paper = choose_paper(job.paper or second.region.paper, job)
    return render_bilingual(build_bilingual(*views), find_assets(), paper, grey=job.grey)


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
    region: str | None = None,
    profile: Profile | None = None,
) -> Ingredients:
    """Load all that a leaflet is made from; pseudo-locales are made from English.

    Args:
        library: Where it is kept.
        leaflet: Its id.
        locale: Its language.
        edition: What it is printed as; gaps elsewhere do no harm.
        region: Where it is read; else the region that is usual for the language.
        draft: Whether the source's words, marked as such, fill the gaps of a translation.
        profile: Whose numbers, limits and words print. The reviewer's copy has the limits alone,
            because those are what is signed.

    Raises:
        HandoutsError: a file has faults, or a translation has gaps and is no draft.
    """
    source = SOURCE_LOCALE if locale in PSEUDO_LOCALES else locale
    handout = library.load_handout(leaflet, source)
    labels, glossary = library.labels(source), library.glossary(source)
    drawings = library.illustrations(source)
    usual = profile.clinic.region if profile else labels.region
    place = library.region(region or usual, source)
    if locale in PSEUDO_LOCALES:
        handout, labels = to_pseudo(handout, locale), to_pseudo(labels, locale)
        glossary, drawings = to_pseudo(glossary, locale), to_pseudo(drawings, locale)
        place = to_pseudo(place, locale)
    if profile is not None:
        place = profile.fit_region(place)
    if edition == "easy-read" and handout.easy_read is None:
        raise _no_easy_read(library, leaflet, source)
    digest = Words(handout, glossary, drawings, place, labels).digest()
    standing = judge(library.signoffs(leaflet), handout, locale, digest, SOURCE_LOCALE)
    given = Ingredients(
        handout, labels, glossary, drawings, place, library.evidence, locale, standing
    )
    given = _fill_gaps(library, given, edition, draft=draft)
    if profile is None or edition == "review":
        return given
    return add_clinic(given, profile, library)


def _fill_gaps(
    library: Library, given: Ingredients, edition: Edition, *, draft: bool
) -> Ingredients:
    """Return what a leaflet is made from, with the gaps of a translation refused or filled."""
    made = library.translated(given.lang)
    if made is None:
        return given
    unsaid = find_unsaid(library, given.handout.id, given.lang, edition, given.region.id)
    if not draft:
        unsaid.demand_none()
    return unsaid.fill(replace(given, formats=made.formats), library.labels(SOURCE_LOCALE))


def _no_easy_read(library: Library, leaflet: str, locale: str) -> UsageError:
    """Return that a leaflet has no easy-read text, and which ones have it in this language."""
    having = [
        name
        for name in library.leaflets()
        if locale in library.locales(name) and library.load_handout(name, locale).easy_read
    ]
    others = ", ".join(having) or "none"
    return UsageError(
        f"{leaflet} has no easy-read text — leaflets that have one in {locale}: {others}; "
        "see “easy_read” in docs/add-a-leaflet.md to write it"
    )


def list_jobs(
    library: Library,
    outlook: OutlookForm,
    paper: Paper | None,
    *,
    draft: bool = False,
    edition: Edition = "standard",
    clinic: Path | None = None,
    locales: Sequence[str] | None = None,
) -> tuple[Job, ...]:
    """Return a job for every leaflet in every locale of a library, or in some locales."""
    plan = Job(library.root, "", "", outlook, paper, edition=edition, draft=draft, clinic=clinic)
    return tuple(
        replace(plan, leaflet=leaflet, locale=locale)
        for leaflet in library.leaflets()
        for locale in library.locales(leaflet)
        if locales is None or locale in locales
    )


def pseudo_locales() -> tuple[str, ...]:
    """Return the locales that are made up from English to test the page."""
    return tuple(PSEUDO_LOCALES)
