"""What a clinic usually prints, where nobody asks for another edition."""

from __future__ import annotations

from dataclasses import replace

from handouts.build.formats import UNPAGED_EDITIONS
from handouts.build.job import Job
from handouts.build.make import ON_HALF_A_SHEET
from handouts.content.clinic import Profile
from handouts.content.library import SOURCE_LOCALE, Library
from handouts.leaflet.pseudo import PSEUDO_LOCALES
from handouts.output.styles import SMALL


def choose_usual(job: Job, profile: Profile | None, library: Library) -> tuple[Job, str | None]:
    """Return a job in the edition that the clinic usually prints, and what to tell of it.

    Where that edition is not there, for this leaflet or in this format, the standard one is
    printed: whoever runs the command did not ask for the other.

    Raises:
        HandoutsError: there is no such leaflet or locale, or its file has faults.
    """
    usual = profile.clinic.edition if profile else None
    if usual is None or usual == "standard":
        return job, None
    wanted = replace(job, edition=usual)
    if (why := _lacking(wanted, library)) is None:
        return wanted, None
    return job, f"{job.file_name} is the standard edition, because {why} {usual}"


def _lacking(job: Job, library: Library) -> str | None:
    """Return why an edition is not there, as words to stand before its name."""
    if job.format != "pdf" and job.edition not in UNPAGED_EDITIONS:
        return f"{job.format} has no"
    if (job.booklet or job.paper in SMALL) and job.edition not in ON_HALF_A_SHEET:
        return "half a sheet has no room for"
    if job.edition in ("easy-read", "one-sheet"):
        locale = SOURCE_LOCALE if job.locale in PSEUDO_LOCALES else job.locale
        handout = library.load_handout(job.leaflet, locale)
        words = handout.easy_read if job.edition == "easy-read" else handout.one_sheet
        return f"{job.leaflet} has no words for" if words is None else None
    return None
