"""A content folder: which leaflets it holds, and how to load one.

A clinic's own folder may hold only leaflets; what it lacks in ``_shared`` comes from the
folder that ships with the package.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from handouts.content.context import Known
from handouts.content.crosschecks import check_name, check_terms, term_names
from handouts.content.evidence import SOURCES_FILE, Evidence, load_evidence
from handouts.content.locales import MadeLocales
from handouts.content.models.glossary import Glossary
from handouts.content.models.handout import Handout
from handouts.content.models.illustrations import Illustrations
from handouts.content.models.labels import Labels
from handouts.content.models.locale import DerivedLocale, TranslatedLocale
from handouts.content.models.plain_words import PlainWords
from handouts.content.models.region import Region
from handouts.content.models.release import Release
from handouts.content.models.signoffs import SignoffFile
from handouts.content.overlay import Merged, merge
from handouts.content.segments import change_segments
from handouts.content.shelf import LOCALE_FILE, Shelf
from handouts.content.source import Source as YamlFile
from handouts.content.trouble import suggest
from handouts.content.validation import validate
from handouts.content.words import WordChange
from handouts.errors import UsageError

SOURCE_LOCALE = "en"
"""The language that every leaflet is written in first."""

_LEAFLET = re.compile(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")

Model = TypeVar("Model", bound=BaseModel)
KnownOf = Callable[[YamlFile], Known]


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
        """Return the locales that a leaflet can be made in, in the order of the alphabet.

        Those are the ones that it has a file for, and those that are made out of them.
        """
        folder = self.root / leaflet
        files = {file.stem for file in folder.iterdir() if LOCALE_FILE.match(file.name)}
        return tuple(sorted(files | self.made.derived_from(files)))

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
        return self.read_handout(leaflet, locale)[0]

    def read_handout(self, leaflet: str, locale: str = SOURCE_LOCALE) -> tuple[Handout, YamlFile]:
        """Load what one leaflet says, with the file that knows where each word stands.

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
        handout, source = self._load(Handout, self.root / leaflet, locale, self.known(locale))
        check_name(source, "id", handout.id, leaflet)
        check_name(source, "locale", handout.locale, locale)
        check_terms(source, handout)
        return handout, source

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
        return self._shared(Glossary, "glossary", locale, term_names)

    def labels(self, locale: str) -> Labels:
        """Load the fixed words of one locale."""
        return self._shared(Labels, "labels", locale)

    def illustrations(self, locale: str) -> Illustrations:
        """Load the words of the drawings in one locale."""
        return self._shared(Illustrations, "illustrations", locale)

    def region(self, name: str, locale: str = SOURCE_LOCALE) -> Region:
        """Load what depends on a country, with its words in a locale."""
        region = self._shared(Region, "regions", name)
        if self.translated(locale) is not None:
            base = self._read(self._shared_path(f"regions/{name}.yaml"))
            merged = self._merge(base, region, self.overlay_path(f"regions/{name}", locale), locale)
            return validate(Region, merged)
        derived = self.derived(locale)
        return region if derived is None else change_segments(region, WordChange.of(derived))

    def derived(self, locale: str) -> DerivedLocale | None:
        """Load how a locale is made out of another, as :meth:`MadeLocales.derived` does."""
        return self.made.derived(locale)

    def translated(self, locale: str) -> TranslatedLocale | None:
        """Load what a translated locale is, as :meth:`MadeLocales.translated` does."""
        return self.made.translated(locale)

    def translations(self) -> tuple[str, ...]:
        """Return all locales that are translated, in the order of the alphabet."""
        return self.made.translations()

    def overlay_path(self, name: str, locale: str) -> Path:
        """Return where the texts of a file stand in a locale.

        ``name`` is a leaflet, or a shared file: ``labels``, ``regions/us``.
        """
        if name in self.leaflets():
            return self.root / name / f"{locale}.yaml"
        file = f"{name}.{locale}.yaml" if "/" in name else f"{name}/{locale}.yaml"
        shipped, own = self._shared_path(file), self.root / "_shared" / file
        return shipped if shipped.is_file() else own

    def plain_words(self, locale: str) -> PlainWords | None:
        """Load the hard words of one locale; ``None`` where there is no list."""
        return self._optional(PlainWords, "plain-words", locale)

    def release(self, leaflet: str) -> Release | None:
        """Load the ids of the last release; ``None`` where there was none."""
        return self._optional(Release, "releases", leaflet)

    def _optional(self, model: type[Model], kind: str, name: str) -> Model | None:
        path = self._shared_path(f"{kind}/{name}.yaml")
        return self._shared(model, kind, name) if path.is_file() else None

    def read_shared(self, name: str) -> YamlFile:
        """Read a file of ``_shared``, to tell where something stands in it.

        Raises:
            ContentError: it cannot be read.
        """
        return self._read(self._shared_path(name))

    def own_shared(self, folder: str) -> tuple[str, ...]:
        """Return the names of the files that this very folder has in a folder of ``_shared``.

        The ledgers of translations, and what only they say of a region, are left out.
        """
        found = (self.root / "_shared" / folder).glob("*.yaml")
        return tuple(sorted(f"{folder}/{path.name}" for path in found if "." not in path.stem))

    @cached_property
    def evidence(self) -> Evidence:
        """All claims and sources.

        Raises:
            ContentError: an evidence file has faults, or an id is used twice.
        """
        folder = self._shared_path("evidence")
        files = sorted(path for path in folder.glob("*.yaml") if path.name != SOURCES_FILE)
        return load_evidence(self._read(folder / SOURCES_FILE), map(self._read, files))

    @cached_property
    def made(self) -> MadeLocales:
        """Every locale that takes its structure from another."""
        return MadeLocales(
            self.shelf.locale_files(),
            lambda name: self._read(self._shared_path(f"locales/{name}.yaml")),
            SOURCE_LOCALE,
        )

    @cached_property
    def shelf(self) -> Shelf:
        """The files."""
        return Shelf(self.root, self.shared_root)

    def _shared_path(self, name: str) -> Path:
        return self.shelf.shared(name)

    def _shared(
        self, model: type[Model], kind: str, name: str, known: KnownOf | None = None
    ) -> Model:
        cache: dict[tuple[str, str], BaseModel] = self.__dict__.setdefault("_cache", {})
        if (kind, name) not in cache:
            origin = self.made.origins.get(name)
            file = self._shared_path(f"{kind}/{origin.base if origin else name}.yaml")
            cache[kind, name] = self._load(model, file.parent, name, known)[0]
        found = cache[kind, name]
        assert isinstance(found, model)
        return found

    def _load(
        self, model: type[Model], folder: Path, name: str, known: Known | KnownOf | None
    ) -> tuple[Model, YamlFile]:
        """Load a file; a derived locale's is its base with other words and an overlay."""
        made = self.derived(name) or self.translated(name)
        base_name = self.made.origins[name].base if made else name
        base = self._read(folder / f"{base_name}.yaml")
        context = known(base) if callable(known) else known
        loaded = validate(model, base, context)
        if made is None:
            return loaded, base
        merged = self._merge(base, loaded, self.overlay_path(folder.name, name), name)
        return validate(model, merged, context), merged

    def _merge(self, base: YamlFile, model: BaseModel, overlay: Path, locale: str) -> Merged:
        """Lay an overlay on a file, in the way that its locale is made."""
        derived, translated = self.derived(locale), self.translated(locale)
        made = derived or translated
        assert made is not None
        return merge(
            base,
            model,
            self._read(overlay) if overlay.is_file() else None,
            change=WordChange.of(derived) if derived else str,
            values={"locale": made.locale, "region": made.region},
            sparse=translated is not None,
        )

    def _read(self, path: Path) -> YamlFile:
        return self.shelf.read(path)
