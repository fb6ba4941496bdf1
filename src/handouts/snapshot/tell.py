"""Tells what was found: to a person at a terminal, to GitHub, in a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from handouts.annotations import annotate
from handouts.snapshot.compare import CONSEQUENCE, Change
from handouts.snapshot.examine import State, Verdict
from handouts.snapshot.origin import Origin
from handouts.snapshot.run import Summary

MOST_CHANGES = 12
"""Changes of one leaflet that are told in a terminal or a pull request."""

MOST_MESSAGES = 5
"""Changes that are told beside one line of content; GitHub shows ten notes of a step."""

MOST_LINES = 60
"""Lines of one leaflet that are told there."""

MOST_DETAILS = 20
"""Leaflets of a state whose changes a pull request tells; of the others it has the names.
GitHub takes a summary of a megabyte."""

LONGEST = 200
"""Letters of a line that is told there."""

_HEADINGS: tuple[tuple[State, str, str], ...] = (
    ("changed", "Changed", "look at it; if it is right, run: handouts snapshot update"),
    ("failed", "Could not be made", "mend it"),
    ("new", "New, without a snapshot", "look at it; if it is right, run: handouts snapshot update"),
    (
        "removed",
        "A snapshot of nothing",
        "if no leaflet should be there, run: handouts snapshot prune",
    ),
)

Origins = Mapping[str, tuple[Origin, ...]]
"""Where each change of each leaflet goes back to, by the leaflet's name."""


def count(summary: Summary) -> str:
    """Return ``44 snapshots: 42 same, 1 changed, 1 new``."""
    states: tuple[State, ...] = ("same", "changed", "failed", "new", "removed")
    told = (f"{len(found)} {state}" for state in states if (found := summary.having(state)))
    number = len(summary.verdicts)
    noun = "snapshot" if number == 1 else "snapshots"
    return f"{number} {noun}: {', '.join(told) or 'none'}"


def tell_text(summary: Summary) -> str:
    """Return what to read in a terminal."""
    parts = [*_elsewhere(summary)]
    for state, _, what in _HEADINGS:
        parts += [
            f"{state}  {verdict.name}{tell_seen(verdict)}\n{_details(verdict)}  → {what}"
            for verdict in summary.having(state)
        ]
    return "\n".join([*parts, count(summary)]) + "\n"


def tell_github(summary: Summary, origins: Origins) -> str:
    """Return workflow commands: one beside each line that caused a change or holds a fault.

    GitHub shows ten of them, so a line is named once, whatever number of leaflets it changed,
    and what has a line comes first.
    """
    lines = [
        *dict.fromkeys(line for verdict in summary.having("failed") for line in _failed(verdict)),
        *_changed(summary.having("changed"), origins),
        *(
            annotate("error", f"{what}\n{_names(found)}", title=f"Snapshots: {heading.lower()}")
            for state, heading, what in _HEADINGS
            if state in ("new", "removed") and (found := _names_of(summary.having(state)))
        ),
        *(annotate("notice", note, title="Snapshots") for note in _elsewhere(summary)),
        annotate("notice", count(summary)),
    ]
    return "".join(f"{line}\n" for line in lines)


@dataclass(slots=True)
class _Cause:
    """What one place of the content changed: each message, and in which leaflets."""

    names: dict[str, None] = field(default_factory=dict)
    messages: dict[str, None] = field(default_factory=dict)

    def add(self, name: str, message: str) -> None:
        self.names[name] = None
        self.messages[message] = None

    def tell(self, origin: Origin) -> str:
        names = tuple(self.names)
        title = f"{names[0]} changed" if len(names) == 1 else f"{len(names)} leaflets changed"
        told = [*self.messages][:MOST_MESSAGES]
        if (more := len(self.messages) - MOST_MESSAGES) > 0:
            told.append(f"… and {more} more")
        if len(names) > 1:
            told.append(f"In: {_names(names)}")
        return annotate("error", "\n".join(told), file=origin.file, line=origin.line, title=title)


