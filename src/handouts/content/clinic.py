"""Loads a clinic's profile, and tells what in it is still to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from handouts.content import phone
from handouts.content.context import Known
from handouts.content.crosschecks import display_name
from handouts.content.hidden import PARTS, list_sections
from handouts.content.library import SOURCE_LOCALE, Library
from handouts.content.logo import Logo, load_logo
from handouts.content.models.clinic import Clinic, Purpose
from handouts.content.models.handout import Handout
from handouts.content.models.region import Region
from handouts.content.placeholders import find_invented, find_open, is_sample_address
from handouts.content.reader import read_source
from handouts.content.source import Key, Source
from handouts.content.trouble import suggest
from handouts.content.validation import validate
from handouts.errors import ContentError, Fault

_FREE_TEXTS = frozenset({"notes", "pages", "phones"})
"""Fields with sentences, in which "for example" is no placeholder."""


_CURLY = re.compile("[“”„«‘’][^“”„«»‘’]*[“”»‘’]")
"""A text in quotes that are none to YAML."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A clinic's profile that was read and checked."""

    clinic: Clinic
    source: Source
    logo: Logo | None

    def fit_region(self, region: Region) -> Region:
        """Return a region with the clinic's own emergency number and fever limit."""
        update: dict[str, object] = {}
        if self.clinic.emergency_number is not None:
            update["emergency_number"] = self.clinic.emergency_number
        limit = self.clinic.fever.in_celsius if self.clinic.fever else region.fever.celsius
        if not _is_same_limit(limit, region.fever.celsius):
            update["fever"] = region.fever.model_copy(update={"celsius": limit, "claims": ()})
        return region.model_copy(update=update)


def _is_same_limit(one: float, other: float) -> bool:
    """Return whether two limits, in degrees Celsius, print alike: 100.4 °F is 38 °C."""
    return round(one, 1) == round(other, 1)


def load_clinic(path: Path, library: Library) -> Profile:
    """Load a profile.

    Raises:
        ContentError: with every fault of the profile and of its logo.
    """
    source = read_source(path, display_name(path))
    data = source.data if isinstance(source.data, dict) else {}
    faults: list[Fault] = []
    clinic, logo = None, None
    known, unknown = _known(library, source)
    faults += unknown
    faults += [*_find_unknown_languages(library, source), *_find_curly_quotes(source)]
    try:
        clinic = validate(Clinic, source, known)
    except ContentError as error:
        told = {fault.path for fault in faults}
        faults += [fault for fault in error.faults if fault.path not in told]
    if isinstance(name := data.get("logo"), str) and name:
        try:
            logo = load_logo(name, source, path.parent)
        except ContentError as error:
            faults += error.faults
    if clinic is None or faults:
        raise ContentError(tuple(faults))
    return Profile(clinic, source, logo)


def _known(library: Library, source: Source) -> tuple[Known, list[Fault]]:
    """Return the names that a profile may use, and what is wrong with its region.

    Glossary terms are none of them: a leaflet prints only those that it explains itself.
    """
    data = source.data if isinstance(source.data, dict) else {}
    region, regions = data.get("region"), library.shelf.regions()
    drawings = library.illustrations("en").illustrations
    known = Known(
        terms=frozenset(),
        claims=frozenset(library.evidence.claims),
        sources=frozenset(library.evidence.sources),
        illustrations=frozenset(drawing.id for drawing in drawings),
        region=region if region in regions else None,
    )
    if not isinstance(region, str) or region in regions:
        return known, []
    mend = suggest(region, regions, f"the regions are: {', '.join(regions)}")
    fault = source.fault(("region",), f"there is no region “{region}”", mend, code="region")
    return known, [fault]


