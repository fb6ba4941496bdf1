"""Tells what was found: for people, for programs, for GitHub."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from handouts.annotations import annotate
from handouts.checks.finding import Finding
from handouts.checks.grades import Grades
from handouts.checks.readability import Reading
from handouts.checks.run import Checked


def all_findings(results: Iterable[Checked]) -> tuple[Finding, ...]:
    """Return the findings of all results, in the order of the files."""
    found = (finding for result in results for finding in result.findings)
    return tuple(sorted(found, key=lambda finding: finding.order))


def count(results: Iterable[Checked], severity: str) -> int:
    """Return how many findings are of a severity."""
    return sum(finding.severity == severity for finding in all_findings(results))


def tell_text(results: Sequence[Checked]) -> str:
    """Return the findings for people."""
    return "".join(f"{finding}\n" for finding in all_findings(results))


def tell_github(results: Sequence[Checked]) -> str:
    """Return the findings as commands that GitHub shows beside the lines."""
    return "".join(f"{_annotation(finding)}\n" for finding in all_findings(results))


def _annotation(finding: Finding) -> str:
    return annotate(
        finding.severity,
        f"{finding.what} — {finding.mend}",
        file=finding.file,
        line=finding.line,
        column=finding.column,
        title=finding.code,
    )


def tell_json(results: Sequence[Checked]) -> str:
    """Return everything as JSON, the reading grades included."""
    told = {
        "findings": [dataclasses.asdict(finding) for finding in all_findings(results)],
        "accepted": [
            dataclasses.asdict(finding) for result in results for finding in result.accepted
        ],
        "leaflets": [_leaflet(result) for result in results if result.leaflet],
        "errors": count(results, "error"),
        "warnings": count(results, "warning"),
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _leaflet(result: Checked) -> dict[str, Any]:
    grades = result.grades
    return {
        "id": result.leaflet,
        "locale": result.locale,
        "resting_rules": list(result.resting),
        "reading": _grades(grades) if grades else None,
    }


def _grades(grades: Grades) -> dict[str, Any]:
    parts = {part.part: _reading(part.reading, part.raw) for part in grades.parts}
    return {**_reading(grades.reading, grades.raw), "parts": parts}


def _reading(reading: Reading, raw: Reading) -> dict[str, Any]:
    return {
        "grade": round(reading.grade, 2),
        "raw_grade": round(raw.grade, 2),
        "smog": round(reading.smog, 2),
        "raw_smog": round(raw.smog, 2),
        "words": raw.words,
        "sentences": raw.sentences,
        "words_per_sentence": round(raw.average, 2),
    }


def summarize(results: Sequence[Checked]) -> Iterator[str]:
    """Yield a line for each leaflet, then one for all."""
    for result in results:
        if result.leaflet:
            yield _summary(result)
    errors, warnings = count(results, "error"), count(results, "warning")
    accepted = sum(len(result.accepted) for result in results)
    yield f"{_plural(errors, 'error')}, {_plural(warnings, 'warning')}, {accepted} accepted"


def _plural(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _summary(result: Checked) -> str:
    name = f"{result.leaflet}.{result.locale}"
    found = f"{len(result.findings)} found, {len(result.accepted)} accepted"
    if result.grades is None:
        resting = len(result.resting)
        return f"{name}: {found}; {resting} rules know English only and did not look"
    reading, raw = result.grades.reading, result.grades.raw
    return (
        f"{name}: grade {reading.grade:.1f} (raw {raw.grade:.1f}), SMOG {reading.smog:.1f} "
        f"(raw {raw.smog:.1f}), {raw.average:.1f} words a sentence, {raw.words:,} words; {found}"
    )