def _changed(verdicts: Sequence[Verdict], origins: Origins) -> Iterator[str]:
    causes: dict[Origin, _Cause] = {}
    for verdict in verdicts:
        found = [*zip(origins.get(verdict.name, ()), verdict.changes, strict=False)]
        traced = any(origin.line for origin, _ in found)
        for origin, change in found:
            if origin.line or not traced or not CONSEQUENCE.fullmatch(change.part):
                causes.setdefault(origin, _Cause()).add(verdict.name, _short(change))
        if not found:
            message = f"{verdict.name} changed{tell_seen(verdict)}"
            causes.setdefault(Origin("", None), _Cause()).add(verdict.name, message)
    ordered = sorted(causes.items(), key=lambda each: (each[0].line is None, -len(each[1].names)))
    yield from (cause.tell(origin) for origin, cause in ordered)


def _names_of(verdicts: Sequence[Verdict]) -> tuple[str, ...]:
    return tuple(verdict.name for verdict in verdicts)


def _names(names: Sequence[str]) -> str:
    more = f" and {len(names) - MOST_DETAILS} more" if len(names) > MOST_DETAILS else ""
    return ", ".join(names[:MOST_DETAILS]) + more


def _failed(verdict: Verdict) -> Iterator[str]:
    title = "A leaflet could not be made"
    if not verdict.faults:
        yield annotate("error", f"{verdict.name}: {verdict.error}", title=title)
    for fault in verdict.faults:
        message = f"{fault.what} — {fault.mend}"
        yield annotate(
            "error",
            message,
            file=fault.file,
            line=fault.line,
            column=fault.column,
            title=title,
        )


def tell_markdown(summary: Summary) -> str:
    """Return a summary for a pull request."""
    parts = ["## Snapshots of leaflets", count(summary) + ".", *_elsewhere(summary)]
    for state, heading, what in _HEADINGS:
        if found := summary.having(state):
            parts += [f"### {heading}: {len(found)}", f"{what[0].upper()}{what[1:]}."]
            parts += [_markdown(verdict) for verdict in found[:MOST_DETAILS]]
            parts += [f"`{verdict.name}`{tell_seen(verdict)}" for verdict in found[MOST_DETAILS:]]
    return "\n\n".join(parts) + "\n"


def _markdown(verdict: Verdict) -> str:
    head = f"<details><summary><code>{verdict.name}</code>{tell_seen(verdict)}</summary>"
    details = "\n".join(_told(verdict))
    ticks = max((len(run) for run in re.findall("`+", details)), default=0)
    fence = "`" * max(3, ticks + 1)
    body = f"\n\n{fence}diff\n{details}\n{fence}\n" if details else "\n"
    return f"{head}{body}</details>"


def _elsewhere(summary: Summary) -> Iterator[str]:
    for note in dict.fromkeys(v.elsewhere for v in summary.verdicts if v.elsewhere):
        yield f"Made with other programs, so judged by words and looks, not by bytes: {note}."


def mend(state: State) -> str:
    """Return what to do about a leaflet that is not as it was."""
    return next(what for each, _, what in _HEADINGS if each == state)


def tell_seen(verdict: Verdict) -> str:
    """Return which layers saw a change, as in `` (seen in: bytes, words)``."""
    if not verdict.layers:
        return ""
    pages = f", on {_pages(verdict.pages)}" if verdict.pages else ""
    told = ", ".join(verdict.layers)
    return f" (seen in: {told}{pages})"


def _pages(pages: tuple[int, ...]) -> str:
    return f"{'page' if len(pages) == 1 else 'pages'} {', '.join(map(str, pages))}"


def _details(verdict: Verdict) -> str:
    return "".join(f"    {line}\n" for line in _told(verdict))


def _told(verdict: Verdict) -> list[str]:
    lines = verdict.error.splitlines() or [*_diff(verdict)]
    more = len(lines) - MOST_LINES
    told = lines[:MOST_LINES]
    return [*told, f"… and {more} lines more; --report shows all"] if more > 0 else told


def _diff(verdict: Verdict) -> Iterator[str]:
    for change in verdict.changes[:MOST_CHANGES]:
        yield from (line[:LONGEST] for line in change.tell().splitlines())
    if len(verdict.changes) > MOST_CHANGES:
        yield f"… and {len(verdict.changes) - MOST_CHANGES} changes more; --report shows all"


def _short(change: Change) -> str:
    before, after = (
        " ".join(line.strip() for line in lines)[:LONGEST] or "nothing"
        for lines in (change.before, change.after)
    )
    return f"{change.part}: “{before}” is now “{after}”"
