"""An overlay changes texts and nothing else, and every fault is told in the right file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from handouts.content.library import Library
from handouts.content.models.handout import Handout
from handouts.content.overlay import merge
from handouts.content.reader import read_source
from handouts.content.segments import iterate_segments
from handouts.content.validation import validate
from handouts.errors import ContentError, Fault
from support import TINY, library_of, line_of


def british(root: Path, overlay: str, base: str = TINY) -> Library:
    """Return a library whose leaflet has a British overlay."""
    library = library_of(root, base)
    (root / "tiny" / "en-GB.yaml").write_text(overlay, "utf-8")
    return library


def faults_of_overlay(root: Path, overlay: str) -> tuple[Fault, ...]:
    with pytest.raises(ContentError) as caught:
        british(root, overlay).load_handout("tiny", "en-GB")
    return caught.value.faults


def texts_of(handout: Handout) -> dict[str, str]:
    return {segment.id: segment.text for segment in iterate_segments(handout)}


def test_only_the_named_texts_differ(tmp_path: Path) -> None:
    overlay = """\
id: tiny
locale: en-GB
title: Small cancer
key_points:
  - id: three
    text: A third point.
  - {id: two, text: A second point.}
sections:
  - id: what-it-is
    blocks:
      - id: grades
        rows:
          - {id: two, cells: [Quicker]}
