r"""The inline subset: what a text may hold besides words.

======================  =============================================
``**bold**``            bold
``_emphasis_``          emphasis
``[words](#term-id)``   the words, tied to a glossary term
``\`` at a line's end   a line break
``{fever_limit}``       a value that the region or the block fills in
======================  =============================================

A backslash before a mark prints the mark. Everything else prints as typed: ``*``, ``#``,
``7*7`` and ``{{ 7*7 }}`` are only characters here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from handouts.content.context import Known
from handouts.content.trouble import suggest, trouble

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

REGION_SLOTS = frozenset({"emergency_number", "fever_limit", "card_limit"})
"""Slots that every text may use; the region fills them in."""

_SPACES_AT_END = re.compile(r" +\n")  # Markdown would break the line there, unseen
_SLOT = re.compile(r"(?<!\{)\{([a-z][a-z_]*)\}(?!\})")


@dataclass(frozen=True, slots=True)
class Words:
    """Characters that print as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a value, such as the emergency number."""

    name: str


@dataclass(frozen=True, slots=True)
class Break:
    """A line break."""


@dataclass(frozen=True, slots=True)
class Strong:
    """Bold words."""

    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Emphasised words."""

    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """Words that the glossary explains."""

    term: str
    children: tuple[Node, ...]


Node = Words | Slot | Break | Strong | Emphasis | Term


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("zero").enable(["emphasis", "link", "newline", "escape"])
    parser.validateLink = bool  # type: ignore[method-assign, assignment]
    parser.normalizeLink = str  # type: ignore[method-assign, assignment]
    return parser


@cache
def parse(text: str) -> tuple[Node, ...]:
    """Return the nodes of a text, in reading order."""
    (token,) = _parser().parseInline(_SPACES_AT_END.sub("\n", text))
    return _read(iter(token.children or ()), closing=None)


def _read(tokens: Iterator[Token], closing: str | None) -> tuple[Node, ...]:
    nodes: list[Node] = []
    for token in tokens:
        if token.type == closing:
            return tuple(nodes)
        nodes.extend(_node(token, tokens))
    return tuple(nodes)


def _node(token: Token, tokens: Iterator[Token]) -> Iterator[Node]:
    match token.type:
        case "text" | "text_special":
            yield from _split_slots(token.content)
        case "softbreak":
            yield Words(" ")
        case "hardbreak":
            yield Break()
        case "strong_open":
            children = _read(tokens, "strong_close")
            yield from (Strong(children),) if token.markup == "**" else _typed("__", children)
        case "em_open":
            children = _read(tokens, "em_close")
            yield from (Emphasis(children),) if token.markup == "_" else _typed("*", children)
        case "link_open":
            target = str(token.attrGet("href") or "")
            yield Term(target.removeprefix("#"), _read(tokens, "link_close"))
        case _:
            yield Words(token.content)


def _typed(mark: str, children: tuple[Node, ...]) -> tuple[Node, ...]:
    return (Words(mark), *children, Words(mark))


def _split_slots(text: str) -> Iterator[Node]:
    for index, piece in enumerate(_SLOT.split(text)):
        if index % 2:
            yield Slot(piece)
        elif piece:
            yield Words(piece)


def walk(nodes: tuple[Node, ...]) -> Iterator[Node]:
    """Yield every node, parents before children."""
    for node in nodes:
        yield node
        if isinstance(node, Strong | Emphasis | Term):
            yield from walk(node.children)


def terms(text: str) -> frozenset[str]:
    """Return the ids of the glossary terms that a text is tied to."""
    return frozenset(node.term for node in walk(parse(text)) if isinstance(node, Term))


def plain_words(nodes: tuple[Node, ...]) -> str:
    """Return the words of some nodes, without their marks and slots."""
    return "".join(node.text for node in walk(nodes) if isinstance(node, Words))


def plain_text(text: str, slots: dict[str, str] | None = None) -> str:
    """Return the words alone, as a listener would hear them."""
    words: list[str] = []
    for node in walk(parse(text)):
        if isinstance(node, Words):
            words.append(node.text)
        elif isinstance(node, Slot):
            words.append((slots or {}).get(node.name, "{" + node.name + "}"))
        elif isinstance(node, Break):
            words.append(" ")
    return "".join(words)


def check(text: str, known: Known, required: frozenset[str] = frozenset()) -> None:
    """Raise where a text refers to what is not there.

    ``required`` names the slots that this text must hold, besides those of the region.
    """
    _check_links(text)
    nodes = tuple(walk(parse(text)))
    for node in nodes:
        if isinstance(node, Term):
            _check_term(node, known)
        elif isinstance(node, Slot):
            _check_slot(node, required)
    held = {node.name for node in nodes if isinstance(node, Slot)}
    for name in sorted(required - held):
        raise trouble(
            "slot_missing",
            f"the text has no {{{name}}}",
            f"write {{{name}}} where the figure belongs; it is filled in from the typed value",
        )


def _check_links(text: str) -> None:
    (token,) = _parser().parseInline(text)
    for child in token.children or ():
        target = child.attrGet("href") if child.type == "link_open" else None
        if target is not None and not str(target).startswith("#"):
            raise trouble(
                "link",
                f"“{target}” leads out of the leaflet",
                "a text links only to glossary terms, as in [words](#term-id); "
                "put web addresses into the sources or the region's help organisations",
            )


def _check_term(term: Term, known: Known) -> None:
    if known.terms is not None and term.term not in known.terms:
        raise trouble(
            "unknown_term",
            f"“{term.term}” is not in the glossary",
            suggest(term.term, known.terms, "add it to the glossary file, or take the link away"),
        )
    if any(not isinstance(child, Words) for child in term.children):
        raise trouble(
            "marked_term",
            f"the words of the term “{term.term}” carry other marks",
            "write the bold around the whole term: **[words](#term-id)**",
        )


def _check_slot(slot: Slot, required: frozenset[str]) -> None:
    allowed = REGION_SLOTS | required
    if slot.name not in allowed:
        others = ", ".join(f"{{{name}}}" for name in sorted(allowed))
        raise trouble(
            "unknown_slot",
            f"{{{slot.name}}} is not a value that this text can hold",
            suggest(slot.name, allowed, f"use one of {others}, or write \\{{ to print a brace"),
        )
