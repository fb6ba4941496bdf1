"""Binds what a line must not part, and gives quotation marks their room.

Spaces become no-break spaces, and a word joiner stands where a line could break without one.
Both are for the layout alone: whoever makes text of a page, or a text layer for one, takes
them out again.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Literal

from markupsafe import Markup

from handouts.leaflet.customs import Custom

NO_BREAK_SPACE, JOINER = "\u00a0", "\u2060"

_TOKEN = re.compile(r"<span[^>]*></span>|<[^>]*>|&#?\w+;|.", re.DOTALL)
_FIGURE_SPACE = re.compile(r"(?<=[\d)]) (?=\d)|(?<=\d) (?=\(\d|[%‰°])|(?<=[№§+]) (?=\d)")
_BEFORE_DASH = re.compile(" (?=[–—] )")
_BEFORE_UNIT = re.compile(r"(?<=\d) (?=([^\W\d_]+))")
_LATIN_UNITS = frozenset(
    {"g", "mg", "kg", "µg", "mcg", "l", "dl", "ml", "mm", "cm", "m", "km", "h", "min", "kcal"}
)
_INSIDE_FIGURE = re.compile(
    r"(?<=\d)[–/至到-](?=\d)|\d(?=[至到]\d)"  # a range
    r"|(?<=\d)-(?=[^\W\d_]{1,3}\b)"  # an ordinal
    r"|(?<=\d-\d)-(?=[A-Z])"  # 1-800-4-CANCER
    r"|(?<=[A-Z]{2})-(?=[A-Z]{2})"  # PET-CT
)
_PARAGRAPH = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_IDEOGRAPH = re.compile(r"[\u3400-\u9fff]")
_LAST_MARKS = re.compile(r"\W*$")
_ADDRESS_SIGN = re.compile(r"([-–?]|//)(?=.)")
_ADDRESS_BREAK = re.compile(r"(?<=[^/:]/)(?=\w)|(?=\?)")

_LONG = 24
"""Letters of a text that surely takes more than a line in some column."""

_LONG_WIDE = 10
"""The same, where a letter is as wide as it is high."""

_LONGEST_PAIR = 16
"""Letters of two words that fit together into the narrowest column that words stand in."""

_OPENING, _CLOSING = "“‘", "”’"


Ends = Literal["free", "bound", "in-column"]
"""What is done about a short last line: nothing, or all, or what makes no column wider."""


def typeset(markup: Markup, custom: Custom, ends: Ends) -> Markup:
    """Return the markup of one text with its lines bound.

    Args:
        markup: As the writer makes it.
        custom: That of the language.
        ends: What is done about the last line.
    """
    text = _Text.of(markup)
    text.bind_spaces(custom)
    text.join(match.start() for match in _INSIDE_FIGURE.finditer(text.words))
    if ends != "free":
        text.bind_ends(custom, in_column=ends == "in-column")
    if custom.wide_quotes:
        text.widen_quotes()
    return Markup("").join(map(Markup, text.tokens))


@dataclass(slots=True)
class _Text:
    """A text whose letters know where they stand in its markup."""

    tokens: list[str]
    places: list[int]
    """Where each letter stands among the tokens."""

    words: str
    """The letters; a number that the page fills in is a 0, a line break a line feed."""

    in_link: frozenset[int] = field(default=frozenset())
    """Letters inside a link, which must hold no element."""

    @classmethod
    def of(cls, markup: Markup) -> _Text:
        tokens = _TOKEN.findall(markup)
        places: list[int] = []
        letters: list[str] = []
        linked: set[int] = set()
        in_link = False
        for index, token in enumerate(tokens):
            if token.startswith(("<a ", "</a")):
                in_link = token[1] == "a"
            letter = _letter(token)
            if letter:
                linked |= {len(places)} if in_link else set()
                places.append(index)
                letters.append(letter)
        return cls(tokens, places, "".join(letters), frozenset(linked))

    def bind_spaces(self, custom: Custom) -> None:
        """Bind figures to what belongs to them, and words that never end a line to the next.

        A dash between two spaces never begins a line.
        """
        units = _LATIN_UNITS | custom.units
        self._bind(match.start() for match in _FIGURE_SPACE.finditer(self.words))
        self._bind(match.start() for match in _BEFORE_DASH.finditer(self.words))
        self._bind(m.start() for m in _BEFORE_UNIT.finditer(self.words) if m[1] in units)
        if custom.leaning:
            self._bind(
                match.end()
                for match in _WORD.finditer(self.words)
                if match[0].lower() in custom.leaning and self._stands_alone(match.start())
            )

    def bind_ends(self, custom: Custom, *, in_column: bool) -> None:
        """Keep what is short from standing alone on the last line."""
        for paragraph in _PARAGRAPH.finditer(self.words):
            if custom.last_word:
                self._bind(_short_end(paragraph, custom.last_word, in_column=in_column))
            if custom.last_letters:
                self.join(_short_tail(paragraph, custom.last_letters))

    def widen_quotes(self) -> None:
        """Give a quotation mark room on its outer side, where no other mark leaves any."""
        for at, letter in enumerate(self.words):
            beside = {_OPENING: at - 1, _CLOSING: at + 1}
            for marks, other in beside.items():
                if letter in marks and _IDEOGRAPH.match(self.words[max(other, 0) : other + 1]):
                    self._widen(at, "opens" if marks == _OPENING else "closes")

    def join(self, places: Iterator[int]) -> None:
        """Let no line break after some letters."""
        for at in places:
            if self.words[at + 1 : at + 2] != JOINER:
                self.tokens[self.places[at]] += JOINER

    def _bind(self, places: Iterator[int]) -> None:
        letters = list(self.words)
        for at in places:
            if self.words[at : at + 1] == " ":
                self.tokens[self.places[at]] = letters[at] = NO_BREAK_SPACE
        self.words = "".join(letters)

    def _stands_alone(self, start: int) -> bool:
        return self.words[max(start - 1, 0) : start] not in ("-", "’", "'", "/", ".")

    def _widen(self, at: int, kind: str) -> None:
        place = self.places[at]
        before = self.tokens[place - 1] if place else ""
        if at not in self.in_link and not before.startswith('<span class="quote-'):
            mark = self.tokens[place]
            self.tokens[place] = f'<span class="quote-{kind}">{mark[0]}</span>{mark[1:]}'


def _letter(piece: str) -> str:
    """Return the letter that a piece of markup shows, if it shows one."""
    if piece == "<br>":
        return "\n"
    if piece.startswith("<"):
        return "0" if piece.endswith("></span>") else ""
    return unescape(piece)[:1]


def _short_end(paragraph: re.Match[str], longest: int, *, in_column: bool) -> Iterator[int]:
    """Yield the last space, where the word after it is short and the text is not.

    Columns of a table share their room out by what cannot be parted in them. So in a column two
    words are bound only where another word of the text is as long as both.
    """
    words = paragraph[0].rstrip()
    at = words.rfind(" ")
    before = words.rfind(" ", 0, at) + 1
    letters = sum(unicodedata.category(letter)[0] in "LN" for letter in words[at:])
    room = max(map(_width, words.split(" "))) if in_column else _LONGEST_PAIR
    fits = _width(words[before:]) <= room
    if at > 0 and letters <= longest and fits and len(words) >= _LONG:
        yield paragraph.start() + at


def _width(words: str) -> int:
    """Return about how long some words are, in letters; signs above and below take no room."""
    return sum(unicodedata.category(letter) not in {"Mn", "Cf"} for letter in words)


def _short_tail(paragraph: re.Match[str], fewest: int) -> Iterator[int]:
    """Yield the letters after which the last line of a text must not begin."""
    words = paragraph[0].rstrip()
    letters = _LAST_MARKS.sub("", words)
    tail = [at for at, letter in enumerate(letters) if letter != JOINER][-fewest:]
    if tail and len(words) >= _LONG_WIDE and " " not in letters[tail[0] :]:
        yield from (paragraph.start() + at for at in tail[:-1])


def break_address(address: str) -> str:
    """Let a web address break after a slash and before its question mark, and nowhere else.

    A line that ends in a hyphen leaves open whether the hyphen is part of the address.
    """
    bound = _ADDRESS_SIGN.sub(rf"\1{JOINER}", address)
    return _ADDRESS_BREAK.sub("\u200b", bound)
