"""From the safe markup of one text to plain characters."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser

from markupsafe import Markup

ISOLATE_LTR, END_ISOLATE = "\u2066", "\u2069"
TERM_LINK = "#term-"

_DROPPED = str.maketrans(dict.fromkeys("\u200b\u2060"))
"""What tells a renderer of pages where lines may break."""


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of a text."""

    text: str
    term: str = ""
    """The term that they lead to."""


def read_markup(markup: Markup, *, isolates: bool) -> tuple[Run, ...]:
    """Return the words of a text.

    Args:
        markup: As the writer makes it: its few elements, all of them closed.
        isolates: Whether what runs from left to right is marked by isolates, for a text that
            runs from right to left. A program that shows plain text keeps such a number in
            order by them (UAX #9, rules X5a to X6a).
    """
    reader = _Reader(isolates=isolates)
    reader.feed(markup)
    reader.close()
    return tuple(reader.runs)


class _Reader(HTMLParser):
    def __init__(self, *, isolates: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.runs: list[Run] = []
        self._isolates = isolates
        self._term = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.runs.append(Run("\n"))
        elif tag == "bdi" and self._isolates:
            self.runs.append(Run(ISOLATE_LTR))
        elif tag == "a":
            target = dict(attrs).get("href") or ""
            self._term = target.removeprefix(TERM_LINK) if target.startswith(TERM_LINK) else ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "bdi" and self._isolates:
            self.runs.append(Run(END_ISOLATE))
        elif tag == "a":
            self._term = ""

    def handle_data(self, data: str) -> None:
        self.runs.append(Run(data.translate(_DROPPED), self._term))
