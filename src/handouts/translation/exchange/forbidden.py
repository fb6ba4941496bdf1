"""Looks for words that a termbase forbids."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from handouts.content.crosschecks import check_name
from handouts.content.library import SOURCE_LOCALE, Library
from handouts.content.models.termbase import Termbase, TermRule
from handouts.content.trouble import suggest
from handouts.content.validation import validate
from handouts.errors import ContentError

_UNSEEN = re.compile(r"[\u0640\u064b-\u0652\u00ad\u200b-\u200d\u2060*_]")

_SPACED = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN")
"""Scripts that part words by spaces and put nothing before a word."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What one term must not be called, in the source language and in another."""

    term: str
    source: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    """Words of the source beside which a forbidden word is right."""

    target: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()
    """Phrases of the other language that hold a forbidden word and mean something else."""

    instead: str = ""


def load_rules(library: Library, locale: str) -> tuple[Rule, ...]:
    """Return the rules for a translation, from the termbases of both languages.

    Raises:
        ContentError: a termbase has faults, or speaks of a term that the glossary lacks.
    """
    english = load_termbase(library, SOURCE_LOCALE)
    other = load_termbase(library, locale)
    sources = {rule.id: rule for rule in english.terms} if english else {}
    targets = {rule.id: rule for rule in other.terms} if other else {}
    return tuple(
        _rule(name, sources.get(name), targets.get(name))
        for name in dict.fromkeys((*sources, *targets))
    )


def _rule(name: str, source: TermRule | None, target: TermRule | None) -> Rule:
    return Rule(
        name,
        source.forbidden if source else (),
        source.unless if source else (),
        target.forbidden if target else (),
        target.allowed if target else (),
        (target.instead if target else None) or "",
    )


def load_termbase(library: Library, locale: str) -> Termbase | None:
    """Load the forbidden words of one locale; ``None`` where there is no file.

    Raises:
        ContentError: the file has faults, or speaks of a term that the glossary lacks.
    """
    try:
        source = library.read_shared(f"termbase/{locale}.yaml")
    except ContentError as error:
        if error.faults[0].code == "missing":
            return None
        raise
    termbase = validate(Termbase, source)
    check_name(source, "locale", termbase.locale, locale)
    known = {term.id for term in library.glossary(SOURCE_LOCALE).terms}
    faults = tuple(
        source.fault(
            ("terms", index, "id"),
            f"“{rule.id}” is not in the glossary",
            suggest(rule.id, known, "name a term of the glossary"),
            code="unknown_term",
        )
        for index, rule in enumerate(termbase.terms)
        if rule.id not in known
    )
    if faults:
        raise ContentError(faults)
    return termbase


def find_forbidden(
    source: str, target: str, rules: tuple[Rule, ...]
) -> tuple[tuple[str, Rule], ...]:
    """Return the forbidden words of a translation that its source does not call for."""
    return tuple(
        (found, rule)
        for rule in rules
        if not any(_find(word, source) for word in (*rule.source, *rule.unless))
        for word in rule.target
        if (found := _find(word, _without(rule.allowed, target)))
    )


def _without(phrases: tuple[str, ...], text: str) -> str:
    text = _folded(text)
    for phrase in phrases:
        text = _pattern(phrase).sub(" ", text)
    return text


def _find(word: str, text: str) -> str | None:
    match = _pattern(word).search(_folded(text))
    return match[0] if match else None


def _folded(text: str) -> str:
    """Return a text without case, marks that Arabic may leave out, and what nobody sees."""
    plain = unicodedata.normalize("NFC", _UNSEEN.sub("", text))
    return plain.casefold()


@cache
def _pattern(word: str) -> re.Pattern[str]:
    parts = (
        re.escape(_folded(part)) + (r"\w*" if part.endswith("*") else "") for part in word.split()
    )
    body = r"[\s\u00a0-]+".join(parts)
    first = unicodedata.name(word[0], "")
    if first.startswith(_SPACED):
        body = rf"(?<!\w){body}(?!\w)"
    return re.compile(body)
