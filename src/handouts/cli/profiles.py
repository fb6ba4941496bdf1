"""What the verbs that print share about a clinic's profile."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from handouts.cli.options import say
from handouts.errors import UsageError

if TYPE_CHECKING:
    from handouts.build.job import Job
    from handouts.content.clinic import Profile
    from handouts.content.library import Library


def open_profile(
    path: Path | None, library: Library, *, require_complete: bool, quiet: bool
) -> Profile | None:
    """Load a profile, if one is named, and tell what it still lacks.

    Raises:
        UsageError: a complete profile is asked for, and none is named.
        ContentError: it has faults, or lacks something and has to be complete.
    """
    from handouts.build.clinic import open_clinic, tell_gaps

    profile = open_clinic(path, library)
    if profile is None:
        if require_complete:
            raise UsageError("--require-complete is about a profile — name it with --clinic")
        return None
    for gap in tell_gaps(profile, refuse=require_complete):
        say(f"warning: {gap}", quiet=quiet)
    return profile


def print_as_usual(
    jobs: Sequence[Job], profile: Profile | None, library: Library, *, quiet: bool
) -> list[Job]:
    """Return jobs in the edition that the clinic usually prints, and tell where it is not there.

    Raises:
        HandoutsError: there is no such leaflet or locale, or its file has faults.
    """
    from handouts.build.usual import choose_usual

    chosen = [choose_usual(job, profile, library) for job in jobs]
    for _, note in chosen:
        if note is not None:
            say(f"note: {note}", quiet=quiet)
    return [job for job, _ in chosen]
