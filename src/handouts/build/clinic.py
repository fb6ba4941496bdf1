"""Lays a clinic's profile over what a leaflet is made from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Literal

from handouts.content.clinic import Profile, check_hides, find_gaps, load_clinic
from handouts.content.clinic_words import check_languages, say
from handouts.content.hidden import PARTS, hide_sections, list_sections
from handouts.content.library import SOURCE_LOCALE, Library
from handouts.content.models.labels import Labels
from handouts.errors import ContentError, Fault
from handouts.leaflet.ingredients import Ingredients
from handouts.leaflet.pseudo import PSEUDO_LOCALES


def open_clinic(path: Path | None, library: Library) -> Profile | None:
    """Load a profile, if one is named.

    Raises:
        ContentError: with every fault of the profile and of its logo.
    """
    return None if path is None else load_clinic(path, library)


def tell_gaps(profile: Profile, *, refuse: bool) -> tuple[Fault, ...]:
    """Return what a profile still lacks.

    Raises:
        ContentError: it lacks something, and that is to be refused.
    """
    gaps = find_gaps(profile)
    if gaps and refuse:
        error = ContentError(gaps)
        error.add_note("Nothing was printed, because --require-complete was given.")
        raise error
    return gaps


def paper_of(profile: Profile | None) -> Literal["a4", "letter"] | None:
    """Return the paper that a clinic usually prints on, if it says so."""
    return profile.clinic.paper if profile else None


def locales_of(profile: Profile, library: Library) -> tuple[str, ...]:
    """Return the languages that a clinic prints: those it names, else all of its region."""
    if profile.clinic.locales:
        return profile.clinic.locales
    found = {locale for leaflet in library.leaflets() for locale in library.locales(leaflet)}
    return tuple(sorted(it for it in found if library.labels(it).region == profile.clinic.region))


def check_clinic(profile: Profile, library: Library) -> tuple[str, ...]:
    """Return the languages that a profile was checked in.

    Raises:
        ContentError: it hides what is nowhere, or lacks a text in one of its languages.
    """
    check_hides(profile, library)
    locales = locales_of(profile, library)
    check_languages(profile, locales)
    return locales


def add_clinic(given: Ingredients, profile: Profile, library: Library) -> Ingredients:
    """Return what a leaflet is made from, with the clinic's own and without what it hides.

    Raises:
        ContentError: the profile lacks a text in this language, or hides what is nowhere.
    """
    check_hides(profile, library, given.handout)
    locale = SOURCE_LOCALE if given.lang in PSEUDO_LOCALES else given.lang
    hidden = frozenset(profile.clinic.hide)
    shown = hide_sections(given.handout, hidden)
    parts = {name for name in hidden if name in PARTS}
    parts |= {name for name in ("living", "support") if not getattr(shown, name)}
    clinic = replace(
        say(profile, locale),
        left_out=tuple(_list_titles(given, hidden)),
        hidden_parts=frozenset(parts),
    )
    return replace(given, handout=shown, clinic=clinic)


def share_own(one: Ingredients, other: Ingredients) -> tuple[Ingredients, Ingredients]:
    """Return what two halves of a page are made from, with only what the clinic says in both."""
    if one.clinic is None or other.clinic is None:
        return one, other
    notes = {name for name, _ in one.clinic.notes} & {name for name, _ in other.clinic.notes}
    pages = {name for name, _ in one.clinic.pages} & {name for name, _ in other.clinic.pages}
    first, second = (
        replace(
            clinic,
            notes=tuple(note for note in clinic.notes if note[0] in notes),
            pages=tuple(page for page in clinic.pages if page[0] in pages),
        )
        for clinic in (one.clinic, other.clinic)
    )
    return replace(one, clinic=first), replace(other, clinic=second)


def _list_titles(given: Ingredients, hidden: frozenset[str]) -> list[str]:
    """Return the titles of what a leaflet lacks, in the order of the alphabet of their ids."""
    titles = {**dict(list_sections(given.handout)), **_part_titles(given.labels)}
    return [titles[name] for name in sorted(hidden) if name in titles]


def _part_titles(labels: Labels) -> dict[str, str]:
    return {
        "tests": labels.tests.title,
        "treatments": labels.treatments.title,
        "outlook": labels.outlook.title,
        "living": labels.living,
        "support": labels.support,
        "help": labels.help.title,
        "questions": labels.questions.title,
        "common-questions": labels.common_questions,
        "myths": labels.myths.title,
    }
