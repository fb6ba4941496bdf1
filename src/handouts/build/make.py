"""Makes a leaflet from end to end: from a job to bytes, and to a file."""

from __future__ import annotations

from pathlib import Path

from handouts.assets import find_assets
from handouts.build.clinic import open_clinic, paper_of, share_own
from handouts.build.formats import demand_fit
from handouts.build.gather import gather, open_library
from handouts.build.job import Job
from handouts.errors import HandoutsError, UsageError
from handouts.leaflet.bilingual import build_bilingual
from handouts.leaflet.builder import build_view
from handouts.leaflet.ingredients import Ingredients
from handouts.leaflet.view import Edition, LeafletView
from handouts.output.booklet import PAGES_A_SHEET, impose
from handouts.output.braille import lay_out_braille
from handouts.output.files import kept_note, write_safely
from handouts.output.html import Page, render_bilingual, render_page
from handouts.output.pdf import make_pdf
from handouts.output.plain_text import lay_out_text
from handouts.output.styles import HALVES, SMALL, Paper
from handouts.output.web import render_web

ON_HALF_A_SHEET: tuple[Edition, ...] = ("standard", "questions")
"""The editions that have a layout for half a sheet."""


def make(job: Job) -> bytes:
    """Return the bytes of a leaflet.

    Raises:
        HandoutsError: the content has faults, there is no such edition in this format, or it
            cannot be made faithfully.
    """
    demand_fit(job.format, job.edition, job.paper)
    match job.format:
        case "pdf":
            return _make_pdf(job)
        case "html":
            view, paper = _view(job)
            return render_web(view, find_assets(), paper).encode("utf-8")
        case "text":
            return lay_out_text(_view(job)[0]).encode("utf-8")
        case "brf":
            return lay_out_braille(_view(job)[0]).encode("ascii")


def _make_pdf(job: Job) -> bytes:
    page = make_page(job)
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
    """Return the HTML page that a PDF is made from.

    Raises:
        HandoutsError: the content has faults, or has no words for the edition, or the paper does
            not suit it.
    """
    if job.second is not None:
        return _make_bilingual_page(job, job.second)
    view, paper = _view(job)
    return render_page(view, find_assets(), paper, grey=job.grey)


def _view(job: Job) -> tuple[LeafletView, Paper]:
    given, wanted = _gather(job, job.locale)
    if job.edition == "one-sheet" and given.handout.one_sheet is None:
        raise UsageError(
            f"{job.leaflet} has no words for the edition one-sheet — write its “one_sheet”; "
            "docs/add-a-leaflet.md says how"
        )
    paper = choose_paper(wanted, job)
    paged = job.format == "pdf"
    view = build_view(given, job.outlook, job.edition, small=paper in SMALL, paged=paged)
    return view, paper


def _gather(job: Job, locale: str, region: str | None = None) -> tuple[Ingredients, Paper]:
    """Return what a leaflet is made from, and the paper that is asked for or usual."""
    library = open_library(job.content)
    profile = open_clinic(job.clinic, library)
    given = gather(
        library,
        job.leaflet,
        locale,
        job.edition,
        paged=job.format == "pdf",
        draft=job.draft,
        region=region,
        profile=profile,
    )
    return given, job.paper or paper_of(profile) or given.region.paper


def choose_paper(paper: Paper, job: Job) -> Paper:
    """Return what the pages of a leaflet are laid out for: in a booklet, half of a sheet.

    Raises:
        UsageError: the paper, the edition and the rest do not go together.
    """
    if job.format != "pdf" and (job.booklet or job.grey):
        raise UsageError("--booklet and --grey are for print — leave out --format, or these")
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


def _make_bilingual_page(job: Job, second_locale: str) -> Page:
    """Return the page in two languages; both name the numbers to call where the clinic is."""
    second, wanted = _gather(job, second_locale)
    first, _ = _gather(job, job.locale, second.region.id)
    views = (build_view(given, job.outlook, job.edition) for given in share_own(first, second))
    paper = choose_paper(wanted, job)
    return render_bilingual(build_bilingual(*views), find_assets(), paper, grey=job.grey)
