"""The words by which a glossary term is known in a text."""

from __future__ import annotations

import re
from functools import cache

from handouts.content.models.glossary import Term

_SHORT = 4
"""Abbreviations of up to so many letters are matched with their capitals."""


@cache
def term_pattern(term: Term) -> re.Pattern[str]:
    """Return a pattern for a term, its other name in brackets, and their plurals."""
    main = re.sub(r"\s*\([^)]*\)", "", term.term).strip()
    other = re.search(r"\(([^)]*)\)$", term.term)
    names = [main, *re.split(r", | or ", other[1])] if other else [main]
    parts = re.split(r" and | or ", main)
    if all(re.search(r"[A-Z]{2}", part) for part in parts):
        names = [*parts, *names[1:]]  # "ALT and AST" are two names
    return re.compile("|".join(_name_pattern(name.strip()) for name in names if name.strip()))


def _name_pattern(name: str) -> str:
    plain = re.escape(name)
    if name.isupper() or len(name) <= _SHORT or any(letter.isdigit() for letter in name):
        return rf"(?<![\w-]){plain}s?(?![\w-])"
    return rf"(?<![\w-])(?i:{plain})(?:s|es)?(?![\w-])"
