"""Builds what the edition of two pages says."""

from __future__ import annotations

from dataclasses import dataclass, replace

from handouts.content.models.one_sheet import OneSheet, SheetTreatment
from handouts.leaflet.blocks import BlockBuilder
from handouts.leaflet.citations import Citer
from handouts.leaflet.view import AimView, HelpView, OneSheetView, TierView
from handouts.leaflet.writer import Writer

HELPERS = 3
"""Organizations that the sheet names: the first ones, which are for the one cancer."""

CAN_WAIT = 4
"""Signs for the next visit that the sheet has: the first ones."""


@dataclass(frozen=True, slots=True)
class SheetBuilder:
    """Makes the view of the sheet."""

    writer: Writer
    blocks: BlockBuilder
    citer: Citer

    def sheet(
        self, sheet: OneSheet | None, next_visit: TierView, helpers: tuple[HelpView, ...]
    ) -> OneSheetView | None:
        """Return the sheet's own words beside what it takes from the leaflet."""
        if sheet is None:
            return None
        signs = tuple(replace(sign, cited=None) for sign in next_visit.signs[:CAN_WAIT])
        return OneSheetView(
            means=self.blocks.items(sheet.means),
            treatment=tuple(self._aim(item) for item in sheet.treatment),
            next_visit=replace(next_visit, signs=signs),
            help=helpers[:HELPERS],
        )

    def _aim(self, item: SheetTreatment) -> AimView:
        text = self.writer.prose(item.text)
        return AimView(item.id, text, item.icon, self.citer.cite(item.claims))
