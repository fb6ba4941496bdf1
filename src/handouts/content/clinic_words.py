"""What a clinic's profile says in one language.

Names, numbers and hours that are told in figures print in every language. A text prints in the
language that it was written in alone: where it is missing, nothing prints, so that no page mixes
languages. A profile says with ``only`` that a note or a page is meant for some languages.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from handouts.content import phone
from handouts.content.clinic import Profile
from handouts.content.logo import Logo
from handouts.content.models.clinic import Clinic, OwnPart, PageWords, Phone, Purpose
from handouts.content.opening import ALWAYS, Opening, parse_openings
from handouts.content.source import Key
from handouts.errors import ContentError, Fault

T = TypeVar("T")

_Missing = tuple[Key, tuple[str, ...]]
"""Where a text stands, and the languages that it is told in."""


@dataclass(frozen=True, slots=True)
class LocalPhone:
    """A phone in the words of one language."""

    purpose: Purpose
    number: str
    """As it was typed."""

    written: phone.Written
    openings: tuple[Opening, ...] = ()
    always: bool = False
    hours: str | None = None


@dataclass(frozen=True, slots=True)
class LocalClinic:
    """A clinic in the words of one language."""

    clinic: Clinic
    logo: Logo | None
    name: str
    department: str | None
    phones: tuple[LocalPhone, ...]
    night: LocalPhone | None
    contact_role: str | None
    notes: tuple[tuple[str, str], ...]
    """Id and words of each note."""

    pages: tuple[tuple[str, PageWords], ...]
    left_out: tuple[str, ...] = ()
    """Titles of what the clinic hides of this leaflet."""

    hidden_parts: frozenset[str] = field(default=frozenset())


def say(profile: Profile, locale: str) -> LocalClinic:
    """Return what a profile says in a language.

    Raises:
        ContentError: with every text that it lacks there.
    """
    speaker = _Speaker(profile, locale)
    clinic = speaker.speak()
    if speaker.missing:
        raise ContentError(_tell_missing(profile, dict.fromkeys(speaker.missing, (locale,))))
    return clinic


def check_languages(profile: Profile, locales: Iterable[str]) -> None:
    """Raise unless a profile says all that it says in each of some languages.

    Raises:
        ContentError: with every text that is missing, and all languages that it is missing in.
    """
    missing: dict[_Missing, tuple[str, ...]] = {}
    for locale in locales:
        speaker = _Speaker(profile, locale)
        speaker.speak()
        for each in speaker.missing:
            missing[each] = (*missing.get(each, ()), locale)
    if missing:
        raise ContentError(_tell_missing(profile, missing))


def _tell_missing(
    profile: Profile, missing: Mapping[_Missing, tuple[str, ...]]
) -> tuple[Fault, ...]:
    faults: list[Fault] = []
    for (key, given), locales in missing.items():
        other = "take it away"
        if "hours" in key:
            other = "tell the hours with answered:, which prints in every language"
        elif key[0] in {"notes", "pages"}:
            other = "say with only: which languages it is for"
        what = f"this is not told in {', '.join(locales)}, only in {', '.join(given)}"
        lines = ", ".join(f"“{locale}: …”" for locale in locales)
        mend = f"write it below as {lines}, or {other}"
        faults.append(profile.source.fault(key, what, mend, code="clinic_language"))
    return tuple(faults)


def is_same_language(one: str, other: str) -> bool:
    """Return whether readers of one locale read the other: the script has to be the same."""
    return _language(one) == _language(other)


def _language(locale: str) -> tuple[str, ...]:
    first, *rest = locale.split("-")
    return (first, *(part for part in rest if part.istitle()))


@dataclass(slots=True)
class _Speaker:
    profile: Profile
    locale: str
    missing: list[_Missing] = field(default_factory=list)

    def speak(self) -> LocalClinic:
        clinic = self.profile.clinic
        name, role = self._name(clinic.name), None
        if clinic.contact is not None:
            role = self._maybe(clinic.contact.role, ("contact", "role"))
        phones = tuple(self._phone(index, item) for index, item in enumerate(clinic.phones))
        night = clinic.phone_for("night")
        return LocalClinic(
            clinic=clinic,
            logo=self.profile.logo,
            name=name,
            department=self._name(clinic.department) if clinic.department else None,
            phones=phones,
            night=phones[clinic.phones.index(night)] if night else None,
            contact_role=role,
            notes=tuple(
                (note.id, self._text(note.text, ("notes", index, "text")))
                for index, note in enumerate(clinic.notes)
                if self._is_meant(note)
            ),
            pages=tuple(
                (page.id, words)
                for index, page in enumerate(clinic.pages)
                if self._is_meant(page)
                and (words := self._find(page.words, ("pages", index, "words"))) is not None
            ),
        )

    def _phone(self, index: int, item: Phone) -> LocalPhone:
        return LocalPhone(
            item.purpose,
            item.number,
            phone.write(item.number, self.profile.clinic.region),
            parse_openings(item.answered) if item.answered else (),
            item.answered == ALWAYS,
            self._maybe(item.hours, ("phones", index, "hours")),
        )

    def _is_meant(self, part: OwnPart) -> bool:
        return not part.only or any(is_same_language(tag, self.locale) for tag in part.only)

    def _name(self, name: str | dict[str, str]) -> str:
        """Return a name: the one of the language, else the clinic's usual one."""
        if isinstance(name, str):
            return name
        found = _pick(name, self.locale) or _pick(name, self.profile.clinic.locale)
        return found or next(iter(name.values()))

    def _maybe(self, text: str | dict[str, str] | None, key: Key) -> str | None:
        return None if text is None else self._text(text, key)

    def _text(self, text: str | dict[str, str], key: Key) -> str:
        given = {self.profile.clinic.locale: text} if isinstance(text, str) else text
        return self._find(given, key) or ""

    def _find(self, words: Mapping[str, T], key: Key) -> T | None:
        found = _pick(words, self.locale)
        if found is None:
            self.missing.append((key, tuple(words)))
        return found


def _pick(words: Mapping[str, T], locale: str) -> T | None:
    if locale in words:
        return words[locale]
    return next((text for tag, text in words.items() if is_same_language(tag, locale)), None)