def _find_unknown_languages(library: Library, source: Source) -> Iterator[Fault]:
    """Yield languages that no leaflet has; a tag that is none is told elsewhere."""
    data = source.data if isinstance(source.data, dict) else {}
    several = data.get("locales")
    named: list[tuple[Key, object]] = [(("locale",), data.get("locale"))]
    if isinstance(several, list):
        named += [(("locales", index), tag) for index, tag in enumerate(several)]
    there = (SOURCE_LOCALE, *library.shelf.locale_files())
    for key, tag in named:
        if isinstance(tag, str) and tag not in there:
            mend = suggest(tag, there, f"the languages are: {', '.join(there)}")
            yield source.fault(key, f"there are no leaflets in “{tag}”", mend, code="language")


def _find_curly_quotes(source: Source) -> Iterator[Fault]:
    """Yield texts in the quotes of word processors, which would print."""
    for key, text in _list_texts(source.data, ()):
        if key and key[0] not in {"notes", "pages"} and _CURLY.fullmatch(text):
            what = f"the quotes around {text} would print"
            yield source.fault(
                key, what, 'take them away, or write straight ones: "', code="quotes"
            )


def check_hides(profile: Profile, library: Library, handout: Handout | None = None) -> None:
    """Raise where the profile hides what no leaflet has.

    Args:
        profile: The profile.
        library: Where the leaflets are.
        handout: One that was loaded already; the others are read only if need be.

    Raises:
        ContentError: with every such name.
    """
    own = {name for name, _ in list_sections(handout)} if handout else set[str]()
    names = enumerate(profile.clinic.hide)
    open_ = [(index, name) for index, name in names if name not in own and name not in PARTS]
    if not open_:
        return
    known = {*PARTS, *own}
    for leaflet in library.leaflets():
        known |= {name for name, _ in list_sections(library.load_handout(leaflet))}
    faults = tuple(
        profile.source.fault(
            ("hide", index),
            f"no leaflet has a section “{name}”",
            suggest(name, known, f"larger parts are: {', '.join(PARTS)}"),
            code="hidden_unknown",
        )
        for index, name in open_
        if name not in known
    )
    if faults:
        raise ContentError(faults)


def find_gaps(profile: Profile) -> tuple[Fault, ...]:
    """Return what keeps a profile from being complete: placeholders, and no urgent number."""
    found = [*_find_placeholders(profile), *_find_missing(profile)]
    return ContentError(tuple(found)).faults


def _find_missing(profile: Profile) -> Iterator[Fault]:
    needed: tuple[tuple[Purpose, str], ...] = (
        ("day", "by day"),
        ("night", "at night and on weekends"),
    )
    for purpose, what in needed:
        if profile.clinic.phone_for(purpose) is None:
            yield profile.source.fault(
                ("phones",),
                f"there is no number to call {what}",
                f"add a phone with “purpose: {purpose}”; one that is always answered has "
                "“answered: always” and serves for both",
                code="urgent_number",
            )


def _find_placeholders(profile: Profile) -> Iterator[Fault]:
    clinic, tell = profile.clinic, profile.source.fault
    for index, item in enumerate(clinic.phones):
        if phone.is_placeholder(item.number, clinic.region):
            what = f"“{item.number}” is a number that nobody answers"
            mend = "write the real number; until then the page says that it is none"
            yield tell(("phones", index, "number"), what, mend, code="placeholder")
    if clinic.web is not None and is_sample_address(clinic.web):
        what = f"“{clinic.web}” is an address for samples"
        yield tell(("web",), what, "write the real one, or take it away", code="placeholder")
    for key, text in _list_texts(profile.source.data, ()):
        words = find_open(text) if key[0] in _FREE_TEXTS else find_invented(text)
        if words:
            what = f"“{words}” is not filled in yet"
            yield tell(key, what, "write what should print", code="placeholder")


def _list_texts(value: object, path: Key) -> Iterator[tuple[Key, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if path or key not in {"web", "logo"}:
                yield from _list_texts(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _list_texts(inner, (*path, index))
    elif isinstance(value, str):
        yield path, value
