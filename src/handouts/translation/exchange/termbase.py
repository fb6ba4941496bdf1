"""The termbase that goes out with every export: TBX (ISO 30042:2019, DCT style) and CSV."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from handouts.content.inline import plain_text
from handouts.translation.exchange.csv_table import write_table
from handouts.translation.exchange.forbidden import Rule
from handouts.translation.exchange.markup import write_element
from handouts.translation.exchange.prints import check_printable
from handouts.translation.unit import Unit

COLUMNS = (
    *("id", "term", "meaning", "translation", "meaning_translated"),
    *("forbidden_in_source", "forbidden", "say_instead"),
)

_FINISHED = frozenset({"translated", "reviewed"})
_PREFERRED, _FORBIDDEN = "preferredTerm-admn-sts", "deprecatedTerm-admn-sts"
_NAMESPACES = {
    "xmlns": "urn:iso:std:iso:30042:ed-2",
    "xmlns:min": "http://www.tbxinfo.net/ns/min",
    "xmlns:basic": "http://www.tbxinfo.net/ns/basic",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One idea: its name and meaning in two languages, and what it must not be called."""

    id: str
    term: str
    meaning: str
    translation: str = ""
    meaning_translated: str = ""
    rule: Rule = field(default_factory=lambda: Rule(""))


def list_entries(units: tuple[Unit, ...], rules: tuple[Rule, ...]) -> tuple[Entry, ...]:
    """Return the entries of the glossary's units, in their order.

    A translation that is new or stale is left out: nobody stands by it.
    """
    found = {unit.id: unit for unit in units if unit.file == "glossary"}
    by_term = {rule.term: rule for rule in rules}
    return tuple(
        _entry(name.split("/")[-2], unit, found.get(name[: -len("term")] + "meaning"), by_term)
        for name, unit in found.items()
        if name.endswith("/term")
    )


def _entry(name: str, term: Unit, meaning: Unit | None, rules: Mapping[str, Rule]) -> Entry:
    return Entry(
        name,
        plain_text(term.source),
        plain_text(meaning.source) if meaning else "",
        _translation(term),
        _translation(meaning) if meaning else "",
        rules.get(name, Rule(name)),
    )


def _translation(unit: Unit) -> str:
    return plain_text(unit.target) if unit.state in _FINISHED else ""


def write_termbase_csv(entries: tuple[Entry, ...]) -> bytes:
    """Return the entries as a table; several forbidden words stand in one cell, by ``|``."""
    return write_table(COLUMNS, (_row(entry) for entry in entries))


def _row(entry: Entry) -> tuple[str, ...]:
    source, target = _readable(entry.rule.source), _readable(entry.rule.target)
    return (
        *(entry.id, entry.term, entry.meaning, entry.translation, entry.meaning_translated),
        *(" | ".join(source), " | ".join(target), entry.rule.instead),
    )


def _readable(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return words without the sign for any ending, which is for our rules alone."""
    return tuple(word.replace("*", "") for word in words)


def write_tbx(entries: tuple[Entry, ...], source_locale: str, locale: str) -> bytes:
    """Return the entries as TBX-Basic in DCT style.

    Raises:
        ContentError: a text holds a character that XML cannot.
    """
    check_printable(
        tuple(
            Unit("glossary", entry.id, text, "", "new") for entry in entries for text in _row(entry)
        )
    )
    root = {"type": "TBX-Basic", "style": "dct", "xml:lang": source_locale, **_NAMESPACES}
    about = write_element("p", {}, "The glossary of the handouts, with words not to be used.")
    header = write_element(
        "tbxHeader", {}, [write_element("fileDesc", {}, [write_element("sourceDesc", {}, [about])])]
    )
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        write_element("tbx", root, opening=True),
        header,
        "<text>",
        "<body>",
        *(line for entry in entries for line in _concept(entry, source_locale, locale)),
        "</body>",
        "</text>",
        "</tbx>",
    ]
    return ("\n".join(lines) + "\n").encode("utf-8")


def _concept(entry: Entry, source_locale: str, locale: str) -> Iterator[str]:
    yield write_element("conceptEntry", {"id": f"term-{entry.id}"}, opening=True)
    yield from _language(source_locale, entry.meaning, (entry.term,), entry.rule.source, "")
    names = (entry.translation,) if entry.translation else ()
    if names or entry.rule.target:
        meaning, rule = entry.meaning_translated, entry.rule
        yield from _language(locale, meaning, names, rule.target, rule.instead)
    yield "</conceptEntry>"


def _language(
    locale: str, meaning: str, names: tuple[str, ...], forbidden: tuple[str, ...], instead: str
) -> Iterator[str]:
    yield write_element("langSec", {"xml:lang": locale}, opening=True)
    if meaning:
        yield write_element("basic:definition", {}, meaning)
    for name in names:
        yield _term(name, _PREFERRED)
    for word in _readable(forbidden):
        yield _term(word, _FORBIDDEN, f"Say instead: {instead}" if instead else "")
    yield "</langSec>"


def _term(name: str, status: str, note: str = "") -> str:
    inner = [write_element("term", {}, name)]
    inner.append(write_element("min:administrativeStatus", {}, status))
    if note:
        inner.append(write_element("note", {}, note))
    return write_element("termSec", {}, inner)
