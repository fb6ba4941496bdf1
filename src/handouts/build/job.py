"""One leaflet to make, described by plain values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from handouts.build.formats import SUFFIXES, Format
from handouts.content.library import Library
from handouts.errors import UsageError
from handouts.leaflet.pseudo import PSEUDO_LOCALES
from handouts.leaflet.view import Edition, OutlookForm
from handouts.output.styles import Paper


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

    booklet: bool = False
    """Whether its pages are half a sheet each, in the order that makes a booklet when folded."""

    grey: bool = False
    """Whether it says without colour what it says."""

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

    @property
    def file_name(self) -> str:
        """The name of the output, such as ``pancreatic.es.review.pdf``."""
        edition = "" if self.edition == "standard" else f".{self.edition}"
        kind = f"{'.booklet' if self.booklet else ''}{'.grey' if self.grey else ''}"
        return f"{self.leaflet}.{'-'.join(self.locales)}{edition}{kind}.{SUFFIXES[self.format]}"


def list_jobs(
    library: Library,
    outlook: OutlookForm,
    paper: Paper | None,
    *,
    draft: bool = False,
    clinic: Path | None = None,
    locales: Sequence[str] | None = None,
) -> tuple[Job, ...]:
    """Return a job for every leaflet in every locale of a library, or in some locales."""
    plan = Job(library.root, "", "", outlook, paper, draft=draft, clinic=clinic)
    return tuple(
        replace(plan, leaflet=leaflet, locale=locale)
        for leaflet in library.leaflets()
        for locale in library.locales(leaflet)
        if locales is None or locale in locales
    )


def pseudo_locales() -> tuple[str, ...]:
    """Return the locales that are made up from English to test the page."""
    return tuple(PSEUDO_LOCALES)
