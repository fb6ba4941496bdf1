"""Lets nothing in but the icons that the stylesheets themselves carry."""

from __future__ import annotations

from weasyprint.urls import URLFetcher, URLFetcherResponse

_SHOWN = 120


class OwnIconsOnly(URLFetcher):  # type: ignore[misc]
    """Gives the icons that the stylesheet bundler drew, and refuses every other address."""

    def __init__(self, icons: frozenset[str]) -> None:
        """Allow exactly these ``data:`` addresses."""
        super().__init__(allowed_protocols={"data"})
        self.icons = icons

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Return an icon.

        Raises:
            ValueError: the address is not one of the icons. The renderer logs it, and what
                the renderer logs stops the leaflet.
        """
        if url not in self.icons:
            shown = url if len(url) < _SHOWN else f"{url[:_SHOWN]}…"
            raise ValueError(f"nothing is fetched while rendering, not even {shown}")
        return super().fetch(url, headers)
