"""Keeps numbers in order where the page runs from right to left.

In an Arabic paragraph an unisolated ``5-10``, ``+1 (555) 123-4567`` or ``38 °C`` prints in
the wrong order (Unicode Bidirectional Algorithm, UAX #9, rules W2 and N1). So every run
of Latin letters, digits and the signs between them becomes one left-to-right island.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from babel import Locale
from markupsafe import Markup, escape

from handouts.leaflet.typesetting import JOINER, NO_BREAK_SPACE

Direction = Literal["ltr", "rtl"]

_ISOLATE_LTR, _END_ISOLATE = "\u2066", "\u2069"
_LATIN = r"0-9A-Za-zÀ-ɏΑ-ω²³¹½¼¾µ"
_SIGNS = r".,;:!?/+*=#@_~&%°'’\"“”()×<>≤≥±–−\-"
_RUN = re.compile(
    r"(?:\((?=\d{1,4}\)\s?\d)"  # an area code in brackets
    r"|[<>≤≥≈~±$€£#+−-][ \u00a0\u202f]?(?=\d)"  # a sign, a bound, a currency
    r"|[<>≤≥][ \u00a0\u202f]?[±+−-](?=\d))?"
    rf"[{_LATIN}](?:[{_LATIN}{_SIGNS} \u00a0\u202f\u2060]*[{_LATIN}%°])?"
    rf"(?:[+−](?![{_LATIN}]))?"  # HER2+
)
_NEXT_SENTENCE = re.compile(
    r"(?<=[\d%°)])[.,;:!?][ \u00a0\u202f]|[.,;:!?][ \u00a0\u202f](?=[\d(<>≤≥±+−])"
)
"""Where a number ends and another thing begins: a reader goes on to the left of it."""

_BREAKS = re.compile(rf"([/–-])(?=[{_LATIN}])")
_LONGEST_BOUND = 24
"""Letters of a run that may be kept on one line: about as many as fit beside a drawing."""


def text_direction(locale: Locale) -> Direction:
    """Return the direction that a locale is read in (CLDR)."""
    return "rtl" if locale.text_direction == "rtl" else "ltr"


def isolate(text: str, direction: Direction) -> Markup:
    """Escape a text and, on a right-to-left page, wrap every Latin or numeric run.

    The run keeps its inner order whatever stands around it.
    """
    if direction == "ltr":
        return escape(text)
    parts: list[str] = []
    end = 0
    for start, stop in find_runs(text):
        parts += (escape(text[end:start]), Markup('<bdi dir="ltr">'))
        parts += (escape(text[start:stop]), Markup("</bdi>"))
        end = stop
    return Markup("").join([*parts, escape(text[end:])])


def isolate_plainly(text: str, direction: Direction) -> str:
    """Do as :func:`isolate`, with invisible characters in the place of elements.

    For the words of a link: an element inside a link loses its tag in the PDF. The renderer
    forgets such a character at the end of a line, so a run is kept on one line.
    """
    if direction == "ltr":
        return text
    parts: list[str] = []
    end = 0
    for start, stop in find_runs(text):
        parts += (text[end:start], _ISOLATE_LTR, _bind(text[start:stop]), _END_ISOLATE)
        end = stop
    return "".join([*parts, text[end:]])


def _bind(run: str) -> str:
    """Return a run in which no line can break; a long one stays as it is."""
    if len(run) > _LONGEST_BOUND:
        return run
    return _BREAKS.sub(rf"\1{JOINER}", run).replace(" ", NO_BREAK_SPACE)


def find_runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of every run, in code points, brackets whole or left out."""
    position = 0
    while match := _RUN.search(text, position):
        next_one = _NEXT_SENTENCE.search(text, match.start(), match.end())
        end = next_one.start() if next_one else match.end()
        position = _balance(text, match.start(), end)
        yield match.start(), position


def _balance(text: str, start: int, end: int) -> int:
    """Return an end at which every bracket of the run has its partner inside."""
    opened: list[int] = []
    for index in range(start, end):
        if text[index] == "(":
            opened.append(index)
        elif text[index] == ")" and not opened:
            return index
        elif text[index] == ")":
            opened.pop()
    if not opened:
        return end
    if len(opened) == 1 and text[end : end + 1] == ")":
        return end + 1
    cut = opened[0]
    return start + len(text[start:cut].rstrip()) if cut > start else end
