"""The fixed words around a clinic's own."""

from __future__ import annotations

from handouts.content.models.base import Frozen
from handouts.content.models.label_slots import (
    WithAddress,
    WithHours,
    WithLimit,
    WithName,
    WithNumber,
    WithParts,
)
from handouts.content.models.text import Line


class ClinicLabels(Frozen):
    """What prints around a clinic's own words and numbers."""

    given_by: Line
    """Stands before the name and address of the clinic on the last page."""
    own: WithName
    """Marks what the clinic added to the leaflet."""
    left_out: WithParts
    fever: WithLimit
    appointments: Line
    interpreter: Line
    always: Line
    hours: WithHours
    extension: WithNumber
    not_real: Line
    """Stands below a number of films and samples."""
    patient_label: Line
    """Stands above an empty frame, for a sticker with the patient's name."""
    current: Line
    scan: Line
    code_alt: WithAddress
    logo_alt: WithName
