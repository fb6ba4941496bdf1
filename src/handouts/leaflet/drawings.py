"""How each drawing reads: what of it turns around where lines run from right to left.

A body is a body in every language: its right side, with the liver, stays where it is on the
paper. What turns is only the order in which a reader goes from one picture to the next.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from handouts.leaflet.direction import Direction

Reads = Literal["body", "panels", "steps", "people"]
"""What a drawing shows: a body seen from the front; pictures in a row, each of a body; steps
that lead from one place to the next; people around a middle."""

DRAWINGS: Mapping[str, Reads] = MappingProxyType(
    {
        "body_map": "body",
        "care_team": "people",
        "how_cells_travel": "steps",
        "jaundice_and_fluid": "panels",
        "liver_treatments": "panels",
        "portal_vein": "body",
    }
)
"""Every drawing that there is a template for."""

_TURNED: frozenset[Reads] = frozenset({"panels", "steps"})


def turns(drawing: str, direction: Direction) -> bool:
    """Return whether the order of a drawing's pictures or steps turns around."""
    return direction == "rtl" and DRAWINGS[drawing] in _TURNED
