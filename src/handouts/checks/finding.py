"""What a check found: where, what is wrong, how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from handouts.errors import Fault

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule found."""

    code: str
    """The rule, such as ``sentence-length``."""

    severity: Severity
    file: str
    line: int | None
    """From 1; ``None`` where the finding is about the whole file."""

    column: int | None
    """From 1."""

    path: str
    """The segment, such as ``urgent/emergency/bleeding/text``."""

    what: str
    mend: str
    excerpt: str
    """The line itself, with a mark below the place."""

    leaflet: str
    """Empty for a file that all leaflets share."""

    locale: str

    def __str__(self) -> str:
        where = ":".join(str(part) for part in (self.file, self.line, self.column) if part)
        path = f" at {self.path}" if self.path else ""
        text = f"{where}  {self.severity} {self.code}{path}: {self.what} — {self.mend}"
        return f"{text}\n{self.excerpt}" if self.excerpt else text

    @property
    def order(self) -> tuple[str, int, int, str]:
        """What findings are sorted by: the order of the files."""
        return self.file, self.line or 0, self.column or 0, self.code


def finding_of_fault(fault: Fault, leaflet: str, locale: str) -> Finding:
    """Return a finding for what kept a file from loading."""
    return Finding(
        code="content",
        severity="error",
        file=fault.file,
        line=fault.line,
        column=fault.column,
        path=fault.path.replace(".", "/"),
        what=fault.what,
        mend=fault.mend,
        excerpt=fault.excerpt,
        leaflet=leaflet,
        locale=locale,
    )
