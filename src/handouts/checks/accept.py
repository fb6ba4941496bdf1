"""Findings that a leaflet accepts, each in one place and with its reason."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from handouts.checks.finding import Finding
from handouts.content.models.handout import Accepted


@dataclass(frozen=True, slots=True)
class Sifted:
    """What is left after acceptance, and what it silenced."""

    left: tuple[Finding, ...]
    silenced: tuple[Finding, ...]
    idle: tuple[int, ...]
    """The acceptances, by position, that silenced nothing."""


def sift(
    findings: Sequence[Finding], accepted: Sequence[Accepted], resting: Collection[str]
) -> Sifted:
    """Take away what was accepted.

    An acceptance holds for one place: where its path is the beginning of several segments,
    it silences the first of them. One for a rule that rests in this language is not idle.
    """
    left = list(findings)
    silenced: list[Finding] = []
    idle: list[int] = []
    for position, entry in enumerate(accepted):
        first = next((finding for finding in left if _meets(entry, finding)), None)
        if first is not None:
            gone = [f for f in left if f.code == entry.rule and f.path == first.path]
            silenced += gone
            left = [finding for finding in left if finding not in gone]
        elif entry.rule not in resting:
            idle.append(position)
    return Sifted(tuple(left), tuple(silenced), tuple(idle))


def _meets(entry: Accepted, finding: Finding) -> bool:
    here = f"{finding.path}/".startswith(f"{entry.at}/")
    return finding.code == entry.rule and here
