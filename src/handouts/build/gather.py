"""Loads all that a leaflet is made from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from handouts.assets import find_assets
from handouts.build.clinic import add_clinic
from handouts.build.unsaid import find_unsaid
from handouts.content.clinic import Profile
from handouts.content.digest import Words
from handouts.content.library import SOURCE_LOCALE, Library
from handouts.content.signoffs import judge
from handouts.errors import UsageError
from handouts.leaflet.ingredients import Ingredients
from handouts.leaflet.pseudo import PSEUDO_LOCALES, to_pseudo
from handouts.leaflet.view import Edition


def open_library(content: Path) -> Library:
    """Return the library of a content folder, with the shipped shared files behind it."""
    return Library(content, find_assets().handouts)


def gather(
    library: Library,
    leaflet: str,
    locale: str,
    edition: Edition = "standard",
    *,
    paged: bool = True,
    draft: bool = False,
    region: str | None = None,
    profile: Profile | None = None,
) -> Ingredients:
    """Load all that a leaflet is made from; pseudo-locales are made from English.

    Args:
        library: Where it is kept.
        leaflet: Its id.
        locale: Its language.
        edition: What it is printed as; gaps elsewhere do no harm.
        paged: Whether it has pages.
        region: Where it is read; else the region that is usual for the language.
        draft: Whether the source's words, marked as such, fill the gaps of a translation.
        profile: Whose numbers, limits and words print. The reviewer's copy has the limits alone,
            because those are what is signed.

    Raises:
        HandoutsError: a file has faults, or a translation has gaps and is no draft.
    """
    source = SOURCE_LOCALE if locale in PSEUDO_LOCALES else locale
    handout = library.load_handout(leaflet, source)
    labels, glossary = library.labels(source), library.glossary(source)
    drawings = library.illustrations(source)
    usual = profile.clinic.region if profile else labels.region
    place = library.region(region or usual, source)
    if locale in PSEUDO_LOCALES:
        handout, labels = to_pseudo(handout, locale), to_pseudo(labels, locale)
        glossary, drawings = to_pseudo(glossary, locale), to_pseudo(drawings, locale)
        place = to_pseudo(place, locale)
    fitted = place if profile is None else profile.fit_region(place)
    if edition == "easy-read" and handout.easy_read is None:
        raise _no_easy_read(library, leaflet, source)
    digest = Words(handout, glossary, drawings, fitted, labels).digest()
    standing = judge(library.signoffs(leaflet), handout, locale, digest, SOURCE_LOCALE)
    given = Ingredients(
        *(handout, labels, glossary, drawings, fitted, library.evidence, locale, standing),
        own_limit=fitted.fever != place.fever,
    )
    printed_as = frozenset({edition, "paged" if paged else "unpaged"})
    given = _fill_gaps(library, given, printed_as, draft=draft)
    if profile is None or edition == "review":
        return given
    return add_clinic(given, profile, library)


def _fill_gaps(
    library: Library, given: Ingredients, printed_as: frozenset[str], *, draft: bool
) -> Ingredients:
    """Return what a leaflet is made from, with the gaps of a translation refused or filled."""
    made = library.translated(given.lang)
    if made is None:
        return given
    unsaid = find_unsaid(library, given.handout.id, given.lang, printed_as, given.region.id)
    if not draft:
        unsaid.demand_none()
    return unsaid.fill(replace(given, formats=made.formats), library.labels(SOURCE_LOCALE))


def _no_easy_read(library: Library, leaflet: str, locale: str) -> UsageError:
    """Return that a leaflet has no easy-read text, and which ones have it in this language."""
    having = [
        name
        for name in library.leaflets()
        if locale in library.locales(name) and library.load_handout(name, locale).easy_read
    ]
    others = ", ".join(having) or "none"
    return UsageError(
        f"{leaflet} has no easy-read text — leaflets that have one in {locale}: {others}; "
        "see “easy_read” in docs/add-a-leaflet.md to write it"
    )
