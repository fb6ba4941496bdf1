"""Forbidden words, and the termbase that goes out."""

from __future__ import annotations

import csv
import io
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from handouts.build.gather import open_library
from handouts.build.translate import gather_units
from handouts.errors import ContentError
from handouts.translation.exchange.forbidden import Rule, find_forbidden, load_rules
from handouts.translation.exchange.formats import write_termbase
from handouts.translation.exchange.termbase import COLUMNS, list_entries, write_tbx
from handouts.translation.unit import Unit
from support import REAL

RULE = Rule(
    "metastasis",
    ("liver cancer*",),
    ("start* in the liver",),
    ("cáncer* de hígado", "рак* печінки", "سرطان الكبد", "肝癌", "लिवर कैंसर"),
    ("cáncer de hígado* ajeno",),
    "cáncer que se ha extendido al hígado",
)
NS = {
    "t": "urn:iso:std:iso:30042:ed-2",
    "min": "http://www.tbxinfo.net/ns/min",
    "basic": "http://www.tbxinfo.net/ns/basic",
}


def found(source: str, target: str) -> list[str]:
    return [word for word, _ in find_forbidden(source, target, (RULE,))]


@pytest.mark.parametrize(
    ("target", "word"),
    [
        ("Es cáncer de hígado.", "cáncer de hígado"),
        ("CÁNCERES DE HÍGADO", "cánceres de hígado"),
        ("cáncer\u00a0de\nhígado", "cáncer\u00a0de\nhígado"),
        ("ca\u0301ncer de hi\u0301gado", "cáncer de hígado"),
        ("Це рак печінки", "рак печінки"),
        ("раком печінки", "раком печінки"),
        ("وسرطان الكبد", "سرطان الكبد"),
        ("سَرَطان الكبد", "سرطان الكبد"),
        ("cáncer de hí\u00adga\u200bdo", "cáncer de hígado"),
        ("得了肝癌以后", "肝癌"),
        ("यह लिवर कैंसर है", "लिवर कैंसर"),
    ],
)
def test_a_forbidden_word_is_found_in_its_forms(target: str, word: str) -> None:
    assert found("It has spread.", target) == [word]


@pytest.mark.parametrize(
    "target", ["cáncer en el hígado", "El precáncer de hígado", "маркрак печінки", "肝脏的癌症"]
)
def test_other_words_are_none(target: str) -> None:
    assert found("It has spread.", target) == []


def test_a_phrase_that_means_something_else_is_allowed() -> None:
    assert found("It has spread.", "un Cáncer de hígado ajeno") == []
    assert found("It has spread.", "cáncer de hígado ajeno, cáncer de hígado") != []


@pytest.mark.parametrize(
    "source", ["It is not liver cancer.", "Liver Cancers", "Cancer that starts in the liver."]
)
def test_it_may_stand_where_the_english_says_it(source: str) -> None:
    assert found(source, "cáncer de hígado") == []


UNITS = (
    Unit("glossary", "terms/stent/term", "stent", "stent", "translated"),
    Unit("glossary", "terms/stent/meaning", "A **tube**.", "Un **tubo** & más.", "reviewed"),
    Unit("glossary", "terms/metastasis/term", "metastasis", "metástasis", "stale", "meta"),
    Unit("glossary", "terms/metastasis/meaning", "Spread.", "", "new"),
    Unit("general", "title", "Title", "Título", "translated"),
)


def test_the_termbase_has_what_stands() -> None:
    stent, spread = list_entries(UNITS, (RULE,))
    assert (stent.id, stent.term, stent.meaning) == ("stent", "stent", "A tube.")
    assert (stent.translation, stent.meaning_translated) == ("stent", "Un tubo & más.")
    assert stent.rule.target == ()
    assert (spread.translation, spread.meaning_translated) == ("", "")
    assert spread.rule == RULE


def test_tbx_has_both_languages_and_what_is_forbidden() -> None:
    root = ElementTree.fromstring(write_tbx(list_entries(UNITS, (RULE,)), "en", "es"))
    assert root.tag == f"{{{NS['t']}}}tbx"
    assert (root.get("type"), root.get("style")) == ("TBX-Basic", "dct")
    stent, spread = root.findall(".//t:conceptEntry", NS)
    assert stent.get("id") == "term-stent"
    definitions = [each.text for each in stent.findall(".//basic:definition", NS)]
    assert definitions == ["A tube.", "Un tubo & más."]
    terms = [
        (
            language.get("{http://www.w3.org/XML/1998/namespace}lang"),
            term.findtext("t:term", namespaces=NS),
            term.findtext("min:administrativeStatus", namespaces=NS),
        )
        for language in spread.findall("t:langSec", NS)
        for term in language.findall("t:termSec", NS)
    ]
    assert terms[:3] == [
        ("en", "metastasis", "preferredTerm-admn-sts"),
        ("en", "liver cancer", "deprecatedTerm-admn-sts"),
        ("es", "cáncer de hígado", "deprecatedTerm-admn-sts"),
    ]
    assert "Say instead: cáncer que se ha extendido al hígado" in "".join(root.itertext())


def test_the_table_has_the_same() -> None:
    data = write_termbase(UNITS, (RULE,), "en", "es")[".terms.csv"]
    assert data.startswith(b"\xef\xbb\xbf")
    header, stent, spread = csv.reader(io.StringIO(data.decode("utf-8-sig")))
    assert tuple(header) == COLUMNS
    assert stent == ["stent", "stent", "A tube.", "stent", "Un tubo & más.", "", "", ""]
    assert spread[6].startswith("cáncer de hígado | рак печінки")


def copied(tmp_path: Path) -> Path:
    for name in ("glossary", "termbase", "locales"):
        shutil.copytree(REAL / "_shared" / name, tmp_path / "_shared" / name)
    return tmp_path


