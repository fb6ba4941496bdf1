"""What a clinic may leave out of a leaflet, and what it must not.

Sections go by their ids, larger parts by the names below. What keeps a reader safe, and what
tells where the words come from, stays.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from handouts.content.models.handout import Handout
from handouts.content.trouble import trouble

PARTS: Mapping[str, str] = {
    "tests": "tests",
    "treatments": "treatments",
    "outlook": "outlook",
    "living": "living",
    "support": "support",
    "help": "",
    "questions": "questions",
    "common-questions": "common_questions",
    "myths": "myths",
}
"""Parts that may be hidden, each with its field of a handout, if it has one."""

SECTIONED = ("sections", "living", "support")
"""Fields of a handout that hold sections."""

_URGENT = "a reader has to know when to call for help at once"
_CALL = "a reader has to find whom to call"
_SOURCES = "a reader has to see where the facts come from"
_DATES = "a reader has to see how old the words are and who stands by them"

SAFETY: Mapping[str, str] = {
    "urgent": _URGENT,
    "urgent-box": _URGENT,
    "urgent-signs": _URGENT,
    "emergency": _URGENT,
    "same-day": _URGENT,
    "next-visit": _URGENT,
    "key-points": "the most important things are why the leaflet is there",
    "notes": _CALL,
    "contacts": _CALL,
    "who-to-call": _CALL,
    "sources": _SOURCES,
    "about": f"{_SOURCES}, and {_DATES.removeprefix('a reader has to see ')}",
    "imprint": f"{_SOURCES}, and {_DATES.removeprefix('a reader has to see ')}",
    "dates": _DATES,
    "review": _DATES,
    "draft": _DATES,
    "glossary": "underlined words lead to it",
}
"""What must stay, and why."""


def check_hidden(name: str) -> str:
    """Return a name that may be hidden, as far as that is known without a leaflet."""
    if name in SAFETY:
        raise trouble(
            "hidden_safety",
            f"“{name}” cannot be hidden: {SAFETY[name]}",
            "take it out of the list",
        )
    return name


def list_sections(handout: Handout) -> Iterator[tuple[str, str]]:
    """Yield id and title of every section of a leaflet."""
    for field in SECTIONED:
        for section in getattr(handout, field):
            yield section.id, section.title


def hide_sections(handout: Handout, hidden: Collection[str]) -> Handout:
    """Return a leaflet without the sections that are hidden."""
    return handout.model_copy(
        update={
            field: tuple(item for item in getattr(handout, field) if item.id not in hidden)
            for field in SECTIONED
        }
    )


def hide_parts(handout: Handout, hidden: Collection[str]) -> Handout:
    """Return a leaflet in which the hidden parts are nothing; only for what cites claims."""
    update = {PARTS[name]: None for name in hidden if PARTS.get(name)}
    return handout.model_copy(update=update)
