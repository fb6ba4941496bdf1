"""Which leaflets are watched: a file that names leaflets, locales and editions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints

from handouts.build.clinic import locales_of, open_clinic
from handouts.build.gather import open_library
from handouts.build.job import Job
from handouts.content.library import SOURCE_LOCALE, Library
from handouts.content.models.base import Frozen, Slug
from handouts.content.models.handout import LocaleName
from handouts.content.reader import read_source
from handouts.content.source import Source
from handouts.content.trouble import suggest
from handouts.content.validation import validate
from handouts.errors import ContentError, Fault
from handouts.leaflet.view import Edition, OutlookForm
from handouts.output.styles import Paper

Folder = Annotated[
    str, StringConstraints(pattern=r"^[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$")
]
"""A folder below that of the file, with ``/`` between its parts."""


class Row(Frozen):
    """A part of the matrix: every one of these leaflets in every one of these forms."""

    leaflets: tuple[Slug, ...] = ()
    """All of them where none is named."""

    locales: tuple[LocaleName, ...] = ()
    """Those that the leaflets have; all of them where none is named."""

    editions: tuple[Edition, ...] = ("standard",)
    papers: tuple[Paper, ...] = ()
    """The one usual in the region where none is named."""

    outlooks: tuple[OutlookForm, ...] = ("words",)
    second: LocaleName = SOURCE_LOCALE
    """The second language of the edition that has two; it is not made in that one alone."""

    clinic: Folder | None = None
    """The profile of the clinic whose leaflets these are; in its languages where none is named."""

    booklet: bool = False
    """Whether they are folded."""

    grey: bool = False
    """Whether they say without colour what they say."""

    images: bool = False
    """Whether pictures of the pages are kept beside the words."""


class Matrix(Frozen):
    """Everything that is watched."""

    folder: Folder = "snapshots"
    """Where what is kept stands."""

    content: Folder | None = None
    """The folder of leaflets; the shipped one where none is named."""

    matrix: Annotated[tuple[Row, ...], Field(min_length=1, max_length=100)]


@dataclass(frozen=True, slots=True)
class Case:
    """One leaflet that is watched."""

    name: str
    """As in ``general.ar.large-print``: the name of its file."""

    job: Job
    images: bool = False
    """Whether pictures of the pages are kept."""

    @classmethod
    def of(cls, job: Job, *, clinic: str = "", images: bool = False) -> Case:
        """Return the case of a job, named after its file and what else it was told.

        ``clinic`` is the clinic's profile as the project names it; the job knows it as a path
        of this machine.
        """
        told = (
            "" if job.outlook == "words" else job.outlook,
            job.paper or "",
            clinic and f"at-{clinic.rpartition('.')[0].replace('/', '-')}",
        )
        name = ".".join(filter(None, (job.file_name.removesuffix(".pdf"), *told)))
        return cls(name, job, images)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is watched, and where it is kept."""

    folder: Path
    library: Library
    cases: tuple[Case, ...]
    """In the order of the alphabet."""


def read_plan(path: Path, shipped: Path) -> Plan:
    """Read which leaflets are watched.

    Args:
        path: The file.
        shipped: The folder of leaflets where the file names none.

    Raises:
        ContentError: the file has faults, or names what is not there.
    """
    source = read_source(path, path.name)
    matrix = validate(Matrix, source)
    content = path.parent / matrix.content if matrix.content else shipped
    library = open_library(content)
    faults: list[Fault] = []
    cases: dict[str, Case] = {}
    for number, row in enumerate(matrix.matrix):
        wrong = [*_check(row, ("matrix", number), source, library)]
        own = {} if wrong else {case.name: case for case in _cases(row, library, path.parent)}
        if not own and not wrong:
            what, mend = "these leaflets are not there in these forms", "nothing would be watched"
            wrong = [source.fault(("matrix", number), what, mend, code="unknown")]
        faults += wrong
        cases |= own
    if faults:
        raise ContentError(tuple(faults))
    ordered = tuple(cases[name] for name in sorted(cases))
    return Plan(path.parent / matrix.folder, library, ordered)


def _check(
    row: Row, key: tuple[str | int, ...], source: Source, library: Library
) -> Iterator[Fault]:
    known = library.leaflets()
    locales = {locale for name in known for locale in library.locales(name)}
    for field, names, there in (
        ("leaflets", row.leaflets, known),
        ("locales", row.locales, tuple(sorted(locales))),
        ("second", (row.second,) if "bilingual" in row.editions else (), tuple(sorted(locales))),
    ):
        for index, name in enumerate(names):
            if name not in there:
                mend = suggest(name, there, f"there are: {', '.join(there) or 'none'}")
                what = f"there is no “{name}” among the leaflets and locales"
                place = (*key, field) if field == "second" else (*key, field, index)
                yield source.fault(place, what, mend, code="unknown")


def _cases(row: Row, library: Library, root: Path) -> Iterator[Case]:
    profile = root / row.clinic if row.clinic else None
    clinic = open_clinic(profile, library)
    wanted = row.locales or (clinic and locales_of(clinic, library))
    plan = Job(library.root, "", "", booklet=row.booklet, grey=row.grey, clinic=profile)
    for leaflet in row.leaflets or library.leaflets():
        for locale in library.locales(leaflet):
            if not wanted or locale in wanted:
                for job in _forms(row, replace(plan, leaflet=leaflet, locale=locale)):
                    yield Case.of(job, clinic=row.clinic or "", images=row.images)


def _forms(row: Row, plan: Job) -> Iterator[Job]:
    for edition in row.editions:
        second = row.second if edition == "bilingual" else None
        if second == plan.locale:
            continue
        for paper in row.papers or (None,):
            for outlook in row.outlooks:
                yield replace(plan, edition=edition, second=second, paper=paper, outlook=outlook)
