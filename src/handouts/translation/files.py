"""The files that a translation is made of, each beside the one that it was made from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from handouts.content.context import Known
from handouts.content.crosschecks import check_terms, display_name, term_names
from handouts.content.library import Library
from handouts.content.models.glossary import Glossary
from handouts.content.models.handout import Handout
from handouts.content.models.illustrations import Illustrations
from handouts.content.models.labels import Labels
from handouts.content.models.ledger import Ledger
from handouts.content.models.locale import TranslatedLocale
from handouts.content.models.region import Region
from handouts.content.overlay import Merged, merge
from handouts.content.reader import parse_source
from handouts.content.source import Source
from handouts.content.trouble import suggest
from handouts.content.validation import validate
from handouts.errors import UsageError

SHARED: dict[str, type[BaseModel]] = {
    "labels": Labels,
    "glossary": Glossary,
    "illustrations": Illustrations,
}
"""The shared files that every leaflet prints from."""


@dataclass(frozen=True, slots=True)
class TextFile:
    """One file of a translation, with the source that it was made from."""

    name: str
    """``pancreatic``, ``labels``, ``glossary``, ``illustrations`` or ``regions/us``."""

    locale: str
    model: BaseModel
    """What the source says."""

    base: Source
    merged: Merged
    """The source with the translation laid over it; ``origins`` tells what was translated."""

    path: Path
    """Where the translation stands, or will stand."""

    ledger: Ledger | None
    """``None`` where there is no ledger yet."""

    @property
    def ledger_path(self) -> Path:
        """Where its ledger stands, beside it."""
        return ledger_path(self.path)


def ledger_path(path: Path) -> Path:
    """Return where the ledger of a translated file stands: ``es.ledger.yaml`` for ``es.yaml``."""
    return path.with_name(f"{path.stem}.ledger.yaml")


def translated_locale(library: Library, locale: str) -> TranslatedLocale:
    """Return what a translated locale is.

    Raises:
        UsageError: there is no such locale, or it is not a translation.
        ContentError: its file has faults.
    """
    found = library.translated(locale)
    if found is None:
        known = library.translations()
        otherwise = f"translated are: {', '.join(known) or 'none'}"
        raise UsageError(
            f"“{locale}” is not a translation — {suggest(locale, known, otherwise)}; "
            f"handouts translate start {locale} begins one"
        )
    return found


def list_regions(library: Library, locale: str) -> tuple[str, ...]:
    """Return the usual region of a translation, then the others that have its words."""
    usual = translated_locale(library, locale).region
    others = (
        name
        for name in library.shelf.regions()
        if name != usual and library.overlay_path(f"regions/{name}", locale).is_file()
    )
    return (usual, *others)


def list_names(library: Library, locale: str) -> tuple[str, ...]:
    """Return the names of all files that a locale has or needs, leaflets last."""
    regions = (f"regions/{name}" for name in list_regions(library, locale))
    leaflets = (name for name in library.leaflets() if library.overlay_path(name, locale).is_file())
    return (*SHARED, *regions, *leaflets)


def read_text_file(library: Library, name: str, locale: str) -> TextFile:
    """Read one file of a translation; what it lacks is the source's.

    Raises:
        UsageError: there is no such file or locale.
        ContentError: a file has faults.
    """
    made = translated_locale(library, locale)
    model, base_path = _source_of(library, name, made.translated_from)
    base = library.shelf.read(base_path)
    loaded = validate(model, base, _known(library, model, base, made))
    path = library.overlay_path(name, locale)
    overlay = library.shelf.read(path) if path.is_file() else None
    merged = merge(base, loaded, overlay, values=_values(made), sparse=True)
    beside = ledger_path(path)
    ledger = validate(Ledger, library.shelf.read(beside)) if beside.is_file() else None
    return TextFile(name, locale, loaded, base, merged, path, ledger)


def check_text(library: Library, file: TextFile, text: str) -> None:
    """Raise unless a file of a translation may have a text.

    Raises:
        ContentError: with all that does not fit, such as a slot that is gone.
    """
    made = translated_locale(library, file.locale)
    overlay = parse_source(text, display_name(file.path))
    merged = merge(file.base, file.model, overlay, values=_values(made), sparse=True)
    model = type(file.model)
    checked = validate(model, merged, _known(library, model, file.base, made))
    if isinstance(checked, Handout):
        check_terms(merged, checked)


def _values(made: TranslatedLocale) -> dict[str, str]:
    return {"locale": made.locale, "region": made.region}


def _known(
    library: Library, model: type[BaseModel], base: Source, made: TranslatedLocale
) -> Known | None:
    if model is Handout:
        return library.known(made.translated_from)
    return term_names(base) if model is Glossary else None


def _source_of(library: Library, name: str, source: str) -> tuple[type[BaseModel], Path]:
    if name in SHARED:
        return SHARED[name], library.shelf.shared(f"{name}/{source}.yaml")
    if name.startswith("regions/"):
        return Region, library.shelf.shared(f"{name}.yaml")
    library.check_leaflet(name)
    return Handout, library.root / name / f"{source}.yaml"
