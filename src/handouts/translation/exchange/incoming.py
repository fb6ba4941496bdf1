"""Decides, text by text, what of a translator's file may go in. Writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from handouts.content.trouble import nearest
from handouts.translation.exchange.arrival import Arrival, same_words, unix_lines
from handouts.translation.exchange.faults import find_problems, find_warnings, is_copied
from handouts.translation.exchange.forbidden import Rule
from handouts.translation.exchange.report import Problem, Report, Result
from handouts.translation.unit import Unit

SUGGESTIONS = 20
"""Unknown ids for which a near one is looked for."""

Names = Callable[[str], str | None]
Normal = Callable[[str], str]
Recorded = Literal["translated", "reviewed"]

_EXPORT_ANEW = "export anew, and bring the words over"


def check_incoming(
    current: tuple[Unit, ...],
    incoming: tuple[Arrival, ...],
    *,
    rules: tuple[Rule, ...] = (),
    state: Recorded = "translated",
    by: str | None = None,
    name: str = "",
    normal: Normal = str,
) -> Report:
    """Return what becomes of each text of a file.

    Args:
        current: The units as they are now.
        incoming: What the file has.
        rules: The words that the termbase forbids.
        state: What to record of the texts that go in. ``reviewed`` speaks of the whole file,
            so it also takes up texts that did not change.
        by: Who stands by them.
        name: The file as the reader would name it.
        normal: Brings two spellings of the same English into one form.
    """
    units = {unit.key: unit for unit in current}
    names = _name_finder(units)
    desk = _Desk(units, names, _conflicts(incoming), rules, state, by, normal)
    seen: set[str] = set()
    results = []
    for arrival in incoming:
        if arrival.key not in seen or arrival.key in desk.conflicts:
            results.append(desk.judge(arrival))
        seen.add(arrival.key)
    missing = tuple(unit.key for unit in current if unit.key not in seen)
    return Report(tuple(results), missing, name)


def _conflicts(incoming: tuple[Arrival, ...]) -> frozenset[str]:
    """Return the keys that are in the file several times, with different words."""
    texts: dict[str, set[str]] = {}
    for arrival in incoming:
        texts.setdefault(arrival.key, set()).add(tidy(arrival.target))
    return frozenset(key for key, found in texts.items() if len(found) > 1)


def tidy(target: str, source: str = "\n") -> str:
    """Return a target without what tools wrap around it: outer space and new line breaks."""
    text = unix_lines(target).strip().strip("\ufeff")
    if "\n" in source:
        return text
    lines = [line for line in map(str.strip, text.split("\n")) if line]
    ends = ["\n" if line.endswith("\\") else " " for line in lines]
    return "".join(f"{line}{end}" for line, end in zip(lines, ends, strict=True))[:-1]


@dataclass(frozen=True, slots=True)
class _Desk:
    """What is known while a file is judged."""

    current: Mapping[str, Unit]
    names: Names
    conflicts: frozenset[str]
    rules: tuple[Rule, ...]
    state: Recorded
    by: str | None
    normal: Normal

    def judge(self, arrival: Arrival) -> Result:
        unit = self.current.get(arrival.key)
        result = Result(
            arrival.key, "refused", line=arrival.line, target=unix_lines(arrival.target)
        )
        if unit is None:
            return replace(result, problems=(_unknown(arrival.key, self.names),))
        if arrival.torn:
            mend = "put quotes around the words, or save it anew as CSV UTF-8"
            return replace(result, problems=(Problem("torn", arrival.torn, mend),))
        if problem := self._problem_of_source(unit, arrival):
            return replace(result, problems=(problem,))
        target = tidy(arrival.target, unit.source)
        if not target:
            what = "the translation is empty"
            mend = "the words that are there stay" if unit.target else "write it, and import again"
            return replace(result, verdict="skipped", problems=(Problem("empty", what, mend),))
        if self._stays(unit, arrival, target):
            return replace(result, verdict="unchanged")
        if arrival.mark is None and is_copied(unit.source, target):
            what = "it is the same as the English, and the file does not say it is translated"
            mend = "translate it, or set its state to translated"
            return replace(result, verdict="skipped", problems=(Problem("copied", what, mend),))
        return self._weigh(unit, arrival, target, result)

    def _stays(self, unit: Unit, arrival: Arrival, target: str) -> bool:
        """Return whether the file says nothing new of a text."""
        if not same_words(target, unit.target):
            return False
        if arrival.mark == "fuzzy" or unit.state in {self.state, "reviewed"}:
            return True
        if unit.state == "stale":
            return arrival.mark is None
        return self.state == "translated"

    def _weigh(self, unit: Unit, arrival: Arrival, target: str, result: Result) -> Result:
        problems = tuple(find_problems(unit.source, target, self.rules))
        if problems:
            return replace(result, problems=problems)
        if arrival.mark == "fuzzy":
            what = "the file still marks it as a guess (fuzzy, or needs review)"
            mend = "read it against the English, and take the mark away"
            return replace(result, verdict="skipped", problems=(Problem("fuzzy", what, mend),))
        changed = replace(unit, target=target, state=self.state, previous=None, by=self.by)
        warnings = tuple(find_warnings(unit, target))
        return replace(result, verdict="accepted", unit=changed, problems=warnings)

    def _same_english(self, one: str, other: str) -> bool:
        return same_words(self.normal(one), self.normal(other))

    def _problem_of_source(self, unit: Unit, arrival: Arrival) -> Problem | None:
        source = arrival.source
        if arrival.key in self.conflicts:
            what, mend = "the file has it more than once, with different words", "keep one of them"
            return Problem("twice", what, mend)
        if source is None:
            what = "the English is missing, so nobody can tell what was translated"
            return Problem("source_missing", what, _EXPORT_ANEW)
        if self._same_english(source, unit.source):
            return None
        if unit.previous is not None and self._same_english(source, unit.previous):
            what = f"the English changed since the export; it now says “{unit.source}”"
            return Problem("stale_export", what, _EXPORT_ANEW)
        what = (
            f"the English in the file is “{_short(source)}”, and the leaflet says "
            f"“{_short(unit.source)}”: it changed since the export, or was edited in the file"
        )
        return Problem("source_changed", what, _EXPORT_ANEW)


def _unknown(key: str, names: Names) -> Problem:
    if not key:
        what = "it has no id, so nobody can tell which text it is"
        return Problem("unknown_id", what, "give it the id that was exported")
    near = names(key)
    mend = f"did you mean “{near}”?" if near else "leave the ids as they were exported"
    return Problem("unknown_id", f"there is no text “{_short(key)}”", mend)


def _name_finder(known: Mapping[str, Unit]) -> Names:
    """Return what finds the nearest key; it tires, because a strange file may have thousands."""
    left = iter(range(SUGGESTIONS))
    return lambda key: nearest(key, known) if next(left, None) is not None else None


def _short(text: str, width: int = 120) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"
