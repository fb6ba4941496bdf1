"""What tests of sign-offs need: a leaflet written long ago, and people who sign it."""

from __future__ import annotations

import datetime
from pathlib import Path

from handouts.build import review
from handouts.build.gather import gather
from handouts.content.digest import Digest
from handouts.content.library import Library
from handouts.content.models.signoffs import Role
from handouts.content.signoffs import Standing
from support import change, library_of

OLD = change(
    "written: 2026-11-21\nreview_by: 2027-11-20", "written: 2024-01-01\nreview_by: 2099-01-01"
)
DAY, TODAY = datetime.date(2025, 3, 1), datetime.date(2026, 1, 1)


def old_library(root: Path, text: str = OLD) -> Library:
    return library_of(root, text)


def edit(library: Library, old: str, new: str) -> None:
    """Change one place of the tiny leaflet in its folder."""
    path = library.root / "tiny" / "en.yaml"
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def sign(
    library: Library,
    role: Role = "clinician",
    name: str = "Dr. Ada Test",
    date: datetime.date = DAY,
    locale: str = "en",
) -> Standing:
    return review.sign(library, "tiny", locale, role=role, name=name, date=date, today=TODAY)


def mend(library: Library, name: str = "Eve Editor", date: datetime.date = DAY) -> Standing:
    return review.mark_spelling(library, "tiny", "en", name=name, date=date, today=TODAY)


def states(standing: Standing) -> dict[str, str]:
    return {role.role: role.state for role in standing.roles}


def digest_of(library: Library) -> Digest:
    return gather(library, "tiny", "en").standing.digest
