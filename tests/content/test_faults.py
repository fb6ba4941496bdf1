"""Every fault of a content file names the line, the column and the mend."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

import pytest

from handouts.content.reader import DEPTH_LIMIT, SIZE_LIMIT
from handouts.errors import ContentError, Fault
from support import TINY, change, faults_of, library_of, line_of


def only(faults: tuple[Fault, ...]) -> Fault:
    assert len(faults) == 1, "\n".join(map(str, faults))
    return faults[0]


def test_the_sample_has_no_fault(tmp_path: Path) -> None:
    assert faults_of(tmp_path, TINY) == ()


CASES = {
    "unknown field": (
        "subtitle: For",
        "subtitel: nothing\nsubtitle: For",
        ("subtitel", "no field “subtitel”", "did you mean “subtitle”?"),
    ),
    "unknown field far from any": (
        "subtitle: For",
        "zebra: nothing\nsubtitle: For",
        ("zebra", "no field “zebra”", "the fields here are"),
    ),
    "unknown field deep inside": (
        "      aim: To hold",
        "      aims: more\n      aim: To hold",
        ("treatments.items.0.aims", "no field “aims”", "did you mean “aim”?"),
    ),
    "a field in another case": (
        "      aim: To hold",
        "      Aim: To hold",
        ("treatments.items.0.Aim", "no field “Aim”", "did you mean “aim”?"),
    ),
    "missing field": (
        "      aim: To hold the cancer back.\n",
        "",
        ("treatments.items.0.aim", "“aim” is missing", "add it"),
    ),
    "empty field": (
        "title: Tiny cancer",
        "title:",
        ("title", "nothing here", "write a value"),
    ),
    "wrong type": (
        "title: Tiny cancer",
        "title: [Tiny, cancer]",
        ("title", "should be text", "write words"),
    ),
    "a list where fields belong": (
        "primary_cancer:\n  name: tiny cancer\n  organ: the tiny organ",
        "primary_cancer: [tiny]",
        ("primary_cancer", "should be a group of fields", "indented"),
    ),
    "text where a list belongs": (
        "glossary: [jaundice, portal-vein]",
        "glossary: jaundice",
        ("glossary", "should be a list", "each entry"),
    ),
    "not a number": (
        "count: 40",
        "count: forty",
        ("sections.0.blocks.2.shares.0.count", "whole number", "digits"),
    ),
    "a number out of range": (
        "count: 40",
        "count: 140",
        ("sections.0.blocks.2.shares.0.count", "above 100", "check the figure"),
    ),
    "a range that runs down": (
        "count: 40",
        "count: 40\n            count_to: 30",
        ("sections.0.blocks.2.shares.0", "count_to is not above count", "smaller number"),
    ),
    "another denominator": (
        "count: 40",
        "count: 40\n            out_of: 8",
        ("sections.0.blocks.2.shares.0.out_of", "should be 100", "use one of these"),
    ),
    "one in X": (
        "Second point.",
        "One in eight people has it.",
        ("key_points.1.text", "“One in eight” changes the denominator", "in every 100"),
    ),
    "not a date": (
        "written: 2026-11-21",
        "written: yesterday",
        ("written", "not a date", "2026-11-21"),
    ),
    "dates the wrong way round": (
        "review_by: 2027-11-20",
        "review_by: 2020-01-01",
        ("", "review_by is not after written", "next review"),
    ),
    "unknown kind of block": (
        'kind: paragraph\n        text: "Blood',
        'kind: paragraf\n        text: "Blood',
        ("sections.0.blocks.0.kind", "no kind of block called “paragraf”", "“paragraph”?"),
    ),
    "no kind of block": (
        'kind: paragraph\n        text: "Blood',
        'text: "Blood',
        ("sections.0.blocks.0", "has no kind", "kind: paragraph"),
    ),
    "unknown word of a choice": (
        "group: whole-body",
        "group: hole-body",
        ("treatments.items.0.group", "should be 'whole-body'", "did you mean “whole-body”?"),
    ),
    "unknown glossary term in a text": (
        "(#portal-vein)",
        "(#portal-vain)",
        ("sections.0.blocks.0.text", "“portal-vain” is not in the glossary", "“portal-vein”?"),
    ),
    "unknown glossary term in the list": (
        "glossary: [jaundice",
        "glossary: [jaundise",
        ("glossary.0", "“jaundise” is not in the glossary", "“jaundice”?"),
    ),
    "unknown evidence": (
        "claims: [PAN-04]",
        "claims: [PAN-99]",
        ("sections.0.blocks.2.shares.0.claims.0", "no evidence with the id “PAN-99”", "PAN-"),
    ),
    "a figure without evidence": (
        "            claims: [PAN-04]\n",
        "            claims: []\n",
        ("sections.0.blocks.2.shares.0.claims", "at least 1", "add some"),
    ),
    "unknown drawing": (
        "illustration: portal_vein",
        "illustration: portal_vain",
        ("sections.0.blocks.1.illustration", "no drawing called “portal_vain”", "“portal_vein”?"),
    ),
    "raw HTML": (
        "Second point.",
        "Second <script>alert(1)</script> point.",
        ("key_points.1.text", "“<script>” is HTML", "leave it out"),
    ),
    "an HTML entity": (
        "Second point.",
        "Second&nbsp;point.",
        ("key_points.1.text", "“&nbsp;” is HTML", "leave it out"),
    ),
    "a link out of the leaflet": (
        "Second point.",
        "'[Second](https://example.org) point.'",
        ("key_points.1.text", "“https://example.org” leads out", "only to glossary terms"),
    ),
    "a bidi override": (
        "Second point.",
        '"Second \\u202Epoint."',
        ("key_points.1.text", "U+202E (RIGHT-TO-LEFT OVERRIDE)", "delete it"),
    ),
    "a control character": (
        "Second point.",
        '"Second \\x07 point."',
        ("key_points.1.text", "U+0007", "delete it"),
    ),
    "a slot that nothing fills": (
        "Second point.",
        "Call {emergency_numbr}.",
        ("key_points.1.text", "{emergency_numbr} is not a value", "“emergency_number”?"),
    ),
    "a figure's slot left out": (
        "About {share} people.",
        "About forty people.",
        ("sections.0.blocks.2.shares.0.text", "has no {share}", "write {share}"),
    ),
    "an id that is a path": (
        "id: tiny",
        "id: ../tiny",
        ("id", "“../tiny” is not a name", "small letters"),
    ),
    "an id that is not its folder": (
        "id: tiny",
        "id: other",
        ("id", "“other” is not the name of its folder", "write id: tiny"),
    ),
    "a locale that is not its file": (
        "locale: en",
        "locale: de",
        ("locale", "“de” is not the name of its file", "write locale: en"),
    ),
    "a duplicate key": (
        "title: Tiny cancer",
        "title: Tiny cancer\ntitle: Other cancer",
        ("title", "“title” is here twice; first in line 4", "keep one"),
    ),
    "a duplicate id": (
        "  - id: two",
        "  - id: one",
        ("key_points.1.id", "“one” is used twice; first in line 16", "its own id"),
    ),
    "ragged table": (
        "cells: [Faster]",
        "cells: [Faster, Fastest]",
        ("sections.0.blocks.6", "row “two” has 2 cells for 1 columns", "every row"),
    ),
    "no choice of no treatment": (
        "group: none",
        "group: symptoms",
        ("treatments", "“no treatment, or stopping” is not among", "group is none"),
    ),
    "support not whole": (
        "- id: hospice",
        "- id: hospise",
        ("", "no section with the id hospice", "every leaflet tells"),
    ),
    "six top questions": (
        '{id: f, text: "Is there a trial?"}',
        '{id: f, text: "Is there a trial?", top: true}',
        ("", "6 questions are marked top", "exactly 5"),
    ),
    "text too long": (
        "Second point.",
        "word " * 400,
        ("key_points.1.text", "longer than 1200 characters", "shorten"),
    ),
    "an anchor": (
        "Second point.",
        "&a Second point.",
        ("", "anchors and aliases", "write the text out"),
    ),
    "a tag": (
        "Second point.",
        "!!python/object:os.system Second",
        ("", "python/object", "take it away"),
    ),
    "a tab": (
        "  name: tiny cancer",
        "\tname: tiny cancer",
        ("", "the YAML breaks off here", "indent with spaces"),
    ),
    "a colon in a text": (
        "text: Second point.",
        "text: Second: point.",
        ("", "the YAML breaks off here", 'in "quotes"'),
    ),
    "words lost behind a #": (
        "Second point.",
        "Second # point.",
        ("key_points.1.text", "the words after # would not print", 'in "quotes"'),
    ),
    "a term linked that the leaflet's list lacks": (
        "Second point.",
        '"Second [bile](#bile) point."',
        ("glossary", "the texts link “bile”", "add it to the list"),
    ),
    "a second document": (
        "glossary: [jaundice, portal-vein]",
        "glossary: [jaundice, portal-vein]\n---\nid: again",
        ("", "a second document", "one per file"),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_each_fault_says_where_what_and_how_to_mend(name: str, tmp_path: Path) -> None:
    old, new, (path, what, mend) = CASES[name]
    fault = only(faults_of(tmp_path, change(old, new)))
    assert fault.path == path
    assert what in fault.what
    assert mend in fault.mend
    assert fault.line is not None
    assert fault.column is not None
    assert fault.file.endswith("tiny/en.yaml")
    assert "^" in fault.excerpt


def test_the_place_is_the_value_itself(tmp_path: Path) -> None:
    text = change("aim: To hold the cancer back.", "aim: To <b>hold</b> it back.")
    fault = only(faults_of(tmp_path, text))
    line = text.splitlines()[(fault.line or 0) - 1]
    assert line[(fault.column or 0) - 1 :].startswith("To <b>hold</b>")
    assert str(fault).startswith(
        f"{fault.file}:{line_of(text, 'aim: To <b>')}:12  treatments.items.0.aim: “<b>” is HTML"
    )
    assert fault.excerpt.splitlines()[0].endswith("aim: To <b>hold</b> it back.")


def test_all_faults_come_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = TINY
    for old, new in [
        ("title: Tiny cancer", "titel: Tiny cancer"),
        ("Second point.", "<i>Second</i> point."),
        ("count: 40", "count: many"),
        ("claims: [PAN-17]", "claims: [PAN-98]"),
        ("glossary: [jaundice", "glossary: [jaundise"),
        ("  - id: three", "  - id: two"),
    ]:
        assert text.count(old) == 1
        text = text.replace(old, new)
    faults = faults_of(tmp_path, text)
    assert len(faults) == 6
    assert [fault.line for fault in faults] == sorted(fault.line or 0 for fault in faults)


@pytest.mark.parametrize("word", ["no", "on", "yes", "1e3", "0x10", "12:30", "2026-11-21"])
def test_words_stay_words(word: str, tmp_path: Path) -> None:
    text = change("title: Tiny cancer", f"title: {word}")
    assert library_of(tmp_path, text).load_handout("tiny").title == word


WHOLE = {
    "empty": (b"", "empty", "write the content"),
    "only comments": (b"# nothing\n", "nothing here", "write a value"),
    "not UTF-8": (TINY.encode().replace(b"Tiny cancer", b"Tiny c\xe4ncer"), "0xE4", "UTF-8"),
    "UTF-16": (TINY.encode("utf-16"), "UTF-16", "save it as UTF-8"),
    "too large": (b"# " + b"x" * 10_000_000, "larger than 1,000 kB", "pasted by mistake"),
    "a list at the top": (b"- id: tiny\n", "group of fields", "indented"),
    "a word at the top": (b"tiny\n", "group of fields", "indented"),
    "deep nesting": (b"a: " + b"[" * 5000, f"deeper than {DEPTH_LIMIT}", "flatten"),
    "an alias bomb": (
        b"a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n",
        "anchors and aliases",
        "write the text out",
    ),
    "a null byte": (b"id: ti\0ny\n", "there is U+0000", "type the text anew"),
    "an open quote": (b'id: "tiny\n', "the quote that opens here is never closed", "second quote"),
    "a quote that closes much later": (
        b'id: "tiny\nname: x\ntitle: "Tiny"\n',
        "breaks off",
        'line 1 has a " without a second one',
    ),
    "a text that goes on after its quote": (b'id: x\nname: "A" b\n', "breaks off", "around it all"),
    "an apostrophe in a text": (b"id: x\nname: 'St. A's'\n", "breaks off", "around it all"),
    "no space after a colon": (b"id: x\nname:y\nage: 3\n", "breaks off", "a space after it"),
    "a colon of another script": ("id: x\nname：y\nage: 3\n".encode(), "off", "line 2 has U+FF1A"),
    "a hard space": ("id: x\nname:\u00a0y\nage: 3\n".encode(), "breaks off", "line 2 has U+00A0"),
    "a text that begins with @": (b"id: @x\n", "breaks off", 'begins with @ in "quotes"'),
    "an entry without its dash": (b"a:\n  - b: c\n  d: e\n", "breaks off", "with “- ”"),
    "a document of a word processor": (b"PK\x03\x04\xff", "word processor", "as plain text"),
    "rich text": (b"{\\rtf1 name: x}", "word processor (RTF)", "as plain text"),
}


@pytest.mark.parametrize("name", WHOLE)
def test_a_file_that_is_wrong_as_a_whole(name: str, tmp_path: Path) -> None:
    data, what, mend = WHOLE[name]
    started = time.process_time()
    fault = only(faults_of(tmp_path, data))
    assert what in fault.what
    assert mend in fault.mend
    assert time.process_time() - started < 60, "bounded, whatever the machine"


def test_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    handout = library_of(tmp_path, b"\xef\xbb\xbf" + TINY.encode()).load_handout("tiny")
    assert handout.id == "tiny"


def test_windows_line_ends_are_read(tmp_path: Path) -> None:
    handout = library_of(tmp_path, TINY.replace("\n", "\r\n")).load_handout("tiny")
    assert handout.title == "Tiny cancer"


def test_the_size_limit_is_far_above_a_real_leaflet() -> None:
    assert len(TINY.encode()) * 50 < SIZE_LIMIT


def test_a_folder_in_place_of_the_file(tmp_path: Path) -> None:
    library = library_of(tmp_path)
    (tmp_path / "tiny" / "en.yaml").unlink()
    (tmp_path / "tiny" / "en.yaml").mkdir()
    with pytest.raises(Exception, match="this is a folder"):
        library.load_handout("tiny")


def test_a_syntax_fault_points_to_the_line_to_mend(tmp_path: Path) -> None:
    assert only(faults_of(tmp_path, b'id: x\nname: "y\nage: 3\n')).line == 2
    assert only(faults_of(tmp_path, b"id: x\nname:y\nage: 3\n")).line == 2
    assert only(faults_of(tmp_path, b"id: x\nname: y\x07\n")).line == 2


def test_a_message_moves_no_cursor_and_turns_no_words(tmp_path: Path) -> None:
    for hostile in ('name: "\\e[2J"\n', "name: \x1b[2J\n", "name: x \u202e y: z\n"):
        for fault in faults_of(tmp_path, hostile):
            assert not re.search("[\x1b\u202e]", str(fault))


def test_a_pipe_in_place_of_a_file_is_refused_at_once(tmp_path: Path) -> None:
    library = library_of(tmp_path)
    (tmp_path / "tiny" / "en.yaml").unlink()
    os.mkfifo(tmp_path / "tiny" / "en.yaml")
    with pytest.raises(ContentError, match="no file that ends"):
        library.load_handout("tiny")


def test_a_link_out_of_the_content_folder_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "secret.yaml"
    outside.write_text(TINY, "utf-8")
    library = library_of(tmp_path / "content")
    (tmp_path / "content" / "tiny" / "en.yaml").unlink()
    (tmp_path / "content" / "tiny" / "en.yaml").symlink_to(outside)
    with pytest.raises(Exception, match="leads out of the content folder"):
        library.load_handout("tiny")
