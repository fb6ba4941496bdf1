"""Puts two languages of one leaflet side by side: one view, in which every text is a pair.

The two views have one structure, so they are gone through together, and entries meet by their
ids. What comes out is a view like any other: the components of the page print a pair where
they would print a text, and need not know of it.

The language of the patient comes first. Its half stands where its reader begins: on the right
for Arabic, on the left for Spanish; and a listener hears it first, pair after pair. A pair is
no row of a table. Those who listen to a table hear of rows and columns before every text, and
headings, lists and boxes would be lost in its cells. So headings stay headings and lists stay
lists, and each holds its words twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from babel import Locale
from markupsafe import Markup

from handouts.errors import RenderError
from handouts.leaflet.block_view import DrawingView, LegendView, ShareView
from handouts.leaflet.clinic_view import ClinicView, CodeView, PhoneView
from handouts.leaflet.direction import Direction
from handouts.leaflet.imprint_view import SourceView
from handouts.leaflet.pseudo import real_language
from handouts.leaflet.view import LeafletView

PAIR = Markup(
    '<span class="pair"><span class="pair__half" lang="{}" dir="{}">{}</span> '
    '<span class="pair__half" lang="{}" dir="{}">{}</span></span>'
)
"""A text in two languages. The space between parts the words in bookmarks."""

_ONCE: Mapping[type, frozenset[str]] = {
    ClinicView: frozenset({"address"}),
    CodeView: frozenset({"alt", "words"}),
    DrawingView: frozenset({"alt", "labels"}),
    LegendView: frozenset({"number"}),
    PhoneView: frozenset({"digits"}),
    ShareView: frozenset({"alt"}),
    SourceView: frozenset({"text"}),
}
"""What stands once on the page, in the language of the patient: a drawing has one description
(its words stand below it in both languages), and titles of sources have their own language."""

_ONCE_WHERE_ALIKE: Mapping[type, frozenset[str]] = {
    ClinicView: frozenset({"name", "department"}),
}
"""What a clinic may give one name for all languages: that stands once, and two stand as a pair."""


@dataclass(frozen=True, slots=True)
class BilingualView:
    """One leaflet in two languages, ready for the template."""

    both: LeafletView
    """The leaflet, each of its texts a pair; it carries the language of the patient."""

    names: Markup
    """What the two languages call themselves, as a pair."""

    second_lang: str
    """The language of the clinic."""

    second_dir: Direction

    second_link_texts: Mapping[str, str]
    """What a listener hears about each link in the language of the clinic, by its target."""


def build_bilingual(first: LeafletView, second: LeafletView) -> BilingualView:
    """Return two views of one leaflet as one, without what other editions alone print.

    Args:
        first: In the language of the patient.
        second: In the language of the clinic.

    Raises:
        RenderError: the two are not built alike; says where.
    """
    pairing = _Pairing(first.lang, first.dir, second.lang, second.dir)
    both: LeafletView = pairing.join(_common(first), _common(second), "")
    return BilingualView(
        both=replace(both, plain_title=f"{first.plain_title} · {second.plain_title}"),
        names=pairing.pair(_own_name(first.lang), _own_name(second.lang)),
        second_lang=second.lang,
        second_dir=second.dir,
        second_link_texts=second.link_texts,
    )


def _common(view: LeafletView) -> LeafletView:
    return replace(view, one_sheet=None, easy_read=None)


def _own_name(lang: str) -> Markup:
    """Return what a language calls itself (CLDR), with a capital to stand alone.

    Chinese has one name for the language in a script, and no Latin brackets.
    """
    locale = Locale.parse(real_language(lang), sep="-")
    in_script = locale.languages.get(f"{locale.language}_{locale.script}")
    name = in_script or locale.get_display_name() or lang
    return Markup("{}").format(name[:1].upper() + name[1:])


@dataclass(frozen=True, slots=True)
class _Pairing:
    lang: str
    dir: Direction
    second_lang: str
    second_dir: Direction

    def pair(self, first: Markup, second: Markup) -> Markup:
        """Return two texts as one; nothing where both are empty."""
        if not first and not second:
            return Markup("")
        return PAIR.format(self.lang, self.dir, first, self.second_lang, self.second_dir, second)

    def join(self, first: Any, second: Any, place: str) -> Any:
        """Return two values of the same kind as one; what is no text is the first's."""
        if type(first) is not type(second):
            raise self._differ(place)
        if isinstance(first, Markup):
            return self.pair(first, second)
        if is_dataclass(first):
            return self._join_fields(first, second, place)
        if isinstance(first, tuple):
            return self._join_entries(first, second, place)
        if isinstance(first, Mapping):
            if first.keys() != second.keys():
                raise self._differ(place)
            return {name: self.join(first[name], second[name], place) for name in first}
        return first

    def _join_fields(self, first: Any, second: Any, place: str) -> Any:
        once = _ONCE.get(type(first), frozenset()) | {
            name
            for name in _ONCE_WHERE_ALIKE.get(type(first), ())
            if getattr(first, name) == getattr(second, name)
        }
        texts = {
            field.name: self.join(
                getattr(first, field.name), getattr(second, field.name), f"{place}.{field.name}"
            )
            for field in fields(first)
            if field.name not in once and field.name != "link_texts"
        }
        return replace(first, **texts)

    def _join_entries(self, first: Any, second: Any, place: str) -> Any:
        """Join what has ids by ids, in the order of the first, and all else by its place."""
        if len(first) != len(second):
            raise self._differ(place)
        found = {name: entry for entry in second if (name := getattr(entry, "id", None))}
        if len(found) != len(second):
            pairs = zip(first, second, strict=True)
            return tuple(self.join(*pair, f"{place}.{n}") for n, pair in enumerate(pairs, 1))
        if lost := [entry.id for entry in first if entry.id not in found]:
            raise self._differ(f"{place}.{lost[0]}")
        return tuple(self.join(entry, found[entry.id], f"{place}.{entry.id}") for entry in first)

    def _differ(self, place: str) -> RenderError:
        return RenderError(
            f"the leaflet is not built alike in {self.lang} and {self.second_lang}, so its rows "
            f"do not meet: see {place.strip('.')} — give both files the same parts, with the "
            "same ids"
        )
