"""How each picture of the easy-read edition reads where lines run from right to left.

Only what moves or faces along the line of reading turns around, so that it goes forward for
this reader too. A body never does: its liver stays on its right side. Nor does a thing that
looks the same everywhere, such as a thermometer.
"""

from __future__ import annotations

from handouts.leaflet.direction import Direction

TURNED = frozenset(
    {
        "ambulance",
        "choice",
        "doctor-patient",
        "leaflet",
        "notebook",
        "question",
        "talk",
    }
)
"""Pictures that lead along the line, or that hold a sign which faces it (Arabic ؟)."""


def turns_around(picture: str, direction: Direction) -> bool:
    """Return whether a picture is printed as its mirror image."""
    return direction == "rtl" and picture in TURNED
