"""What may be wrong with one translated text, seen beside its English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic_core import PydanticCustomError

from handouts.content import plain
from handouts.content.models.text import PROSE_LIMIT
from handouts.translation.exchange.arrival import same_words
from handouts.translation.exchange.figures import (
    compare_figures,
    find_turned,
    find_units,
    spell_unit,
)
from handouts.translation.exchange.forbidden import Rule, find_forbidden
from handouts.translation.exchange.placeholders import count_fixed, count_loose, count_marks
from handouts.translation.exchange.report import Problem
from handouts.translation.unit import Unit

_WEB = re.compile(
    r"https?://|\bwww\.|\]\((?!#)|[\w.+-]+@[\w-]+\.\w|\b[a-z0-9-]+\.(?:com|edu|gov|info|net|org)\b",
    re.IGNORECASE | re.ASCII,
)
"""Addresses of pages and of mail, also without what they usually begin with."""

_LEFT = 4
"""English words in a row from which on they were left: fewer may be a name or a medicine."""

_LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_HELD = re.compile(r"\{[a-z_]+\}|\]\(#[^)]*\)")
_NAMES = {"**": "bold", "_": "emphasis"}


def find_problems(source: str, target: str, rules: tuple[Rule, ...] = ()) -> Iterator[Problem]:
    """Yield everything for which a translation is refused."""
    if len(target) > PROSE_LIMIT:
        what = f"it has {len(target)} characters, and no text may have more than {PROSE_LIMIT}"
        yield Problem("far_too_long", what, "shorten it")
        return
    yield from _characters(target)
    yield from _placeholders(source, target)
    if _WEB.search(target) and not _WEB.search(source):
        what = "it has a web address or a link out of the leaflet, and the English has none"
        yield Problem("link", what, "take it away; texts link only to glossary terms")
    yield from _marks(source, target)
    yield from _figures(source, target)
    yield from _units(source, target)
    for word, rule in find_forbidden(source, target, rules):
        mend = f"say “{rule.instead}”" if rule.instead else "look the term up in the termbase"
        yield Problem("forbidden_term", f"“{word}” must not be used for “{rule.term}”", mend)


def find_warnings(unit: Unit, target: str) -> Iterator[Problem]:
    """Yield what a person should look at again."""
    if unit.max_length is not None and len(target) > unit.max_length:
        what = f"it has {len(target)} characters, and {unit.max_length} fit"
        yield Problem("too_long", what, "shorten it, or look at the page")
    if is_copied(unit.source, target):
        yield Problem("same_as_source", "it is the same as the English", "translate it")
    elif left := find_english(unit.source, target):
        yield Problem("english_left", f"“{left}” is still English", "translate these words too")
    if turned := find_turned(unit.source, target):
        what = f"figures stand in another order than in the English: {', '.join(turned)}"
        yield Problem("figures_turned", what, "look whether each still says the same")
    if any(character.isdecimal() and not character.isascii() for character in target):
        what = "it has digits that are not 0 to 9, which all others on the page are"
        yield Problem("other_digits", what, "write 0 to 9, as phones and thermometers have them")
    lost = count_marks(unit.source) - count_marks(target)
    for mark in sorted(lost):
        what = f"the {_NAMES[mark]} of the English is gone"
        yield Problem("mark_lost", what, f"write {mark}words{mark} where it belongs")


def is_copied(source: str, target: str) -> bool:
    """Return whether a target is the source again, as some tools fill what is not translated.

    What has no words besides its slots is the same in every language.
    """
    words = re.sub(r"\{[a-z_]+\}", "", source)
    return same_words(source, target) and any(map(str.isalpha, words))


def find_english(source: str, target: str) -> str:
    """Return the first words of the source that stand in a row in a target; empty if none do."""
    english = f" {' '.join(_latin_words(source))} ".casefold()
    words = _latin_words(target)
    for start in range(len(words) - _LEFT + 1):
        run = " ".join(words[start : start + _LEFT])
        if f" {run} ".casefold() in english:
            return run
    return ""


def _latin_words(text: str) -> list[str]:
    return _LATIN_WORD.findall(_HELD.sub(" ", text))


def _characters(target: str) -> Iterator[Problem]:
    try:
        plain.check(target)
    except PydanticCustomError as error:
        context = error.context or {}
        yield Problem(error.type, str(context.get("what")), str(context.get("mend")))


def _placeholders(source: str, target: str) -> Iterator[Problem]:
    wanted, given = count_fixed(source), count_fixed(target)
    for name in sorted(wanted - given):
        mend = "put it where it belongs, exactly as in the English"
        yield Problem("placeholder_lost", f"{_told(name)} is lost", mend)
    for name in sorted(given - wanted):
        what = f"{_told(name)} is not in the English"
        if wanted[name]:
            what = f"{_told(name)} is there more often than in the English"
        yield Problem("placeholder_gained", what, "take it away")


def _told(name: str) -> str:
    if name.startswith("("):
        return f"the link to the term {name[1:-1]}"
    return "the line break" if name == "\\\n" else f"the slot {name}"


def _marks(source: str, target: str) -> Iterator[Problem]:
    for mark in sorted(count_loose(target) - count_loose(source)):
        what = f"a {mark} would print as it is, because nothing closes it here"
        mend = "write it at both ends, with no space, bracket or stop just inside"
        yield Problem("mark_open", what, mend)
    wanted, given = count_marks(source), count_marks(target)
    for mark in sorted(given.keys() - wanted.keys()):
        what = f"the English has no {_NAMES[mark]} here"
        yield Problem("mark_gained", what, f"take the {mark} away")


def _figures(source: str, target: str) -> Iterator[Problem]:
    lost, gained = compare_figures(source, target)
    if lost:
        what = f"figures of the English are missing: {', '.join(lost)}"
        yield Problem("figure_lost", what, "write the same figures, in digits")
    if gained:
        what = f"figures that the English does not have: {', '.join(gained)}"
        yield Problem("figure_gained", what, "write the same figures as the English")


def _units(source: str, target: str) -> Iterator[Problem]:
    wanted, given = find_units(source), find_units(target)
    for unit in sorted(wanted - given):
        what = f"the unit {unit} is missing after its figure"
        yield Problem("unit_lost", what, f"write one of: {spell_unit(unit)}")
    for unit in sorted(given - wanted):
        what = f"the unit {unit} is not in the English"
        yield Problem("unit_gained", what, "write the same unit as the English")
