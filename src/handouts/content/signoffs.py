"""Judges which sign-offs of a leaflet still hold. Nothing is read here."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from handouts.content.digest import Digest
from handouts.content.models.handout import Handout
from handouts.content.models.signoffs import Role, Signoff, SignoffFile, SpellingChange

State = Literal["valid", "lapsed", "missing"]


@dataclass(frozen=True, slots=True)
class RoleStanding:
    """Whether one of the signatures that a leaflet needs is there."""

    role: Role
    state: State
    signoff: Signoff | None = None
    """The newest that holds; else the newest that lapsed."""

    spelling: tuple[SpellingChange, ...] = ()
    """The mended spellings that the sign-off outlived, in their order."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How one leaflet in one locale stands."""

    leaflet: str
    locale: str
    version: str
    review_by: datetime.date
    digest: Digest
    roles: tuple[RoleStanding, ...]
    """One for each role whose signature the locale needs."""

    @property
    def valid(self) -> tuple[RoleStanding, ...]:
        """The roles that have signed these words."""
        return tuple(role for role in self.roles if role.state == "valid")

    @property
    def unsigned(self) -> tuple[RoleStanding, ...]:
        """The roles that have not signed these words."""
        return tuple(role for role in self.roles if role.state != "valid")

    @property
    def reviewed(self) -> bool:
        """Whether a clinician stands by these words."""
        return any(role.role == "clinician" for role in self.valid)

    def expired(self, today: datetime.date) -> bool:
        """Return whether the day of the next review has passed."""
        return self.review_by < today


def required_roles(locale: str, source_locale: str) -> tuple[Role, ...]:
    """Return whose signatures a locale needs.

    A locale of the source language, such as ``en-GB``, has no translator.
    """
    if locale.partition("-")[0] == source_locale.partition("-")[0]:
        return ("clinician", "patient-reader")
    return ("clinician", "patient-reader", "translator")


def judge(
    file: SignoffFile, handout: Handout, locale: str, digest: Digest, source_locale: str
) -> Standing:
    """Return how a leaflet in one locale stands."""
    return Standing(
        leaflet=handout.id,
        locale=locale,
        version=handout.version,
        review_by=handout.review_by,
        digest=digest,
        roles=tuple(
            _judge_role(role, file, locale, digest.words)
            for role in required_roles(locale, source_locale)
        ),
    )


def _judge_role(role: Role, file: SignoffFile, locale: str, words: str) -> RoleStanding:
    changes = tuple(change for change in file.spelling if change.locale == locale)
    given = [item for item in file.signoffs if (item.role, item.locale) == (role, locale)]
    for signoff in reversed(given):
        spelling = _mended(changes, signoff.words, words)
        if spelling is not None:
            return RoleStanding(role, "valid", signoff, spelling)
    return RoleStanding(role, "lapsed", given[-1]) if given else RoleStanding(role, "missing")


def _mended(
    changes: tuple[SpellingChange, ...], start: str, goal: str
) -> tuple[SpellingChange, ...] | None:
    """Return the changes that lead from one state of the words to another, if any do."""
    state, passed = start, list[SpellingChange]()
    for change in changes:
        if state == goal:
            break
        if change.before == state:
            state = change.after
            passed.append(change)
    return tuple(passed) if state == goal else None


def last_signed(file: SignoffFile, locale: str) -> tuple[Signoff, str] | None:
    """Return the newest sign-off of a locale, and the words that it holds for by now.

    Only from there may a change be called one of spelling: an older sign-off that lapsed
    stays lapsed.
    """
    given = [item for item in file.signoffs if item.locale == locale]
    if not given:
        return None
    state = given[-1].words
    for change in file.spelling:
        if change.locale == locale and change.before == state:
            state = change.after
    return given[-1], state
