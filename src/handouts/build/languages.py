"""Decides whether a new language can begin, before a file of it is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from handouts.build.job import pseudo_locales
from handouts.content.library import SOURCE_LOCALE, Library
from handouts.content.models.locale import TranslatedLocale
from handouts.content.source import Source
from handouts.content.trouble import suggest
from handouts.content.validation import validate
from handouts.errors import ContentError, Fault, UsageError

_ASKED: Mapping[str, str] = MappingProxyType(
    {
        "locale": "the language",
        "name": "what its readers call it (--name)",
        "formats": "whose way of writing dates and numbers (--formats)",
    }
)

USUAL_REGION = "us"
"""The region of a new language for which none is named."""


def check_same(made: TranslatedLocale, asked: Mapping[str, str | None]) -> None:
    """Raise where a language that was begun is asked for with another name or other formats.

    Args:
        made: The language as it is.
        asked: What was asked for, by the name of the field; ``None`` where nothing was.

    Raises:
        UsageError: something differs; to leave it out silently would print wrong numbers.
    """
    differing = [
        f"--{field} {value} (it has {getattr(made, field)})"
        for field, value in asked.items()
        if value is not None and value != getattr(made, field)
    ]
    if differing:
        where = f"handouts/_shared/locales/{made.locale}.yaml"
        raise UsageError(
            f"“{made.locale}” was begun already, and not with {', '.join(differing)} "
            f"— leave this away, or change {where} first"
        )


def describe_language(
    library: Library,
    locale: str,
    leaflets: Sequence[str],
    *,
    name: str | None,
    region: str | None,
    formats: str | None,
) -> TranslatedLocale:
    """Return what a new language is; nothing is written.

    Args:
        library: Where it will stand.
        locale: Its tag, such as ``pt-BR``.
        leaflets: What is to be translated; at least one.
        name: What its readers call it.
        region: The region whose numbers it prints; else ``USUAL_REGION``.
        formats: The locale of CLDR in whose way dates are written; else the language itself.

    Raises:
        UsageError: no translation can have this tag, or something that was asked for is missing.
        HandoutsError: there is no such leaflet.
    """
    _check_tag(library, locale)
    if name is None:
        raise UsageError(f"“{locale}” is new — say what its readers call it with --name")
    if not leaflets:
        raise UsageError("say which leaflets to translate, such as general")
    for leaflet in leaflets:
        library.check_leaflet(leaflet)
    region = region or USUAL_REGION
    check_region(library, region)
    asked = {
        "locale": locale,
        "translated_from": SOURCE_LOCALE,
        "name": name,
        "region": region,
        "formats": formats or locale,
    }
    try:
        return validate(TranslatedLocale, Source("", asked, (), {}, {}))
    except ContentError as error:
        told = (_tell(fault, asked_formats=formats is not None) for fault in error.faults)
        raise UsageError("\n".join(dict.fromkeys(told))) from None


def check_region(library: Library, region: str) -> None:
    """Raise unless there is such a region.

    Raises:
        UsageError: with the regions that there are.
    """
    regions = library.shelf.regions()
    if region not in regions:
        mend = suggest(region, regions, f"say one of {', '.join(regions)} with --region")
        raise UsageError(f"there is no region “{region}” — {mend}")


def _check_tag(library: Library, locale: str) -> None:
    if locale == SOURCE_LOCALE:
        raise UsageError(f"“{locale}” is what is translated from — name another language")
    if library.derived(locale) is not None or locale in library.made.origins:
        what = f"“{locale}” is there already, and not as a translation"
        raise UsageError(f"{what} — see handouts/_shared/locales/{locale}.yaml")
    if locale in pseudo_locales():
        raise UsageError(f"“{locale}” is made up from English — run: handouts translate pseudo")


def _tell(fault: Fault, *, asked_formats: bool) -> str:
    if fault.path == "formats" and not asked_formats:
        fault_mend = "name a language that writes dates as this one does, as in --formats en"
        return f"{_ASKED['formats']}: {fault.what} — {fault_mend}"
    return f"{_ASKED.get(fault.path, fault.path)}: {fault.what} — {fault.mend}"
