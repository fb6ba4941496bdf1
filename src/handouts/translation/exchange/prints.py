"""What no file for translators can carry."""

from __future__ import annotations

import re

from handouts.errors import ContentError, Fault
from handouts.translation.unit import Unit

_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def check_printable(units: tuple[Unit, ...]) -> None:
    """Raise where XML, PO and CSV could not hold a character and give back the same.

    Raises:
        ContentError: with every such text.
    """
    faults = [
        Fault(
            unit.file,
            None,
            None,
            unit.id,
            f"it holds U+{ord(found[0]):04X}, which no translator's file can carry",
            "delete it and type the text anew",
            code="control",
        )
        for unit in units
        for text in (unit.source, unit.target, unit.previous or "", unit.note)
        if (found := _UNPRINTABLE.search(text))
    ]
    if faults:
        raise ContentError(tuple(faults))
