"""What to tell a person whose file is no YAML: where it goes wrong, and what to type instead.

The parser stops where it can read no further, which is often below the line to mend: a quote that
is never closed ends with the file.
"""

from __future__ import annotations

import re
from typing import Any

from handouts.content.source import Place

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""Characters that YAML 1.1 does not allow."""

_LOOKALIKES = re.compile("[\u00a0\u2002-\u200a\u202f\u3000\uff1a]")
"""Spaces and a colon of word processors and other scripts, which YAML takes for letters."""

_CANNOT_BEGIN = re.compile(r"[@`%]")


def find_unprintable(text: str) -> tuple[Place, str] | None:
    """Return the first character that no YAML file may hold, with its place; or nothing."""
    found = _UNPRINTABLE.search(text)
    if found is None:
        return None
    before = text[: found.start()]
    return Place(before.count("\n") + 1, found.start() - before.rfind("\n")), found[0]


def explain_syntax(error: Any, lines: tuple[str, ...]) -> tuple[Place, str, str]:
    """Return the place to mend, what is wrong there, and what to do, for a parser's error."""
    problem = " ".join(str(error.problem or error.context or "broken YAML").split())
    what = f"the YAML breaks off here: {problem}"
    begins = str(error.context)
    if "quoted scalar" in begins and "end of stream" in problem:
        mend = "add the second quote at the end of the text"
        return _place(error.context_mark), "the quote that opens here is never closed", mend
    mark = error.context_mark if "simple key" in begins else error.problem_mark
    place = _place(mark or error.context_mark)
    return place, what, _mend(lines, place, problem)


def _place(mark: Any) -> Place:
    return Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)


def _mend(lines: tuple[str, ...], place: Place, problem: str) -> str:
    near = lines[max(0, place.line - 2) : place.line]
    if any("\t" in line[: len(line) - len(line.lstrip())] for line in near):
        return "indent with spaces; a tab cannot indent YAML"
    for number, line in enumerate(near, start=place.line - len(near) + 1):
        if found := _LOOKALIKES.search(line):
            return (
                f"line {number} has U+{ord(found[0]):04X}, which only looks like a space or a "
                "colon: type it anew in an editor for plain text"
            )
    here = near[-1] if near else ""
    if _CANNOT_BEGIN.match(here[place.column - 1 :]):
        return f'put a text that begins with {here[place.column - 1]} in "quotes"'
    if any(": " in line.partition(":")[2] for line in near):
        return 'put a text that holds ": " in "quotes", or below the field after >-'
    return _mend_rest(lines[: place.line], here[: place.column - 1], problem)


def _mend_rest(lines: tuple[str, ...], before: str, problem: str) -> str:
    """Return a mend by what the parser expected."""
    odd = [number for number, line in enumerate(lines, start=1) if line.count('"') % 2]
    if odd:
        return f'line {odd[0]} has a " without a second one: add it'
    if re.search(r"[\"']\s?\S*$", before) and "expected" in problem:
        return "the text goes on after its second quote: put the other kind of quotes around it all"
    if problem.startswith("could not find expected ':'"):
        return "write name: value, with a colon and a space after it"
    if "'-' indicator" in problem:
        return "begin each entry of the list with “- ”, and indent all of them alike"
    return "check the indentation, the quotes and the colons of this line and the one above"
