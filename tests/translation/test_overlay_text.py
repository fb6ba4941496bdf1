"""Texts go to their place, and no other character of a file changes."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Any

import pytest

from handouts.content.reader import parse_source, read_source
from handouts.content.source import Key
from handouts.translation.overlay_text import Placed, put_texts
from handouts.translation.skeleton import WIDTH
from support import REAL

BASE: dict[str, Any] = {
    "title": "Tiny",
    "urgent": {
        "intro": "Call",
        "signs": [{"id": "blood", "text": "vomit"}, {"id": "faint", "text": "faint"}],
    },
    "cells": ["a", "b"],
    "box": {"deep": {"words": "X"}},
}
BLOOD: Key = ("urgent", "signs", 0, "text")
FAINT: Key = ("urgent", "signs", 1, "text")
ALL: tuple[Key, ...] = (
    *(("title",), ("urgent", "intro"), BLOOD, FAINT),
    *(("cells", 0), ("cells", 1), ("box", "deep", "words")),
)
OURS = """\
# a comment   with  spaces
id: "tiny"   # why
urgent:
  # above the signs
  signs:
  - {id: faint, text: "s'évanouir"}   # in one line
  -   id: blood
      text: Un texte qui va
        sur deux lignes
      # below
# before the box
box:
  deep:
"""


def read(text: str) -> Any:
    source = parse_source(text, "fr.yaml")
    assert source.faults == ()
    return source.data


def changed_lines(before: str, after: str) -> list[str]:
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line for line in lines if line[0] in "+-"]


def test_a_new_file_has_every_place_below_its_english() -> None:
    text = put_texts("locale: fr\n", BASE, [Placed(key, "", f"EN {key[-1]}") for key in ALL])
    assert read(text) == {
        "locale": "fr",
        "title": "",
        "urgent": {
            "intro": "",
            "signs": [{"id": "blood", "text": ""}, {"id": "faint", "text": ""}],
        },
        "cells": ["", ""],
        "box": {"deep": {"words": ""}},
    }
    assert '    - id: blood\n      # EN text\n      text: ""\n' in text


def test_what_is_missing_is_added_and_nothing_else_changes() -> None:
    text = put_texts(OURS, BASE, [Placed(key, "", "English") for key in ALL])
    assert [line for line in changed_lines(OURS, text) if line[0] == "-"] == []
    data = read(text)
    assert data["urgent"]["signs"] == [
        {"id": "faint", "text": "s'évanouir"},
        {"id": "blood", "text": "Un texte qui va sur deux lignes"},
    ]
    assert data["box"] == {"deep": {"words": ""}}
    assert list(data) == ["id", "title", "urgent", "cells", "box"]
    assert put_texts(text, BASE, [Placed(key, "", "English") for key in ALL]) == text


def test_a_place_is_added_inside_of_brackets_too() -> None:
    base = {"signs": [{"id": "a", "text": "A", "more": "M"}, {"id": "b", "text": "B"}]}
    keys: tuple[Key, ...] = (("signs", 0, "text"), ("signs", 0, "more"), ("signs", 1, "text"))
    text = put_texts("signs: [{id: a, text: Un}]  # c\n", base, [Placed(key, "") for key in keys])
    assert text == 'signs: [{id: a, text: Un, more: ""}, {id: b, text: ""}]  # c\n'
    assert put_texts("signs: []\n", base, [Placed(keys[2], "Deux")]) == (
        'signs: [{id: b, text: "Deux"}]\n'
    )


WORDS = [
    *("Simple words", "No", "null", "2020", "a: b", "a # b", "# a", "- a", "*a*", "**a** b", "{a}"),
    *("[a](#b) c", '"quoted"', "it's", "a\\b", "one\ntwo", "one\\\ntwo", "two  spaces", "!", "@a"),
    *("é" * 30, "语" * 120, "عربي " * 30 + "آخر", "a\u00a0b", "word " * 40 + "end", "x" * 300),
    *("a\u2028b", "a\x85b", "%", "? a", "a:", "a #b " * 30 + "end", "true", "~", "| a", "> a", "'"),
]


@pytest.mark.parametrize("words", WORDS, ids=range(len(WORDS)))
@pytest.mark.parametrize("key", [BLOOD, FAINT, ("cells", 1), ("box", "deep", "words")], ids=str)
def test_any_words_come_back_as_they_were(words: str, key: Key) -> None:
    text = put_texts(OURS, BASE, [Placed(key, words)])
    data = read(text)
    entries = {entry["id"]: entry["text"] for entry in data["urgent"]["signs"]}
    found = {
        BLOOD: entries["blood"],
        FAINT: entries["faint"],
        ("cells", 1): data.get("cells", ["", ""])[1],
        ("box", "deep", "words"): (data["box"]["deep"] or {}).get("words"),
    }
    assert found[key] == words
    assert "# above the signs" in text
    assert "# in one line" in text


def test_only_the_lines_of_the_text_change() -> None:
    text = put_texts(OURS, BASE, [Placed(FAINT, "tomber")])
    assert changed_lines(OURS, text) == [
        '-   - {id: faint, text: "s\'évanouir"}   # in one line',
        '+   - {id: faint, text: "tomber"}   # in one line',
    ]


def test_long_words_are_folded_within_the_width() -> None:
    text = put_texts(OURS, BASE, [Placed(BLOOD, "mot " * 60 + "fin")])
    folded = text.partition(">-\n")[2].partition("# below")[0]
    assert folded.count("\n") > 2
    assert all(len(line) <= WIDTH + 4 for line in folded.splitlines())


def test_a_comment_of_ours_is_renewed_and_one_of_a_person_is_not() -> None:
    text = '# The old one.\ntitle: ""\n'
    placed = Placed(("title",), "", "The new one.", "The old one.")
    assert put_texts(text, BASE, [placed]) == '# The new one.\ntitle: ""\n'
    mine = '# Think about it.\ntitle: ""\n'
    assert put_texts(mine, BASE, [placed]) == mine


@pytest.mark.parametrize("name", ["general/es", "pancreatic/ar", "_shared/labels/zh-Hans"])
def test_a_real_file_loses_and_gains_nothing(name: str) -> None:
    path = REAL / f"{name}.yaml"
    text = path.read_text("utf-8")
    base = read_source(path.with_name("en.yaml"), "en.yaml").data
    key: Key = ("myths", 1, "truth") if "labels" not in name else ("urgent", "title")
    after = put_texts(text, base, [Placed(key, "Un {x} #1: **autre**")])
    assert len([line for line in changed_lines(text, after) if line[0] == "+"]) == 1
    before, now = read(text), read(after)
    (before["urgent"] if "labels" in name else before["myths"][1])[str(key[-1])] = (
        "Un {x} #1: **autre**"
    )
    assert now == before


def test_an_empty_file_is_filled(tmp_path: Path) -> None:
    text = put_texts("# only a comment\n", BASE, [Placed(("title",), "Un", "One")])
    assert text.startswith("# only a comment\n# One\ntitle: ")
    assert read(text) == {"title": "Un"}
