"""Where to find help: what a region has to offer to the readers of one leaflet."""

from __future__ import annotations

from markupsafe import Markup

from handouts.content.models.region import HelpOrganization, Region
from handouts.leaflet.view import HelpView
from handouts.leaflet.writer import Writer


def view_help(region: Region, leaflet: str, writer: Writer) -> tuple[HelpView, ...]:
    """Return how the organizations that are meant for a leaflet print, in the region's order."""
    return tuple(_view(item, region, writer) for item in region.help_for(leaflet))


def view_advice(region: Region, label: str, writer: Writer) -> Markup | None:
    """Return when to call the region's number for advice, if it has one."""
    if region.advice is None:
        return None
    number = writer.number(region.advice.number, region.id)
    return writer.label(label, name=region.advice.name, number=number)


def spoken_help(region: Region) -> dict[str, str]:
    """Return what a listener hears about each link to an organization."""
    return {item.web: f"{item.name}: {short_address(item.web)}" for item in region.help}


def short_address(web: str) -> str:
    """Return an address as people say and type it: without the scheme and ``www``."""
    return web.removeprefix("https://").removeprefix("www.")


def _link(web: str, writer: Writer) -> Markup:
    link = Markup('<bdi dir="ltr"><a class="help-list__web" href="{}">{}</a></bdi>')
    return link.format(web, writer.address(short_address(web)))


def _view(item: HelpOrganization, region: Region, writer: Writer) -> HelpView:
    return HelpView(
        id=item.id,
        name=writer.line(item.name),
        what=writer.line(item.what),
        web=_link(item.web, writer),
        phone=writer.number(item.phone, region.id) if item.phone else None,
    )
