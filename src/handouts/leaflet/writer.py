"""Turns texts into safe markup. Every word that a page prints passes through here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from handouts.content import inline
from handouts.content.models.label_slots import SLOT
from handouts.content.phone import dial
from handouts.leaflet.customs import NO_CUSTOM, Custom, custom_of
from handouts.leaflet.direction import Direction, isolate, isolate_plainly
from handouts.leaflet.foreign import is_marked, unmarked
from handouts.leaflet.located import tell_place
from handouts.leaflet.typesetting import JOINER, NO_BREAK_SPACE, Ends, break_address, typeset

_SPACE_BEFORE_ELEMENT = re.compile(rf"[ {NO_BREAK_SPACE}](?=<(?:strong|em|a|bdi)\b)")
_AFTER_SPACE = {" ": "\u200b", NO_BREAK_SPACE: JOINER}
SOURCE_QUOTES = "“”‘’"
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_OPENERS = frozenset(" \u00a0\u202f\n([{–—-/")


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes for one page: its direction, its quotes, the values that fill the slots."""

    direction: Direction
    quotes: str
    slots: Mapping[str, str]
    source_lang: str = "en"
    """The language of texts that are not translated yet."""

    links_terms: bool = True
    """Whether terms lead to the glossary; a page without one has only their words."""

    custom: Custom = NO_CUSTOM
    """What the language asks of the ends of lines."""

    screen: bool = False
    """Whether it is read on a screen, where a number can be called and lines are free."""

    ends: Ends = "bound"
    """What is done about a short last line. A browser sees to it by itself."""

    def with_slots(self, **values: str) -> Writer:
        """Return a writer that fills further slots."""
        given = {name: unmarked(value) for name, value in values.items()}
        return replace(self, slots={**self.slots, **given})

    def foreign(self, text: Markup) -> Markup:
        """Return markup told to be in the source language."""
        return Markup('<bdi lang="{}" dir="ltr">{}</bdi>').format(self.source_lang, text)

    def _source(self) -> Writer:
        custom = custom_of(self.source_lang)
        return replace(self, direction="ltr", quotes=SOURCE_QUOTES, custom=custom)

    def line(self, text: str) -> Markup:
        """Return plain text: escaped, quotes curled, numbers kept in order."""
        if is_marked(text):
            return tell_place(text, self.foreign(self._source().line(unmarked(text))))
        return tell_place(text, self._set(isolate(self.curl(text), self.direction)))

    def plain(self, text: str) -> Markup:
        """Return plain text whose direction the page sets around it."""
        return escape(self.curl(text))

    def address(self, text: str) -> Markup:
        """Return a web address as it prints; on a screen, where it is copied, nothing is added."""
        return escape(text if self.screen else break_address(text))

    def call(self, words: Markup, number: str, region: str) -> Markup:
        """Return the words of a number; on a screen they call it, if somebody can answer."""
        target = dial(number, region) if self.screen else None
        if target is None:
            return words
        return Markup('<a class="phone" href="{}">{}</a>').format(target, words)

    def number(self, number: str, region: str) -> Markup:
        """Return a number as it stands in the content; on a screen it can be called."""
        return self.call(self._part(number), number, region)

    def link_words(self, text: str) -> Markup:
        """Return plain text for the inside of a link."""
        return escape(isolate_plainly(self.curl(text), self.direction))

    def link(self, target: str, text: str) -> Markup:
        """Return a link within the page; an element inside of it would lose its tag."""
        return Markup('<a href="#{}"{}>{}</a>').format(
            target, self._lang_of(text), self.link_words(text)
        )

    def quoted(self, text: Markup) -> Markup:
        """Return markup in the quotation marks of the language."""
        return Markup("{}{}{}").format(self.quotes[0], text, self.quotes[1])

    def alt(self, text: str) -> Markup:
        """Return the description of a drawing, as the title element that it begins with."""
        return Markup("<title{}>{}</title>").format(self._lang_of(text), self.curl(text))

    def _lang_of(self, text: str) -> Markup:
        if not is_marked(text):
            return Markup("")
        return Markup(' lang="{}"').format(self.source_lang)

    def label(self, text: str, **values: str | Markup) -> Markup:
        """Return a label with its slots filled; a value may be markup of our own."""
        if is_marked(text):
            return tell_place(text, self.foreign(self._source().label(unmarked(text), **values)))
        parts: list[Markup] = []
        for index, piece in enumerate(SLOT.split(text)):
            value = values[piece] if index % 2 else piece
            parts.append(value if isinstance(value, Markup) else self._part(value))
        return tell_place(text, self._set(Markup("").join(parts)))

    def _part(self, text: str) -> Markup:
        """Return a line that is a part of another one."""
        return replace(self, ends="free").line(text)

    def prose(self, text: str) -> Markup:
        """Return the inline subset as markup."""
        if is_marked(text):
            return tell_place(text, self.foreign(self._source().prose(unmarked(text))))
        return tell_place(text, self._set(self._nodes(inline.parse(self.curl(text)))))

    def cell(self, text: str) -> Markup:
        """Return the inline subset as markup for a column that is as wide as its words ask."""
        ends: Ends = "free" if self.ends == "free" else "in-column"
        return replace(self, ends=ends).prose(text)

    def _set(self, markup: Markup) -> Markup:
        return _free_spaces(typeset(markup, self.custom, self.ends))

    def spoken(self, text: str) -> str:
        """Return the words alone, for attributes and bookmarks."""
        return inline.plain_text(self.curl(text), dict(self.slots))

    def curl(self, text: str) -> str:
        """Turn straight quotes into the language's own.

        A quote opens at the start and after a space or a bracket; else it closes. Between
        letters it is an apostrophe, which has one shape in all languages.
        """
        text = unmarked(text)
        if "'" not in text and '"' not in text:
            return text
        double_open, double_close, single_open, single_close = tuple(self.quotes)
        marks = {'"': (double_open, double_close), "'": (single_open, single_close)}
        text = _APOSTROPHE.sub("’", text)
        result: list[str] = []
        for character in text:
            if character in marks:
                before = next((c for c in reversed(result) if c not in "*_"), " ")
                opens = before in _OPENERS or before in (double_open, single_open)
                result.append(marks[character][0 if opens else 1])
            else:
                result.append(character)
        return "".join(result)

    def _nodes(self, nodes: tuple[inline.Node, ...]) -> Markup:
        return Markup("").join(self._node(node) for node in nodes)

    def _node(self, node: inline.Node) -> Markup:
        match node:
            case inline.Words(text):
                return isolate(text, self.direction)
            case inline.Slot(name):
                return isolate(self.slots[name], self.direction)
            case inline.Break():
                return Markup("<br>")
            case inline.Strong(children):
                return Markup("<strong>{}</strong>").format(self._nodes(children))
            case inline.Emphasis(children):
                return Markup("<em>{}</em>").format(self._nodes(children))
            case inline.Term(term, children):
                if not self.links_terms:
                    return self._nodes(children)
                words = escape(isolate_plainly(inline.plain_words(children), self.direction))
                return Markup('<a class="term" href="#term-{}">{}</a>').format(term, words)


def _free_spaces(markup: Markup) -> Markup:
    """Let a line break, or not break, between a space and an element that follows it.

    WeasyPrint 70 breaks a line after its first word where the text before an inline
    element ends in a space just at the edge. A zero-width space after it gives the line
    its right place to break; after a no-break space, a joiner keeps the line whole.
    Neither takes room, and neither is in the text of the PDF.
    """
    freed = _SPACE_BEFORE_ELEMENT.sub(lambda space: space[0] + _AFTER_SPACE[space[0]], markup)
    return Markup(freed)  # noqa: S704 was markup before
