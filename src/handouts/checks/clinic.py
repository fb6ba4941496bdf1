"""Holds a clinic's own words to the rules that leaflets are held to.

They are put in the place of the first sections of a leaflet, so that every rule about words,
numbers, safety and tone looks at them as it looks at ours.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from handouts.checks.finding import Finding
from handouts.checks.gather import gather_subject
from handouts.checks.registry import list_rules
from handouts.checks.run import check_leaflet
from handouts.content.clinic import Profile
from handouts.content.clinic_words import is_same_language, say
from handouts.content.library import Library
from handouts.content.models.blocks import Paragraph
from handouts.content.models.clinic import Note, Page
from handouts.content.models.handout import Section
from handouts.content.source import Key, Source

_THEMES = frozenset({"Plain language", "Numbers", "Safety and tone"})
_WHOLE = frozenset({"sentence-average", "reading-level"})
"""Rules that judge a leaflet as a whole, of which a note is none."""


@dataclass(frozen=True, slots=True)
class _Placed(Source):
    """The profile, as seen by rules that look at sections."""

    places: tuple[Key, ...] = ()
    """Where the words of each section stand in the profile."""

    def origin(self, path: Key) -> tuple[Source, Key]:
        """Return where a value stands in the profile."""
        if len(path) < 2 or path[0] != "sections" or not isinstance(path[1], int):  # noqa: PLR2004
            return self, ()
        place = self.places[path[1]]
        return self, place if place[0] == "notes" else (*place, *path[2:])


def check_own_words(
    profile: Profile, library: Library, locale: str, today: date
) -> tuple[Finding, ...]:
    """Return what the rules find in the notes and pages that print in a language.

    Raises:
        ContentError: the profile lacks words in this language.
    """
    sections, places = _list_sections(profile, locale)
    leaflet = next((name for name in library.leaflets() if locale in library.locales(name)), None)
    if not sections or leaflet is None:
        return ()
    subject = gather_subject(library, leaflet, locale, today)
    handout = subject.handout.model_copy(update={"sections": sections, "accepted": ()})
    given = profile.source
    source = _Placed(given.name, given.data, given.lines, given.values, given.keys, places=places)
    rules = [r for r in list_rules() if r.theme in _THEMES and r.code not in _WHOLE]
    found = check_leaflet(replace(subject, handout=handout, source=source), rules).findings
    kinds = {section.id: place[0] for section, place in zip(sections, places, strict=True)}
    return tuple(
        replace(finding, leaflet="", path=f"{kinds[name]}/{name}")
        for finding in found
        if finding.path.startswith("sections/") and (name := finding.path.split("/")[1])
    )


def _list_sections(profile: Profile, locale: str) -> tuple[tuple[Section, ...], tuple[Key, ...]]:
    """Return the clinic's own words as sections, and where each of them stands."""
    said = say(profile, locale)
    notes, pages = dict(said.notes), dict(said.pages)
    sections: list[Section] = []
    places: list[Key] = []
    for index, note in enumerate(profile.clinic.notes):
        if note.id in notes:
            block = Paragraph(id=note.id, kind="paragraph", text=notes[note.id])
            sections.append(Section(id=note.id, title=note.id, blocks=(block,)))
            places.append(("notes", index, "text", *_tag(note, locale)))
    for index, page in enumerate(profile.clinic.pages):
        if page.id in pages:
            words = pages[page.id]
            sections.append(Section(id=page.id, title=words.title, blocks=words.blocks))
            places.append(("pages", index, "words", *_tag(page, locale)))
    return tuple(sections), tuple(places)


def _tag(part: Note | Page, locale: str) -> tuple[str, ...]:
    """Return the tag that the words of a language stand under, if they stand under one."""
    words = part.text if isinstance(part, Note) else part.words
    if isinstance(words, str):
        return ()
    tags = [tag for tag in words if tag == locale or is_same_language(tag, locale)]
    return (locale if locale in tags else tags[0],)
