"""What a rule is: a code, why it is there, how to mend, and a function that looks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from handouts.checks.finding import Severity
from handouts.content.source import Key
from handouts.content.source import Source as YamlFile

if TYPE_CHECKING:
    from handouts.checks.subject import Shared, Subject

Theme = Literal[
    "Plain language", "Glossary", "Numbers", "Safety and tone", "Evidence", "Dates", "Whole",
    "Pictures and page", "Translations",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule found, before it is known in which line it stands."""

    what: str
    path: str = ""
    """The segment, or the beginning of it."""

    key: Key = ()
    words: str = ""
    """The words that it is about; they lead to the line."""

    mend: str = ""
    """What mends this one; else the rule's own mend is told."""

    file: YamlFile | None = None
    """The file, where it is another than the leaflet's."""


def look_nowhere(_: object) -> Iterator[Hit]:
    """Find nothing: what a rule does that does not look at a leaflet, or at shared files."""
    return iter(())


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that every leaflet is held to."""

    code: str
    """Its name in reports and in ``accepted``, such as ``sentence-length``."""

    title: str
    theme: Theme
    why: str
    mend: str
    severity: Severity = "error"
    english_only: bool = False
    """Whether it knows English only; it rests where the leaflet is in another language."""

    find: Callable[[Subject], Iterator[Hit]] = look_nowhere
    find_shared: Callable[[Shared], Iterator[Hit]] = look_nowhere
