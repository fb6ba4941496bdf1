"""The small drawings that a content file may name."""

from __future__ import annotations

from typing import Literal

TestIcon = Literal["biopsy", "blood-test", "camera", "eye", "flask", "genes", "heart", "scan"]
"""The drawing beside a test; it only repeats what the words say."""

TreatmentIcon = Literal[
    "camera",
    "drip",
    "eye",
    "food",
    "hand-stop",
    "heart",
    "injection",
    "knife",
    "pill",
    "rays",
    "target",
]
"""The drawing beside a treatment; it only repeats what the words say."""
