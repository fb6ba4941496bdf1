"""An entry is added; what people wrote stays."""

from __future__ import annotations

import datetime

from handouts.content.round_trip import add_entry

FILE = """\
# A word before.
signoffs:
  # Why this one came late.
  - role: clinician   # on paper, too
    name: 'Ada'
    date: 2025-03-01
    version: 1.0
    words: 0123456789012345678901234567890123456789012345678901234567890e12
spelling:
  - name: Eve
"""
DAY = datetime.date(2025, 4, 1)


def test_it_goes_to_the_end_of_its_list() -> None:
    text = add_entry(FILE, "signoffs", {"name": "Bo", "date": DAY})
    added = '  - name: "Bo"\n    date: 2025-04-01\n'
    assert text == FILE.replace("spelling:\n", f"{added}spelling:\n")


def test_nothing_that_is_there_becomes_a_number() -> None:
    """Not 1.0, not no, and not a digest that YAML would take for a number."""
    text = f"a:\n  - n: {'0' * 40}12e3\n    m: 1.00\n    o: no\n    p: 2025-03-01\n"
    assert add_entry(text, "a", {"n": "1"}) == f'{text}  - n: "1"\n'


def test_a_list_that_is_empty_or_absent_is_begun() -> None:
    assert add_entry("a: []\n", "a", {"n": "1"}) == 'a:\n  - n: "1"\n'
    assert add_entry("a: []\n", "b", {"n": "1"}) == 'a: []\nb:\n  - n: "1"\n'


def test_text_is_quoted() -> None:
    text = add_entry("a: []\n", "a", {"n": 'She said "no": # {1.0}', "m": "1.0"})
    assert text == 'a:\n  - n: "She said \\"no\\": # {1.0}"\n    m: "1.0"\n'


def test_long_names_stay_on_one_line() -> None:
    name = "Dr. " + "very long " * 20
    assert f'"{name}"' in add_entry("a: []\n", "a", {"n": name})
