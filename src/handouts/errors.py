"""What can go wrong, drawn as a tree.

::

    HandoutsError
    ├── UsageError        the command was asked for something that is not there   exit 2
    ├── ContentError      a content file has faults; holds all of them            exit 1
    ├── UnsignedError     a leaflet has not been signed, or its review is due   exit 1
    ├── RenderError       the page could not be made faithfully                   exit 1
    ├── OutputError       the result could not be written; the old file is kept   exit 1
    ├── SetupError        this machine lacks something; says what installs it     exit 1
    └── DefectError       the program itself has a fault; says where              exit 1

Every message is for the person at the keyboard: what is wrong, where, how to mend it.
"""

from __future__ import annotations

import re
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

_UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""What a file could move the cursor of a terminal with, or turn the words of a message around."""


class HandoutsError(Exception):
    """The root of everything that this project raises on purpose."""

    exit_code: ClassVar[int] = 1

    def tell(self) -> str:
        """Return the message with the notes that were added on the way."""
        return "\n".join([str(self), *getattr(self, "__notes__", [])])


class UsageError(HandoutsError):
    """The command was asked for something that is not there."""

    exit_code = 2


class UnsignedError(HandoutsError):
    """Only signed leaflets were asked for, and this one lacks a signature or its review."""


class RenderError(HandoutsError):
    """The page could not be made faithfully."""


class OutputError(HandoutsError):
    """The result could not be written. What was there before is still there."""


class SetupError(HandoutsError):
    """This machine lacks something that a faithful leaflet needs."""


class DefectError(HandoutsError):
    """The program itself has a fault: nobody meant to raise what was raised."""

    @classmethod
    def of(cls, error: Exception) -> DefectError:
        """Tell of an exception where it was raised, in a line that can be reported."""
        *_, place = traceback.extract_tb(error.__traceback__) or [None]
        where = f" in {Path(place.filename).name}, line {place.lineno}" if place else ""
        return cls(
            f"this is a fault of handouts, not yours: {type(error).__name__}{where}: {error} — "
            "please report it, with the command that you ran"
        )


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault of a content file."""

    file: str
    """The file as the reader would name it."""

    line: int | None
    """From 1; ``None`` where the fault is about the whole file."""

    column: int | None
    """From 1."""

    path: str
    """Where in the content, as in ``treatments.items.2.side_effects``."""

    what: str
    mend: str
    excerpt: str = ""
    """The line itself, with a mark below the place; empty where there is none."""

    code: str = ""
    """A short name of the kind of fault, for programs."""

    def __str__(self) -> str:
        where = ":".join(str(part) for part in (self.file, self.line, self.column) if part)
        path = f"  {self.path}: " if self.path else "  "
        text = f"{where}{path}{self.what} — {self.mend}"
        return _UNSEEN.sub("·", f"{text}\n{self.excerpt}" if self.excerpt else text)


class ContentError(HandoutsError):
    """One or more faults, told all at once."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        """Keep the faults in the order of the file."""
        self.faults = tuple(sorted(faults, key=_in_file_order))
        super().__init__("\n".join(str(fault) for fault in self.faults))

    def __reduce__(self) -> tuple[type[ContentError], tuple[tuple[Fault, ...]]]:
        """Let the error travel between worker processes."""
        return type(self), (self.faults,)


def _in_file_order(fault: Fault) -> tuple[str, int, int]:
    return fault.file, fault.line or 0, fault.column or 0
