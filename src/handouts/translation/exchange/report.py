"""What became of each text of a translator's file, for people and for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from handouts.translation.unit import Unit

Verdict = Literal["accepted", "unchanged", "skipped", "refused"]

_HEADINGS: dict[Verdict, str] = {
    "refused": "Refused: these stay as they were",
    "skipped": "Skipped: there is nothing to take in yet",
    "accepted": "Taken in, but have a look",
}


FEW = 20
"""Texts that a file lacks, at most, to be named: a row was lost. More were never exported."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a text."""

    code: str
    what: str
    mend: str

    def __str__(self) -> str:
        return f"{self.what} — {self.mend}"


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one text."""

    key: str
    verdict: Verdict
    problems: tuple[Problem, ...] = ()
    """Why it was refused or skipped; where it was accepted, what to look at again."""

    unit: Unit | None = None
    """The unit as it will be, where it was accepted."""

    line: int | None = None
    """Where the text begins in the file."""

    target: str = ""
    """The words that the file has."""


@dataclass(frozen=True, slots=True)
class Report:
    """What became of every text of a file, in its order."""

    results: tuple[Result, ...]
    missing: tuple[str, ...] = ()
    """The keys that the file does not have; they stay as they are."""

    name: str = ""
    """The file as the reader would name it."""

    @property
    def accepted(self) -> tuple[Unit, ...]:
        """The units to write, with their new words."""
        return tuple(result.unit for result in self.results if result.unit is not None)

    @property
    def refused(self) -> tuple[Result, ...]:
        """The texts that are not taken in."""
        return self.of("refused")

    def of(self, verdict: Verdict) -> tuple[Result, ...]:
        """Return the results of one kind."""
        return tuple(result for result in self.results if result.verdict == verdict)

    def counts(self) -> dict[str, int]:
        """Return how many texts there are of each kind."""
        found = Counter(result.verdict for result in self.results)
        kinds: tuple[Verdict, ...] = ("accepted", "unchanged", "skipped", "refused")
        return {**{kind: found[kind] for kind in kinds}, "missing": len(self.missing)}

    def write_text(self) -> str:
        """Return the report for people."""
        counts = self.counts()
        lines = [f"{name}: {number}" for name, number in counts.items() if number]
        head = f"{self.name}: " if self.name else ""
        return "\n".join([head + (", ".join(lines) or "no texts"), *self._told()])

    def _told(self) -> Iterator[str]:
        for verdict, heading in _HEADINGS.items():
            told = [result for result in self.of(verdict) if result.problems]
            if told:
                yield f"\n{heading}"
            for result in told:
                where = f"line {result.line}: " if result.line else ""
                yield f"  {where}{result.key or '(no id)'}"
                yield from (f"      {problem}" for problem in result.problems)
        if 0 < len(self.missing) <= FEW:
            yield "\nMissing: the file does not have these, and they stay as they were"
            yield from (f"  {key}" for key in self.missing)

    def write_json(self) -> str:
        """Return the report for programs; texts that did not change are only counted."""
        rows = [_row(result) for result in self.results if result.verdict != "unchanged"]
        data = {
            "file": self.name,
            "counts": self.counts(),
            "texts": rows,
            "missing": self.missing,
        }
        return json.dumps(data, ensure_ascii=False, indent=2)


def _row(result: Result) -> dict[str, Any]:
    return {
        "id": result.key,
        "verdict": result.verdict,
        "line": result.line,
        "target": result.target,
        "state": result.unit.state if result.unit else None,
        "problems": [
            {"code": problem.code, "what": problem.what, "mend": problem.mend}
            for problem in result.problems
        ],
    }