"""
    library = british(tmp_path, overlay)
    english = texts_of(library.load_handout("tiny"))
    handout = library.load_handout("tiny", "en-GB")
    changed = {key: text for key, text in texts_of(handout).items() if text != english[key]}
    assert changed == {
        "title": "Small cancer",
        "key_points/two/text": "A second point.",
        "key_points/three/text": "A third point.",
        "sections/what-it-is/blocks/grades/rows/two/cells/0": "Quicker",
    }
    assert handout.locale == "en-GB"
    assert [point.id for point in handout.key_points] == ["one", "two", "three", "four", "five"]


def test_a_whole_file_may_repeat_what_the_base_has(tmp_path: Path) -> None:
    full = TINY.replace("locale: en", "locale: en-GB").replace("Tiny cancer", "Small cancer")
    handout = british(tmp_path, full).load_handout("tiny", "en-GB")
    assert handout.title == "Small cancer"
    assert handout.codes.icd_10.liver == "C78.7"


@pytest.mark.parametrize(
    ("overlay", "place", "what", "mend"),
    [
        ("titel: x\n", "1:1", "the base has no field “titel” here", "did you mean “title”?"),
        (
            "key_points:\n  - id: twoo\n    text: x\n",
            "2:9",
            "the base has no “twoo” here",
            "did you mean “two”?",
        ),
        (
            "key_points:\n  - text: x\n",
            "2:5",
            "this entry has no id",
            "write the id that the base has for it",
        ),
        (
            "tests:\n  items:\n    - {id: blood, good_to_know: x}\n",
            "3:19",
            "the base has no field “good_to_know” here",
            "the fields of the base here are id, name, what_it_is, what_it_shows",
        ),
        (
            "key_points:\n  - {id: one, claims: [GEN-14]}\n",
            "2:24",
            "“key_points.0.claims.0” is not a text, and the base has “GEN-13” here",
            "an overlay changes texts only; take this away, or change the base",
        ),
        (
            "key_points:\n  - {id: one, claims: []}\n",
            "2:23",
            "there are 0 entries, and the base has 1",
            "keep as many, in the same order",
        ),
        (
            "codes: {icd_10: {liver: C78.8}}\n",
            "1:25",
            "“codes.icd_10.liver” is not a text, and the base has “C78.7” here",
            "an overlay changes texts only; take this away, or change the base",
        ),
        (
            "sections:\n  - id: what-it-is\n    blocks:\n      - id: share\n        shares:\n"
            "          - {id: spread, count: 41}\n",
            "6:33",
            "“sections.0.blocks.0.shares.0.count” is not a text, and the base has “40” here",
            "an overlay changes texts only; take this away, or change the base",
        ),
        (
            "sections:\n  - {id: what-it-is, title: [x]}\n",
            "2:29",
            "this should be text",
            "write the words here",
        ),
        (
            "sections:\n  - {id: what-it-is, title: }\n",
            "2:29",
            "this should be text",
            "write the words here",
        ),
        (
            "sections: x\n",
            "1:11",
            "“sections” is not a text, and the base has a list here",
            "an overlay changes texts only; take this away, or change the base",
        ),
        (
            "title: a\ntitle: b\n",
            "2:1",
            "the field “title” is here twice; first in line 1",
            "keep one of them",
        ),
    ],
)
def test_whatever_else_differs_is_a_fault(
    overlay: str, place: str, what: str, mend: str, tmp_path: Path
) -> None:
    (fault,) = faults_of_overlay(tmp_path, overlay)
    assert fault.file.endswith("tiny/en-GB.yaml")
    assert f"{fault.line}:{fault.column}" == place
    assert (fault.what, fault.mend) == (what, mend)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    faults = faults_of_overlay(tmp_path, "titel: x\nversion: '2.0'\nmyths: [x]\n")
    assert [fault.line for fault in faults] == [1, 2, 3]


def test_a_fault_of_a_new_text_is_told_in_the_overlay(tmp_path: Path) -> None:
    overlay = "key_points:\n  - id: two\n    text: Read [this](#jaundise).\n"
    (fault,) = faults_of_overlay(tmp_path, overlay)
    assert fault.file.endswith("tiny/en-GB.yaml")
    assert (fault.line, fault.column, fault.path) == (3, 11, "key_points.0.text")
    assert fault.mend == "did you mean “jaundice”?"


def test_a_slot_that_was_lost_is_told_in_the_overlay(tmp_path: Path) -> None:
    overlay = (
        "sections:\n  - id: what-it-is\n    blocks:\n      - id: share\n"
        "        shares: [{id: spread, text: Many people.}]\n"
    )
    (fault,) = faults_of_overlay(tmp_path, overlay)
    assert (fault.line, fault.what) == (5, "the text has no {share}")


def test_another_locale_s_file_is_refused(tmp_path: Path) -> None:
    (fault,) = faults_of_overlay(tmp_path, "id: tiny\nlocale: en\n")
    assert (fault.file[-10:], fault.line) == ("en-GB.yaml", 2)
    assert fault.mend == "write locale: en-GB"


def test_a_fault_of_the_base_is_told_in_the_base(tmp_path: Path) -> None:
    base = TINY.replace("title: Tiny cancer", "titel: Tiny cancer")
    with pytest.raises(ContentError) as caught:
        british(tmp_path, "id: tiny\n", base).load_handout("tiny", "en-GB")
    assert {fault.file[-7:] for fault in caught.value.faults} == {"en.yaml"}


def test_a_text_that_the_words_made_too_long_is_told_where_it_stands(tmp_path: Path) -> None:
    base = tmp_path / "en.yaml"
    base.write_text(TINY.replace("Second point.", "x " * 599 + "x"), "utf-8")
    source = read_source(base, "en.yaml")
    model = validate(Handout, source)
    merged = merge(source, model, None, change=lambda text: re.sub(r"\bx\b", "xx", text))
    with pytest.raises(ContentError) as caught:
        validate(Handout, merged)
    (fault,) = caught.value.faults
    assert (fault.file, fault.line) == ("en.yaml", line_of(base.read_text("utf-8"), "x x x"))
    assert fault.what == "the text is longer than 1200 characters"


def test_a_merge_leaves_the_base_as_it_was(tmp_path: Path) -> None:
    base = tmp_path / "en.yaml"
    base.write_text(TINY, "utf-8")
    source = read_source(base, "en.yaml")
    merge(source, validate(Handout, source), None, change=str.upper)
    assert source.data == read_source(base, "en.yaml").data


def test_an_overlay_of_the_shared_words(tmp_path: Path) -> None:
    import shutil

    from support import REAL

    shutil.copytree(REAL / "_shared", tmp_path / "_shared")
    overlay = tmp_path / "_shared" / "labels" / "en-GB.yaml"
    overlay.write_text("locale: en-GB\nquotes: ‘’“”\nurgent:\n  title: Ring us\n", "utf-8")
    labels = library_of(tmp_path).labels("en-GB")
    assert (labels.urgent.title, labels.quotes) == ("Ring us", "‘’“”")
    assert (labels.locale, labels.region, labels.glossary) == ("en-GB", "gb", "Words explained")

    overlay.write_text("urgent:\n  emergency: Ring now\n", "utf-8")
    with pytest.raises(ContentError, match=r"labels/en-GB\.yaml:2:14  urgent\.emergency: \{num"):
        library_of(tmp_path).labels("en-GB")
