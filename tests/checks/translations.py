"""What tests of rules on translations need: the tiny leaflet in a French of our own."""

from __future__ import annotations

import datetime
import itertools
import re
from collections.abc import Iterator
from pathlib import Path

from checks.samples import TODAY
from handouts.assets import find_assets
from handouts.build import translate
from handouts.build.gather import open_library
from handouts.checks.finding import Finding
from handouts.checks.gather import gather_shared, gather_subject
from handouts.checks.registry import list_rules
from handouts.checks.run import check_leaflet, check_shared
from handouts.content.library import Library
from handouts.content.models.locale import TranslatedLocale
from handouts.translation.ledgers import Record
from handouts.translation.unit import Unit
from support import write_tiny

FRENCH = TranslatedLocale(
    locale="fr", translated_from="en", name="français", region="us", formats="fr"
)
ANA = Record("translated", "Ana Example", datetime.date(2026, 11, 21))
POINT = "tiny/key_points/two/text"


WORD = re.compile(r"(\{[a-z_]+\}|\]\(#[^)]*\))|[A-Za-z][A-Za-z'’-]*")
"""A word, or what is no word: a slot, or where a link leads."""


def french(english: str) -> str:
    """Say an English text in our French, which has no four English words in a row."""
    count = itertools.count(1)

    def say_word(found: re.Match[str]) -> str:
        third = not found[1] and next(count) % 3 == 0
        return f"{found[0]} f" if third else found[0]

    return f"F {WORD.sub(say_word, english)}"


def write_french(root: Path) -> Library:
    """Make a library whose French says the English with some letters more, and return it."""
    translate.write_locale(open_library(write_tiny(root)), FRENCH)
    translate.begin(open_library(root), "fr", ["tiny"])
    units = translate.gather_units(open_library(root), "fr")
    said = [Unit(u.file, u.id, u.source, french(u.source), "translated") for u in units]
    translate.write_back(open_library(root), "fr", said, ANA)
    return open_library(root)


def say(library: Library, key: str, words: str, source: str | None = None) -> Library:
    """Return the library with one French text said otherwise."""
    (unit,) = (unit for unit in translate.gather_units(library, "fr") if unit.key == key)
    said = Unit(unit.file, unit.id, source or unit.source, words, "translated")
    translate.write_back(library, "fr", [said], ANA)
    return open_library(library.root)


def find_in_french(library: Library, code: str) -> list[Finding]:
    """Return what one rule finds in the French leaflet and in the files that it shares."""
    return list(_find(library, code))


def _find(library: Library, code: str) -> Iterator[Finding]:
    (rule,) = (rule for rule in list_rules() if rule.code == code)
    subject = gather_subject(library, "tiny", "fr", TODAY)
    yield from check_leaflet(subject, [rule]).findings
    shared = gather_shared(library, [subject.handout], find_assets().styles / "tokens.css", TODAY)
    yield from (finding for finding in check_shared(shared).findings if finding.code == code)
