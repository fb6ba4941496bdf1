"""What the verbs that print share about a clinic's profile."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from handouts.cli.options import say
from handouts.errors import UsageError

if TYPE_CHECKING:
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
