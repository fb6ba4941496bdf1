"""Runs the rules over leaflets and over what they share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from handouts.checks.accept import sift
from handouts.checks.finding import Finding
from handouts.checks.grades import Grades, grade
from handouts.checks.registry import list_rules
from handouts.checks.rule import Hit, Rule
from handouts.checks.rules.accepted_idle import RULE as ACCEPTED_IDLE
from handouts.checks.rules.accepted_idle import tell_idle
from handouts.checks.subject import Shared, Subject
from handouts.content.source import Key, Place, draw_excerpt
from handouts.content.source import Source as YamlFile

ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of checking one leaflet in one language, or the shared files."""

    leaflet: str
    locale: str
    findings: tuple[Finding, ...]
    accepted: tuple[Finding, ...] = ()
    resting: tuple[str, ...] = ()
    """The rules that do not know the language."""

    grades: Grades | None = None
    """How hard the leaflet is to read; ``None`` where the formulas do not fit the language."""


def check_leaflet(subject: Subject, rules: Sequence[Rule] | None = None) -> Checked:
    """Return all that the rules find in one leaflet, in the order of the file."""
    locale, leaflet = subject.handout.locale, subject.handout.id
    english = locale.split("-", maxsplit=1)[0] == ENGLISH
    chosen = list_rules() if rules is None else rules
    running = [rule for rule in chosen if english or not rule.english_only]
    resting = tuple(rule.code for rule in chosen if rule not in running)

    def find(rule: Rule, hits: Iterable[Hit]) -> Iterator[Finding]:
        return (_finding(rule, hit, subject.source, leaflet, locale) for hit in hits)

    found = [finding for rule in running for finding in find(rule, rule.find(subject))]
    sifted = sift(sorted(found, key=lambda f: f.order), subject.handout.accepted, resting)
    idle = find(ACCEPTED_IDLE, tell_idle(subject, sifted.idle))
    return Checked(
        leaflet,
        locale,
        tuple(sorted((*sifted.left, *idle), key=lambda finding: finding.order)),
        sifted.silenced,
        resting,
        grade(subject) if english else None,
    )


def check_shared(shared: Shared, locale: str = "") -> Checked:
    """Return all that the rules find in the files that leaflets share."""
    found = (
        _finding(rule, hit, hit.file or shared.tokens, "", locale)
        for rule in list_rules()
        for hit in rule.find_shared(shared)
    )
    return Checked("", locale, tuple(sorted(found, key=lambda finding: finding.order)))


def _finding(rule: Rule, hit: Hit, file: YamlFile, leaflet: str, locale: str) -> Finding:
    source, key = (hit.file or file).origin(hit.key)
    place = locate(source, key, hit.words)
    return Finding(
        code=rule.code,
        severity=rule.severity,
        file=source.name,
        line=place.line if place else None,
        column=place.column if place else None,
        path=hit.path,
        what=hit.what,
        mend=hit.mend or rule.mend,
        excerpt=draw_excerpt(source.lines, place) if place else "",
        leaflet=leaflet,
        locale=locale,
    )


def locate(source: YamlFile, key: Key, words: str) -> Place | None:
    """Return where some words of a value stand, else where the value begins."""
    start = source.place(key)
    if start is None or not words:
        return start
    lines = source.lines[start.line - 1 : _end_line(source, start)]
    text = "\n".join(lines)[start.column - 1 :]
    for count in (6, 3, 2, 1):
        found = re.search(_pattern(words.split()[:count]), text)
        if found:
            before = text[: found.start()]
            line = start.line + before.count("\n")
            column = (
                len(before) - before.rfind("\n") if "\n" in before else len(before) + start.column
            )
            return Place(line, column)
    return start


def _pattern(words: list[str]) -> str:
    """Match words across line breaks and inline marks."""
    return r"[*_\s\[\](#a-z)-]*?\s[*_\[]*".join(re.escape(word.strip("—")) for word in words)


def _end_line(source: YamlFile, start: Place) -> int:
    """Return the last line before the next value begins."""
    later = (place.line for place in source.keys.values() if place.line > start.line)
    return min(later, default=len(source.lines) + 1) - 1
