"""Puts what was found beside the text that it is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from handouts.checks.finding import Finding
from handouts.preview.sheet import Group, Placed, Row

UNREADABLE = "content"
"""The code of what keeps a file from being read, as ``finding_of_fault`` gives it."""


def find_row(rows: Sequence[Row], finding: Finding) -> Row | None:
    """Return the text that a finding is about, or ``None``.

    A rule names the text, or the beginning of several. A fault of a file names its place in
    the file; where only its line is known, the text that begins last before it is meant.
    """
    if finding.code != UNREADABLE:
        mine = [row for row in rows if finding.leaflet in ("", row.file)]
        return _named(mine, finding)
    here = [row for row in rows if row.spot.file == finding.file]
    for row in here:
        if finding.path and row.spot.path == finding.path:
            return row
    before = [row for row in here if (row.spot.line or 0) <= (finding.line or 0)]
    return max(before, key=lambda row: row.spot.line or 0, default=None)


def _named(rows: Sequence[Row], finding: Finding) -> Row | None:
    exact = [row for row in rows if row.id == finding.path]
    same_file = (row for row in exact if row.spot.file == finding.file)
    below = (row for row in rows if row.id.startswith(f"{finding.path}/"))
    return next(same_file, None) or next(iter(exact), None) or next(below, None)


def place(
    groups: Sequence[Group], findings: Iterable[Finding], *, shared: Iterable[Finding] = ()
) -> tuple[tuple[Group, ...], tuple[Placed, ...]]:
    """Return the groups with their findings, and what stands on top of the page.

    Args:
        groups: The texts.
        findings: What was found in the leaflet, and what keeps files from being read.
        shared: What was found in files that other leaflets print from too; what is about none
            of these texts is left out.
    """
    rows = [row for group in groups for row in group.rows]
    beside: dict[str, list[Finding]] = defaultdict(list)
    top: list[Placed] = []
    for finding in dict.fromkeys(findings):
        row = find_row(rows, finding)
        if row is not None:
            beside[row.key].append(finding)
        if row is None or finding.code == UNREADABLE:
            top.append(Placed(finding, row.key if row else ""))
    for finding in dict.fromkeys(shared):
        if row := find_row(rows, finding):
            beside[row.key].append(finding)
    return tuple(_with(group, beside) for group in groups), tuple(top)


def _with(group: Group, beside: dict[str, list[Finding]]) -> Group:
    rows = (replace(row, findings=(*row.findings, *beside[row.key])) for row in group.rows)
    return replace(group, rows=tuple(rows))
