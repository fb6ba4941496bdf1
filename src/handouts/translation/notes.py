"""What a translator should know about a text: where it prints, what its slots stand for."""

from __future__ import annotations

import re

from handouts.content.segments import Segment

_SLOT = re.compile(r"\{([a-z_]+)\}")
_TERM = re.compile(r"\]\(#([a-z0-9-]+)\)")

_SLOTS = {
    "emergency_number": "the emergency number",
    "fever_limit": "the temperatures of the region",
    "card_limit": "the temperatures on an alert card, with “often” before them",
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
