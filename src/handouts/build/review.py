"""Signs leaflets, and tells which signatures they have. Today's date is an argument."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from handouts.build.clinic import open_clinic
from handouts.build.gather import gather, open_library
from handouts.build.job import Job
from handouts.content.clinic import Profile
from handouts.content.library import SOURCE_LOCALE, Library
from handouts.content.models.signoffs import Role, Signoff, SpellingChange
from handouts.content.round_trip import add_entry
from handouts.content.signoffs import Standing, judge, last_signed, required_roles
from handouts.errors import UnsignedError, UsageError
from handouts.leaflet.ingredients import Ingredients
from handouts.leaflet.pseudo import PSEUDO_LOCALES
from handouts.output.files import kept_note, write_safely

Model = TypeVar("Model", bound=BaseModel)

NEW_FILE = """\
# yaml-language-server: $schema=../_shared/schemas/signoffs.schema.json
# Written by `handouts review sign`. Each sign-off holds for exactly the words it was given for.
signoffs: []
"""


def assess(library: Library, leaflet: str, locale: str, profile: Profile | None = None) -> Standing:
    """Return how one leaflet in one locale stands, with the limits of a clinic.

    Raises:
        HandoutsError: there is no such leaflet or locale, or a content file has faults.
    """
    return gather(library, leaflet, locale, "review", draft=True, profile=profile).standing


def assess_all(
    library: Library, leaflets: Iterable[str], profile: Profile | None = None
) -> tuple[Standing, ...]:
    """Return how some leaflets stand in each of their locales, with the limits of a clinic."""
    names = tuple(dict.fromkeys(leaflets))
    for name in names:
        library.check_leaflet(name)
    return tuple(
        assess(library, name, locale, profile) for name in names for locale in library.locales(name)
    )


def sign(
    library: Library,
    leaflet: str,
    locale: str,
    *,
    role: Role,
    name: str,
    date: datetime.date,
    today: datetime.date,
    profile: Profile | None = None,
) -> Standing:
    """Keep one person's signature under the words as they are now.

    Raises:
        HandoutsError: the role has nothing to sign here, the date cannot be, or the same
            person has signed these words already.
    """
    given = _gather_real(library, leaflet, locale, profile)
    roles = required_roles(locale, SOURCE_LOCALE)
    if role not in roles:
        raise UsageError(
            f"{locale} was not translated, so no {role} signs it — "
            f"the roles are: {', '.join(roles)}"
        )
    _check_date(date, given.handout.written, "the leaflet was written", today)
    digest = given.standing.digest
    entry = {
        "role": role,
        "name": name,
        "date": date,
        "locale": locale,
        "version": given.handout.version,
        "words": digest.words,
        "figures": digest.figures,
    }
    signoff = _validated(Signoff, entry)
    for other in library.signoffs(leaflet).signoffs:
        if other.model_copy(update={"date": date, "version": signoff.version}) == signoff:
            raise UsageError(f"{signoff.name} signed these words as {role} on {other.date} already")
    return _keep(library, given, "signoffs", entry)


def mark_spelling(
    library: Library,
    leaflet: str,
    locale: str,
    *,
    name: str,
    date: datetime.date,
    today: datetime.date,
    profile: Profile | None = None,
) -> Standing:
    """Keep one person's word that since the last sign-off only the spelling changed.

    Raises:
        HandoutsError: there is no sign-off to keep, nothing changed, a figure changed, or
            the date cannot be.
    """
    given = _gather_real(library, leaflet, locale, profile)
    found = last_signed(library.signoffs(leaflet), locale)
    if found is None:
        raise UsageError(f"{leaflet} has no sign-off in {locale} that could be kept")
    signoff, before = found
    digest = given.standing.digest
    if before == digest.words:
        raise UsageError(
            f"the words of {leaflet} in {locale} are still those that {signoff.name} signed — "
            "there is nothing to mark"
        )
    if signoff.figures != digest.figures:
        raise UsageError(
            f"more than spelling changed in {leaflet} in {locale} since {signoff.name} signed: "
            "a figure, the place of a text or the review date — have it signed anew: "
            "handouts review sign"
        )
    _check_date(date, signoff.date, f"{signoff.name} signed", today)
    entry = {
        "name": name,
        "date": date,
        "locale": locale,
        "before": before,
        "after": digest.words,
    }
    _validated(SpellingChange, entry)
    return _keep(library, given, "spelling", entry)


def demand_signed(jobs: Iterable[tuple[Job, Path]], today: datetime.date) -> None:
    """Raise unless every job's leaflet is signed by all and its review is not due.

    Raises:
        UnsignedError: says for each leaflet what is missing; a note names each older file
            that is still there.
        HandoutsError: a content file has faults.
    """
    told: list[str] = []
    notes: list[str] = []
    for job, target in jobs:
        library = open_library(job.content)
        profile = open_clinic(job.clinic, library)
        for locale in job.locales:
            standing = assess(library, job.leaflet, locale, profile)
            if lacks := tuple(tell_lacks(standing, today)):
                told += [f"{job.leaflet} in {locale} is not made:", *(f"  {it}" for it in lacks)]
                notes.append(kept_note(target))
    if told:
        error = UnsignedError("\n".join(told))
        for note in filter(None, dict.fromkeys(notes)):
            error.add_note(note)
        raise error


def tell_lacks(standing: Standing, today: datetime.date) -> Iterable[str]:
    """Yield in words what keeps a leaflet from being a signed one, and what mends it."""
    command = f"handouts review sign {standing.leaflet} --locale {standing.locale} --role"
    for role in standing.unsigned:
        if role.signoff is None:
            yield f"the signature of the {role.role} is missing — {command} {role.role}"
        else:
            yield (
                f"the signature of the {role.role} ({role.signoff.name}, {role.signoff.date}) "
                f"has lapsed: the words changed — {command} {role.role}"
            )
    if standing.expired(today):
        yield (
            f"it was to be reviewed by {standing.review_by} — review it, set a new review_by, "
            "and have it signed"
        )


def _check_date(
    date: datetime.date, earliest: datetime.date, since: str, today: datetime.date
) -> None:
    if date > today:
        raise UsageError(f"--date {date} is in the future (today is {today})")
    if date < earliest:
        raise UsageError(f"--date {date} is before {since} ({earliest})")


def _gather_real(
    library: Library, leaflet: str, locale: str, profile: Profile | None
) -> Ingredients:
    if locale in PSEUDO_LOCALES:
        raise UsageError(f"{locale} only tests the page; there are no words to sign")
    return gather(library, leaflet, locale, profile=profile)


def _validated(model: type[Model], entry: Mapping[str, object]) -> Model:
    try:
        return model.model_validate(entry)
    except ValidationError as error:
        (detail, *_) = error.errors()
        empty = detail["type"] == "string_too_short"
        what = "it is empty" if empty else detail.get("ctx", {}).get("what", detail["msg"])
        option = str(detail["loc"][0])
        raise UsageError(f"--{option} cannot be “{entry[option]}”: {what}") from None


def _keep(library: Library, given: Ingredients, key: str, entry: Mapping[str, object]) -> Standing:
    """Write an entry beside the leaflet, and return how the leaflet stands with it."""
    leaflet = given.handout.id
    path = library.signoffs_path(leaflet)
    text = path.read_text("utf-8-sig") if path.exists() else NEW_FILE
    write_safely(path, add_entry(text, key, entry).encode("utf-8"))
    return judge(
        library.signoffs(leaflet),
        given.handout,
        given.standing.locale,
        given.standing.digest,
        SOURCE_LOCALE,
    )
