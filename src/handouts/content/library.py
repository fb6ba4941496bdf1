"""A content folder: which leaflets it holds, and how to load one.

A clinic's own folder may hold only leaflets; what it lacks in ``_shared`` comes from the
folder that ships with the package.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from handouts.content import inline
from handouts.content.context import Known
from handouts.content.models.evidence import Claim, ClaimFile, Source, SourceFile
from handouts.content.models.glossary import Glossary
from handouts.content.models.handout import Handout
from handouts.content.models.illustrations import Illustrations
from handouts.content.models.labels import Labels
from handouts.content.models.region import Region
from handouts.content.models.signoffs import SignoffFile
from handouts.content.reader import read_source
from handouts.content.segments import iterate_segments
from handouts.content.source import Source as YamlFile
from handouts.content.trouble import suggest
from handouts.content.validation import validate
from handouts.errors import ContentError, Fault, UsageError

SOURCE_LOCALE = "en"
"""The language that every leaflet is written in first."""

_LEAFLET = re.compile(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")
_LOCALE_FILE = re.compile(r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?\.yaml$")

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Evidence:
    """All claims and sources, by id."""

    claims: dict[str, Claim]
    sources: dict[str, Source]


@dataclass(frozen=True)
class Library:
    """One content folder, with the shared files of another behind it."""

    root: Path
    shared_root: Path
    known_evidence: Evidence | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        """Refuse a folder that is none.

        Raises:
            UsageError: ``root`` is not a folder.
        """
        if not self.root.is_dir():
            raise UsageError(f"{self.root} is not a folder with leaflets — check --content")

    def leaflets(self) -> tuple[str, ...]:
        """Return the ids of all leaflets, in the order of the alphabet."""
        return tuple(
            sorted(
                folder.name
                for folder in self.root.iterdir()
                if folder.is_dir() and _LEAFLET.match(folder.name)
            )
        )

    def locales(self, leaflet: str) -> tuple[str, ...]:
        """Return the locales that a leaflet has a file for, in the order of the alphabet."""
        folder = self.root / leaflet
        return tuple(
            sorted(file.stem for file in folder.iterdir() if _LOCALE_FILE.match(file.name))
        )

    def check_leaflet(self, leaflet: str) -> None:
        """Raise unless the leaflet exists.

        Raises:
            UsageError: there is no such leaflet; says which there are.
        """
        known = self.leaflets()
        if leaflet not in known:
            otherwise = f"the leaflets are: {', '.join(known) or 'none'}"
            raise UsageError(
                f"there is no leaflet “{leaflet}” — {suggest(leaflet, known, otherwise)}"
            )

    def load_handout(self, leaflet: str, locale: str = SOURCE_LOCALE) -> Handout:
        """Load what one leaflet says.

        Raises:
            UsageError: there is no such leaflet, or it has no such locale.
            ContentError: its file has faults.
        """
        self.check_leaflet(leaflet)
        locales = self.locales(leaflet)
        if locale not in locales:
            raise UsageError(
                f"the leaflet “{leaflet}” is not there in “{locale}” — "
                f"it has: {', '.join(locales) or 'none'}"
            )
        source = self._read(self.root / leaflet / f"{locale}.yaml")
        handout = validate(Handout, source, self.known(locale))
        _check_name(source, "id", handout.id, leaflet)
        _check_name(source, "locale", handout.locale, locale)
        _check_terms(source, handout)
        return handout

    def signoffs_path(self, leaflet: str) -> Path:
        """Return where the sign-offs of a leaflet are kept, beside its words."""
        return self.root / leaflet / "signoffs.yaml"

    def signoffs(self, leaflet: str) -> SignoffFile:
        """Load the sign-offs of a leaflet; without a file there are none.

        Raises:
            ContentError: the file has faults.
        """
        path = self.signoffs_path(leaflet)
        return validate(SignoffFile, self._read(path)) if path.exists() else SignoffFile()

    def known(self, locale: str) -> Known:
        """Return the names that a leaflet in this locale may refer to."""
        evidence = self.evidence
        return Known(
            terms=frozenset(term.id for term in self.glossary(locale).terms),
            claims=frozenset(evidence.claims),
            sources=frozenset(evidence.sources),
            illustrations=frozenset(
                drawing.id for drawing in self.illustrations(locale).illustrations
            ),
        )

    def glossary(self, locale: str) -> Glossary:
        """Load the terms of one locale."""
        return self._shared(Glossary, f"glossary/{locale}.yaml", _term_names)

    def labels(self, locale: str) -> Labels:
        """Load the fixed words of one locale."""
        return self._shared(Labels, f"labels/{locale}.yaml")

    def illustrations(self, locale: str) -> Illustrations:
        """Load the words of the drawings in one locale."""
        return self._shared(Illustrations, f"illustrations/{locale}.yaml")

    def region(self, name: str) -> Region:
        """Load what depends on a country."""
        return self._shared(Region, f"regions/{name}.yaml")

    def has_locale(self, locale: str) -> bool:
        """Return whether the shared words of a locale are there."""
        return self._shared_path(f"labels/{locale}.yaml").is_file()

    @cached_property
    def evidence(self) -> Evidence:
        """All claims and sources.

        Raises:
            ContentError: an evidence file has faults, or an id is used twice.
        """
        folder = self._shared_path("evidence")
        sources_file = self._read(folder / "sources.yaml")
        sources = {item.id: item for item in validate(SourceFile, sources_file).sources}
        known = Known(sources=frozenset(sources))
        claims: dict[str, Claim] = {}
        faults: list[Fault] = []
        for path in sorted(folder.glob("*.yaml")):
            if path.name == "sources.yaml":
                continue
            file = self._read(path)
            for index, claim in enumerate(validate(ClaimFile, file, known).claims):
                if claim.id in claims:
                    what = f"the claim {claim.id} is in another file as well"
                    faults.append(file.fault(("claims", index, "id"), what, "keep one of them"))
                claims[claim.id] = claim
        if faults:
            raise ContentError(tuple(faults))
        return Evidence(claims, sources)

    def _shared_path(self, name: str) -> Path:
        own = self.root / "_shared" / name
        return own if own.exists() else self.shared_root / "_shared" / name

    def _shared(self, model: type[Model], name: str, known: object = None) -> Model:
        cache: dict[str, BaseModel] = self.__dict__.setdefault("_cache", {})
        if name not in cache:
            path = self._shared_path(name)
            source = self._read(path)
            context = known(source) if callable(known) else None
            cache[name] = validate(model, source, context)
        found = cache[name]
        assert isinstance(found, model)
        return found

    def _read(self, path: Path) -> YamlFile:
        name = display_name(path)
        root = self.root if self.root in path.parents else self.shared_root
        if not path.resolve().is_relative_to(root.resolve()):
            what, mend = "the file leads out of the content folder", "put the file itself here"
            raise ContentError((Fault(name, None, None, "", what, mend, code="outside"),))
        return read_source(path, name)


def display_name(path: Path) -> str:
    """Return a path as the reader would type it: relative to here where it is below here."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def _check_name(source: YamlFile, key: str, value: str, expected: str) -> None:
    if value != expected:
        fault = source.fault(
            (key,),
            f"“{value}” is not the name of its {'folder' if key == 'id' else 'file'}",
            f"write {key}: {expected}",
            code="name",
        )
        raise ContentError((fault,))


def _check_terms(source: YamlFile, handout: Handout) -> None:
    """Raise where a text links a term that the leaflet does not print."""
    linked = {term for segment in iterate_segments(handout) for term in inline.terms(segment.text)}
    faults = tuple(
        source.fault(
            ("glossary",),
            f"the texts link “{term}”, which is not in this list",
            "add it to the list, or take the link away",
            code="unlisted_term",
        )
        for term in sorted(linked - set(handout.glossary))
    )
    if faults:
        raise ContentError(faults)


def _term_names(source: YamlFile) -> Known:
    data = source.data
    terms = data.get("terms") if isinstance(data, dict) else None
    if not isinstance(terms, list):
        return Known()
    return Known(terms=frozenset(str(t["id"]) for t in terms if isinstance(t, dict) and "id" in t))
