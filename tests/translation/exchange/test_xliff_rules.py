"""Our XLIFF beside the rules of its strict schema (xliff-core-1.2-strict.xsd, OASIS 2008)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import get_args
from xml.etree import ElementTree

import pytest

from exchanging import odd_units, one, real_units
from handouts.translation.exchange.xliff import write_xliff
from handouts.translation.unit import State

ElementTree.register_namespace("", "urn:oasis:names:tc:xliff:document:1.2")
NAMESPACE = "{urn:oasis:names:tc:xliff:document:1.2}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

WITHIN = {
    "xliff": ("file",),
    "file": ("header", "body"),
    "header": ("tool",),
    "body": ("trans-unit",),
    "trans-unit": ("source", "target", "context-group", "note", "alt-trans"),
    "alt-trans": ("source", "target"),
    "context-group": ("context",),
    "source": ("bpt", "ept", "ph"),
    "target": ("bpt", "ept", "ph"),
}
"""What may stand within an element, in the order of the schema; text aside."""

ANY_ORDER = {"source", "target"}
ONCE = {"source", "target", "header", "body"}
ATTRIBUTES: dict[str, tuple[set[str], set[str]]] = {
    "xliff": ({"version"}, set()),
    "file": ({"original", "source-language", "datatype"}, {"target-language", "tool-id"}),
    "tool": ({"tool-id", "tool-name"}, {"tool-version"}),
    "trans-unit": ({"id"}, {"resname", XML_SPACE, "approved", "maxwidth", "size-unit"}),
    "target": (set(), {"state"}),
    "context-group": (set(), {"name", "purpose"}),
    "context": ({"context-type"}, set()),
    "note": (set(), {"from"}),
    "alt-trans": (set(), {"alttranstype"}),
    "bpt": ({"id"}, {"ctype"}),
    "ept": ({"id"}, set()),
    "ph": ({"id"}, {"ctype"}),
}
"""Attributes that an element must have, and those that it may have besides."""

VALUES = {
    "state": {"needs-translation", "needs-adaptation", "translated", "final"},
    "approved": {"yes", "no"},
    "size-unit": {"char"},
    "alttranstype": {"previous-version"},
    "context-type": {"sourcefile"},
    "purpose": {"location"},
    "ctype": {"bold", "italic", "link", "lb", "x-slot"},
    "datatype": {"plaintext"},
    XML_SPACE: {"preserve"},
}


def tag(element: ElementTree.Element) -> str:
    assert element.tag.startswith(NAMESPACE)
    return element.tag.removeprefix(NAMESPACE)


def find_breaches(root: ElementTree.Element) -> Iterator[str]:
    for element in root.iter():
        name, inner = tag(element), [tag(child) for child in element]
        allowed = WITHIN.get(name, ())
        yield from (f"{child} in {name}" for child in inner if child not in allowed)
        if name not in ANY_ORDER and inner != sorted(inner, key=allowed.index):
            yield f"the order in {name}"
        yield from (f"{child} twice" for child in ONCE & set(inner) if inner.count(child) > 1)
        must, may = ATTRIBUTES.get(name, (set(), set()))
        yield from (f"{name} without {given}" for given in must - element.attrib.keys())
        yield from (f"{given} of {name}" for given in element.attrib.keys() - must - may)
        for given, value in element.attrib.items():
            if value not in VALUES.get(given, {value}):
                yield f"{given}={value}"
    yield from _breaches_of_names(root)


def _breaches_of_names(root: ElementTree.Element) -> Iterator[str]:
    for file in root.iter(f"{NAMESPACE}file"):
        units = list(file.iter(f"{NAMESPACE}trans-unit"))
        names = Counter(unit.get("id") for unit in units)
        groups = Counter(group.get("name") for group in file.iter(f"{NAMESPACE}context-group"))
        del groups[None]
        yield from (f"the id {name} twice" for name, count in names.items() if count > 1)
        yield from (f"the group {name} twice" for name, count in groups.items() if count > 1)
        for unit in units:
            if ("maxwidth" in unit.attrib) != ("size-unit" in unit.attrib):
                yield f"maxwidth without its unit: {unit.get('id')}"
    for part in (*root.iter(f"{NAMESPACE}source"), *root.iter(f"{NAMESPACE}target")):
        kinds = {kind: [e.get("id") for e in part if tag(e) == kind] for kind in ("bpt", "ept")}
        if sorted(map(str, kinds["bpt"])) != sorted(map(str, kinds["ept"])):
            yield "a bpt without its ept"
        opening = Counter(element.get("id") for element in part if tag(element) != "ept")
        yield from (f"the code {name} twice" for name, count in opening.items() if count > 1)


def test_every_text_in_every_state_keeps_the_rules() -> None:
    states = get_args(State)
    units = [
        replace(
            unit,
            target="" if place % 4 == 0 else unit.target,
            state=states[place % 4],
            previous="It said [more](#stent)." if place % 4 == 1 else None,
            note="A & B <c>",
            max_length=90 if place % 3 else None,
        )
        for place, unit in enumerate((*real_units(), *odd_units()))
    ]
    root = ElementTree.fromstring(write_xliff(tuple(units), "en", "zh-Hans", version="1.0"))
    assert list(find_breaches(root)) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('purpose="location"', 'purpose="location" name="x"', "the group x twice"),
        ('size-unit="char"', "", "maxwidth without its unit: a"),
        ('state="translated"', 'state="done"', "state=done"),
        ("<header>", "<body/><header>", "the order in file"),
    ],
)
def test_a_breach_is_found(old: str, new: str, told: str) -> None:
    units = (one("Eat.", "Coma.", id="a", max_length=9), one("Drink.", "Beba.", id="b"))
    text = write_xliff(units, "en", "es").decode()
    assert old in text
    assert told in list(find_breaches(ElementTree.fromstring(text.replace(old, new))))
