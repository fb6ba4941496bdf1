"""What a translator should know about a text: where it prints, and how much fits."""

from __future__ import annotations

import re

from handouts.content.segments import Segment

_SLOT = re.compile(r"\{([a-z_]+)\}")
_TERM = re.compile(r"\]\(#([a-z0-9-]+)\)")

_SLOTS = {
    "emergency_number": "the emergency number",
    "fever_limit": "the temperatures of the region",
    "share": "“16 in every 100”",
    "time": "“9 to 11 months”",
    "number": "a phone number",
    "page": "a page number",
    "pages": "the number of pages",
    "title": "the title of the leaflet",
    "version": "the version",
    "date": "a date",
    "count": "a number of people out of 100",
    "low": "the lower number",
    "high": "the higher number",
    "first": "a temperature with its unit",
    "second": "the same temperature in the other unit",
    "role": "“Clinician”",
    "name": "a name",
    "claim": "the name of a claim",
    "claims": "a number",
    "known": "a number",
    "digest": "a fingerprint of the words",
}

_PLACES = (
    (re.compile(r"^urgent/emergency/"), "completes the label “Call … now if you”"),
    (re.compile(r"^urgent/same_day/"), "completes the label “Call us today … if you”"),
    (re.compile(r"^urgent/next_visit/"), "completes the label “Tell us at your next visit if you”"),
    (re.compile(r"/alt$"), "describes a picture to a person who listens"),
    (re.compile(r"/labels/[^/]+/text$"), "a label in a drawing"),
    (re.compile(r"^title$"), "the big title on the first page"),
    (re.compile(r"^easy_read/.+/text$"), "easy read: one sentence of 15 words, or 25 characters"),
    (re.compile(r"^key_points/"), "one of the most important things, on the first page"),
)

_LIMITS = (
    (re.compile(r"^key_points/"), 170),
    (re.compile(r"^subtitle$"), 120),
    (re.compile(r"^questions/.*/text$"), 110),
    (re.compile(r"^illustrations/.*/labels/"), 52),
    (re.compile(r"^tests/items/"), 220),
    (re.compile(r"^treatments/items/"), 400),
)
"""Characters that fit; those of the rule box-fit, for the languages that letters are wide in."""

_HALF = ("zh", "ja", "ko")
"""Languages whose characters say twice as much."""


def note_on(segment: Segment) -> str:
    """Return what to know about a text, in one line; empty where it speaks for itself."""
    places = [note for pattern, note in _PLACES if pattern.search(segment.id)]
    slots = [
        f"{{{name}}} becomes {_SLOTS[name]}"
        for name in dict.fromkeys(_SLOT.findall(segment.text))
        if name in _SLOTS
    ]
    terms = [f"#{name} is a word of the glossary" for name in _TERM.findall(segment.text)]
    return "; ".join([*places, *slots, *dict.fromkeys(terms)])


def limit_of(segment: Segment, locale: str) -> int | None:
    """Return how many characters of a language fit; ``None`` where there is no box."""
    for pattern, limit in _LIMITS:
        if pattern.search(segment.id):
            return limit // 2 if locale.split("-", maxsplit=1)[0] in _HALF else limit
    return None
