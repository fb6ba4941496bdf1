"""Keeps the page of a preview as it is now, and tells who waits when it changed."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from handouts.checks.finding import finding_of_fault
from handouts.errors import ContentError, Fault, HandoutsError
from handouts.preview.page import Part, Writing
from handouts.preview.placing import place
from handouts.preview.sheet import Sheet

MakeSheet = Callable[[Sheet | None], Sheet]
MakePane = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Shot:
    """The page at one moment."""

    version: int
    sheet: Sheet
    top: str
    parts: tuple[Part, ...]
    pane: str
    """The leaflet as HTML; empty while it could not be made yet."""

    since: dict[str, int]
    """The version in which each piece became what it is."""

    pane_since: int

    def changes(self, since: int) -> str:
        """Return as JSON what became different after a version."""
        fresh = {part.key: part.html for part in self.parts if self.since[part.key] > since}
        told = {
            "version": self.version,
            "top": self.top,
            "order": [part.key for part in self.parts],
            "parts": fresh,
            "pane": self.pane_since,
        }
        return json.dumps(told, ensure_ascii=False)


@dataclass
class Studio:
    """Makes the page anew when files changed."""

    make_sheet: MakeSheet
    make_pane: MakePane
    writing: Writing
    _shot: Shot | None = None
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def begin(self) -> None:
        """Make the page for the first time.

        Raises:
            UsageError: there is no such leaflet, or it has no such locale.
        """
        self._publish(self.make_sheet(None))

    def rebuild(self) -> None:
        """Make the page anew; whoever waits is told if anything on it is different."""
        before = self.shot.sheet
        try:
            sheet = self.make_sheet(before)
        except HandoutsError as error:
            sheet = _troubled(before, error)
        self._publish(sheet)

    @property
    def shot(self) -> Shot:
        """The page as it is."""
        assert self._shot is not None, "the studio was not opened"
        return self._shot

    def page(self) -> str:
        """Return the whole page."""
        shot = self.shot
        return self.writing.page(shot.sheet, shot.top, shot.parts, shot.version)

    def wait(self, seen: int, patience: float) -> int:
        """Return the version when it is another than the one seen, or after a while.

        Args:
            seen: The version that somebody has.
            patience: Seconds to wait, at most.
        """
        with self._changed:
            self._changed.wait_for(lambda: self.shot.version != seen, patience)
            return self.shot.version

    def _publish(self, sheet: Sheet) -> None:
        before = self._shot
        pane = before.pane if before else ""
        try:
            pane = self.make_pane()
        except HandoutsError as error:
            sheet = _troubled(sheet, error)
        shot = self._next(before, sheet, pane)
        with self._changed:
            self._shot = shot
            self._changed.notify_all()

    def _next(self, before: Shot | None, sheet: Sheet, pane: str) -> Shot:
        top, parts = self.writing.top(sheet), self.writing.parts(sheet)
        if before is None:
            return Shot(1, sheet, top, parts, pane, dict.fromkeys((p.key for p in parts), 1), 1)
        if (top, parts, pane) == (before.top, before.parts, before.pane):
            return replace(before, sheet=sheet)
        version = before.version + 1
        old = {part.key: part.html for part in before.parts}
        since = {
            part.key: before.since[part.key] if old.get(part.key) == part.html else version
            for part in parts
        }
        pane_since = before.pane_since if pane == before.pane else version
        return Shot(version, sheet, top, parts, pane, since, pane_since)


def _troubled(sheet: Sheet, error: HandoutsError) -> Sheet:
    """Return the page with an error on top, each fault of it once and beside its text."""
    known = {placed.finding for placed in sheet.top}
    faults = error.faults if isinstance(error, ContentError) else (_whole(error),)
    found = [finding_of_fault(fault, sheet.leaflet, sheet.locale) for fault in faults]
    groups, top = place(sheet.groups, [each for each in found if each not in known])
    return replace(sheet, groups=groups, top=(*sheet.top, *top), broken=True)


def _whole(error: HandoutsError) -> Fault:
    what, _, mend = error.tell().partition(" — ")
    return Fault("", None, None, "", what, mend)
