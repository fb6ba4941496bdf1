"""Makes the leaflet itself for the second pane, with the name of each text around it."""

from __future__ import annotations

from handouts.assets import Assets
from handouts.build.gather import gather
from handouts.content.library import Library
from handouts.leaflet.builder import build_view
from handouts.leaflet.located import locate
from handouts.output.html import render_page


def render_pane(library: Library, leaflet: str, locale: str, assets: Assets) -> str:
    """Return the leaflet as a draft, with all that it can say about what may lie ahead.

    Raises:
        HandoutsError: a file has faults, or the page cannot be made faithfully.
    """
    given = locate(gather(library, leaflet, locale, draft=True))
    return render_page(build_view(given, "numbers"), assets, given.region.paper).html
