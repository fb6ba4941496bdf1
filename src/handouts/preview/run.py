"""Puts a preview together: files, page, server and the eye on the files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from handouts.assets import Assets
from handouts.build.gather import open_library
from handouts.preview.gather import Asked, gather_sheet
from handouts.preview.page import Writing
from handouts.preview.pane import render_pane
from handouts.preview.sheet import Sheet
from handouts.preview.studio import Studio
from handouts.preview.watch import Traces, trace_files


@dataclass(frozen=True, slots=True)
class Preview:
    """What is previewed. All fields are plain values."""

    content: Path
    leaflet: str
    locale: str
    day: date
    """Today, for what is due."""

    assets: Assets

    def open_studio(self) -> Studio:
        """Return the studio with its first page.

        Raises:
            UsageError: there is no such leaflet, or it has no such locale.
        """
        studio = Studio(self._sheet, self._pane, Writing(self.assets))
        studio.begin()
        return studio

    def look(self) -> Traces:
        """Return the traces of all files that the page is made from."""
        shared = (self.assets.handouts / "_shared", self.content / "_shared")
        return trace_files((self.content / self.leaflet, *shared))

    def _sheet(self, before: Sheet | None) -> Sheet:
        tokens = self.assets.styles / "tokens.css"
        asked = Asked(self.leaflet, self.locale, self.day, tokens)
        return gather_sheet(open_library(self.content), asked, before)

    def _pane(self) -> str:
        return render_pane(open_library(self.content), self.leaflet, self.locale, self.assets)