@pytest.mark.parametrize("path", sorted((REAL / "_shared/termbase").glob("*.yaml")), ids=str)
def test_every_termbase_of_ours_loads(path: Path) -> None:
    rules = {rule.term: rule for rule in load_rules(open_library(REAL), path.stem)}
    assert rules["metastasis"].source
    assert all(rule.target and rule.instead for rule in rules.values())


def test_a_language_without_a_termbase_has_the_english_one() -> None:
    (rule,) = load_rules(open_library(REAL), "fi")
    assert rule.source
    assert rule.target == ()


@pytest.mark.parametrize(
    ("text", "what", "line"),
    [
        ("locale: es\nterms:\n  - id: metastases\n    forbidden: [xx]\n", "metastasis", 3),
        ("locale: fr\nterms:\n  - id: metastasis\n    forbidden: [xx]\n", "“fr”", 1),
        ("locale: es\nterms:\n  - id: metastasis\n    forbidden: ['**']\n", "no letters", 4),
        ("locale: es\nterms:\n  - id: metastasis\n    forbidden: []\n", "at least 1", 4),
        ("locale: es\nterms:\n  - id: metastasis\n    words: [a]\n", "no field “words”", 4),
    ],
)
def test_a_fault_is_told_at_its_line(tmp_path: Path, text: str, what: str, line: int) -> None:
    root = copied(tmp_path)
    (root / "_shared/termbase/es.yaml").write_text(text, "utf-8")
    with pytest.raises(ContentError, match=what) as caught:
        load_rules(open_library(root), "es")
    assert line in {fault.line for fault in caught.value.faults}


def test_the_translations_of_ours_use_no_forbidden_word() -> None:
    from handouts.build.translate import gather_units

    library = open_library(REAL)
    for locale in library.translations():
        rules = load_rules(library, locale)
        for unit in gather_units(library, locale):
            assert find_forbidden(unit.source, unit.target, rules) == (), unit.key


CORE = "{urn:iso:std:iso:30042:ed-2}"
MIN, BASIC = "{http://www.tbxinfo.net/ns/min}", "{http://www.tbxinfo.net/ns/basic}"
XML = "{http://www.w3.org/XML/1998/namespace}"

CONTENT = {
    "tbx": "tbxHeader text",
    "tbxHeader": "fileDesc",
    "fileDesc": "(titleStmt )?(publicationStmt )?(sourceDesc )+",
    "sourceDesc": "(p )+",
    "text": "body",
    "body": "(conceptEntry )+",
    "conceptEntry": "((note|basic:definition|min:subjectField) )*(langSec )+",
    "langSec": "((note|basic:definition) )*(termSec )+",
    "termSec": "term ((note|min:administrativeStatus) )*",
}
"""What may stand in an element of TBX-Basic in DCT style, in which order, as far as we write it:
the core structure of ISO 30042:2019, and the levels that the modules min and basic name."""

STATUS = {f"{name}Term-admn-sts" for name in ("admitted", "deprecated", "superseded", "preferred")}


def short_name(tag: str) -> str:
    for space, prefix in ((CORE, ""), (MIN, "min:"), (BASIC, "basic:")):
        if tag.startswith(space):
            return prefix + tag.removeprefix(space)
    raise AssertionError(f"{tag} is in no namespace of TBX-Basic")


def check_tbx(root: ElementTree.Element) -> None:
    """Hold a termbase to the order of elements, and to the values that TBX-Basic fixes."""
    assert root.attrib == {"type": "TBX-Basic", "style": "dct", f"{XML}lang": "en"}
    for element in root.iter():
        name = short_name(element.tag)
        inner = "".join(f"{short_name(child.tag)} " for child in element)
        if name not in CONTENT:
            assert (inner, bool((element.text or "").strip())) == ("", True), name
        else:
            pattern = CONTENT[name]
            whole = pattern if "(" in pattern else "".join(f"{each} " for each in pattern.split())
            assert re.fullmatch(whole, inner), f"{name}: {inner}"
            assert not (element.text or "").strip(), name
        assert set(element.attrib) <= {
            "tbx": {"type", "style", f"{XML}lang"},
            "conceptEntry": {"id"},
            "langSec": {f"{XML}lang"},
        }.get(name, set()), name
        if name == "min:administrativeStatus":
            assert element.text in STATUS
    ids = [each.get("id", "") for each in root.iter(f"{CORE}conceptEntry")]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[A-Za-z_][\w.-]*", each) for each in ids)
    for entry in root.iter(f"{CORE}conceptEntry"):
        languages = [each.get(f"{XML}lang") for each in entry.iter(f"{CORE}langSec")]
        assert len(languages) == len(set(languages))


@pytest.mark.parametrize("locale", ["es", "ar", "zh-Hans", "hi", "uk"])
def test_every_termbase_is_tbx_basic(locale: str) -> None:
    library = open_library(REAL)
    units, rules = gather_units(library, locale, ["glossary"]), load_rules(library, locale)
    check_tbx(ElementTree.fromstring(write_tbx(list_entries(units, rules), "en", locale)))


def test_what_is_no_tbx_basic_is_seen() -> None:
    data = write_tbx(list_entries(UNITS, (RULE,)), "en", "es").decode()
    check_tbx(ElementTree.fromstring(data))
    turned = re.sub(r"(<term>[^<]*</term>)(<min:\w+>[^<]*</min:\w+>)", r"\2\1", data)
    for bad in (turned, data.replace("preferredTerm", "goodTerm"), data.replace("-stent", "-x y")):
        assert bad != data
        with pytest.raises(AssertionError):
            check_tbx(ElementTree.fromstring(bad))
