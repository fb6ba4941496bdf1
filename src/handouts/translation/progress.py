"""Counts how far a translation has come, in words of its source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from handouts.translation.unit import State, Unit

_STATES: tuple[State, ...] = ("reviewed", "translated", "stale", "new")


@dataclass(frozen=True, slots=True)
class Progress:
    """The words of one file, by the state of their translation."""

    locale: str
    file: str
    words: dict[State, int] = field(default_factory=dict)
    texts: dict[State, int] = field(default_factory=dict)
    """Texts, by their state."""

    @property
    def total(self) -> int:
        """All words of the source."""
        return sum(self.words.values())

    @property
    def done_per_cent(self) -> float:
        """Words that are translated or reviewed, of 100."""
        done = self.words["translated"] + self.words["reviewed"]
        return 100 * done / self.total if self.total else 100.0

    def as_json(self) -> dict[str, object]:
        """Return plain values for programs."""
        return {
            "locale": self.locale,
            "file": self.file,
            "words": self.total,
            "done_per_cent": round(self.done_per_cent, 1),
            "words_by_state": {state: self.words[state] for state in _STATES},
            "texts_by_state": {state: self.texts[state] for state in _STATES},
        }


def count_words(locale: str, units: Iterable[Unit]) -> tuple[Progress, ...]:
    """Return the progress of each file, in the order that they come."""
    files: dict[str, Progress] = {}
    for unit in units:
        row = files.setdefault(
            unit.file,
            Progress(locale, unit.file, dict.fromkeys(_STATES, 0), dict.fromkeys(_STATES, 0)),
        )
        words = len(unit.source.split())
        row.words[unit.state] += words
        row.texts[unit.state] += 1
    return tuple(files.values())


def describe(rows: Sequence[Progress]) -> str:
    """Return a table for people: words and per cent of each file, and of each language."""
    head = ("language", "file", "words", "done", "reviewed", "stale", "missing")
    lines = [_cells(row) for row in rows]
    for locale in dict.fromkeys(row.locale for row in rows):
        mine = [row for row in rows if row.locale == locale]
        both = {state: sum(row.words[state] for row in mine) for state in _STATES}
        lines.append(_cells(Progress(locale, "all", both, both)))
    table = [head, *lines]
    widths = [max(len(line[column]) for line in table) for column in range(len(head))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column < 2 else cell.rjust(width)  # noqa: PLR2004 words, numbers
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in table
    )


def _cells(row: Progress) -> tuple[str, ...]:
    def share(*states: State) -> str:
        count = sum(row.words[state] for state in states)
        # Never rounded up: 100% says that nothing is left.
        per_cent = 100 * count // row.total if row.total else 0
        return f"{count:,} ({per_cent}%)"

    return (
        row.locale,
        row.file,
        f"{row.total:,}",
        share("translated", "reviewed"),
        share("reviewed"),
        share("stale"),
        share("new"),
    )
