"""One text on its way between the source language and another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

State = Literal["new", "stale", "translated", "reviewed"]
"""``new`` has no words yet; ``stale`` has words that were made from another source text."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One text of one file, in the source language and in another."""

    file: str
    """Which file it belongs to: ``pancreatic``, ``labels``, ``glossary``, ``illustrations`` or
    ``regions/us``."""

    id: str
    """The path of ids inside the file, as :mod:`handouts.content.segments` gives it."""

    source: str
    """The words of the source language, with their inline marks."""

    target: str
    """The words of the other language; empty where there are none yet."""

    state: State
    previous: str | None = None
    """The source words that the target was made from, where they have changed since."""

    note: str = ""
    """What a translator should know: where it prints, what its slots stand for."""

    max_length: int | None = None
    """Characters that fit, in the target language."""

    by: str | None = None
    """Who wrote or reviewed the target, where that is recorded."""

    @property
    def key(self) -> str:
        """The name of the unit in a whole kit: ``pancreatic/key_points/eat-little/text``."""
        return f"{self.file}/{self.id}"
