"""Reads out what a clinic has of its own, or what there is to fill in without one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from handouts.leaflet.clinic_view import PhoneView
from handouts.leaflet.view import LeafletView
from handouts.output.reading import Heading, Pairs, Paragraph, Part, Rooms
from handouts.output.readout_blocks import BlockReader
from handouts.output.readout_words import Words

_CONTACTS = ("day", "night", "oncologist", "nurse", "family_doctor", "pharmacy", "other")


@dataclass(frozen=True, slots=True)
class ClinicReader:
    """Reads out a clinic's parts of one leaflet."""

    view: LeafletView
    words: Words
    blocks: BlockReader

    def head(self) -> Iterator[Part]:
        """Yield whose leaflet this is."""
        clinic = self.view.clinic
        if clinic is not None:
            yield self._lines(clinic.name, clinic.department)

    def urgent(self) -> Iterator[Part]:
        """Yield the numbers to call at once, or room for them."""
        clinic = self.view.clinic
        nurse, person = (clinic.nurse, clinic.contact) if clinic else (None, None)
        rows = [
            self._number("urgent.phone_day", clinic.day if clinic else None),
            self._number("urgent.phone_night", clinic.night if clinic else None),
            self._number("urgent.contact", nurse, person),
        ]
        if clinic and (interpreter := clinic.phone_for("interpreter")):
            rows.append((self.words.say(interpreter.title), self._told(interpreter)))
        yield Rooms(tuple(rows))

    def contacts(self) -> Iterator[Part]:
        """Yield whom to call, with numbers where the clinic has them."""
        clinic = self.view.clinic
        named = {"nurse": clinic.contact} if clinic else {}
        rows = (
            self._number(
                f"notes.{role}", clinic.phone_for(role) if clinic else None, named.get(role)
            )
            for role in _CONTACTS
        )
        others = clinic.others if clinic else ()
        further = ((self.words.say(phone.title), self._told(phone)) for phone in others)
        yield Rooms((*rows, *further))

    def notes(self) -> Iterator[Part]:
        """Yield what the clinic says before the leaflet begins, marked as its own."""
        clinic = self.view.clinic
        if clinic is None or not clinic.notes:
            return
        yield self._lines(clinic.own)
        for note in clinic.notes:
            yield from self.blocks.blocks(note.blocks, 3)

    def pages(self) -> Iterator[Part]:
        """Yield the parts of the clinic's own, each marked as such."""
        clinic = self.view.clinic
        for page in clinic.pages if clinic else ():
            if page.title is not None:
                yield Heading(2, self.words.say(page.title), f"clinic-{page.id}")
            assert clinic is not None
            yield self._lines(clinic.own)
            yield from self.blocks.blocks(page.blocks, 3)

    def imprint(self) -> Iterator[Part]:
        """Yield who gave the leaflet, what of it is theirs, and where the newest version is."""
        clinic, labels = self.view.clinic, self.view.words
        if clinic is None:
            return
        yield Heading(3, self.words.say(labels["clinic.given_by"]))
        yield self._lines(clinic.name, clinic.department, *clinic.address)
        if clinic.code is not None:
            current = self.words.say(labels["clinic.current"])
            address = self.words.island(clinic.code.address)
            yield Pairs(((current, address),))
        for text in (clinic.fever, clinic.left_out):
            if text is not None:
                yield Paragraph(self.words.say(text))

    def _lines(self, *texts: Markup | None) -> Paragraph:
        return Paragraph("\n".join(self.words.say(text) for text in texts if text))

    def _number(
        self, label: str, phone: PhoneView | None, person: Markup | None = None
    ) -> tuple[str, str]:
        name = self.words.say(self.view.words[label])
        known = (self.words.say(person) if person else "", self._told(phone) if phone else "")
        return name, self.view.words["marks.comma"].join(filter(None, known))

    def _told(self, phone: PhoneView) -> str:
        number = self.words.say(phone.number)
        gap = self.view.words["marks.gap"]
        known = gap.join(self.words.say(text) for text in (phone.unreal, phone.opening) if text)
        return f"{number}{self.words.bracket(known)}" if known else number
