"""Writes the page of a preview as HTML, in pieces that the browser can replace one by one."""

from __future__ import annotations

from dataclasses import dataclass

from handouts.assets import Assets
from handouts.output.html import make_environment
from handouts.preview.sheet import Group, Row, Sheet
from handouts.translation.exchange.placeholders import Piece, split_text

TITLES = {
    "glossary": "Glossary",
    "illustrations": "Drawings",
    "labels": "Fixed words",
    "regions": "Help organizations",
}
"""What the groups of texts are called; that of the leaflet is called by its name."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the page that is replaced as a whole: a heading, or a text in its row."""

    key: str
    html: str


@dataclass(frozen=True, slots=True)
class Writing:
    """Writes the pieces of one page."""

    assets: Assets

    def top(self, sheet: Sheet) -> str:
        """Return what stands on top: how far it is, and what keeps files from being read."""
        return self._render("preview_top.html.j2", sheet=sheet)

    def parts(self, sheet: Sheet) -> tuple[Part, ...]:
        """Return all pieces, in the order of the page."""
        return tuple(part for group in sheet.groups for part in self._group(sheet, group))

    def page(self, sheet: Sheet, top: str, parts: tuple[Part, ...], version: int) -> str:
        """Return the whole page, as it is asked for the first time."""
        return self._render("preview.html.j2", sheet=sheet, top=top, parts=parts, version=version)

    def style(self) -> str:
        """Return the stylesheet."""
        return (self.assets.styles / "preview.css").read_text("utf-8")

    def script(self) -> str:
        """Return the script."""
        return (self.assets.templates / "preview.js").read_text("utf-8")

    def _group(self, sheet: Sheet, group: Group) -> list[Part]:
        title = TITLES.get(group.name.partition("/")[0], group.name)
        heading = self._render("preview_heading.html.j2", name=group.name, title=title)
        rows = (Part(row.key, self._row(sheet, row)) for row in group.rows)
        return [Part(f"file:{group.name}", heading), *rows]

    def _row(self, sheet: Sheet, row: Row) -> str:
        return self._render(
            "preview_row.html.j2",
            sheet=sheet,
            row=row,
            source=split_text(row.source),
            target=_pieces(row.target),
        )

    def _render(self, template: str, /, **values: object) -> str:
        return make_environment(self.assets.templates).get_template(template).render(**values)


def _pieces(text: str) -> tuple[Piece, ...]:
    return split_text(text) if text else ()
