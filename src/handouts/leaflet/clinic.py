"""Builds what prints of a clinic's own out of what its profile says in one language."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass, replace

from babel.dates import get_day_names
from markupsafe import Markup

from handouts.content.clinic_words import LocalClinic, LocalPhone
from handouts.content.logo import Logo
from handouts.content.models.labels import Labels
from handouts.content.opening import Opening
from handouts.leaflet.block_view import BlockView
from handouts.leaflet.blocks import BlockBuilder
from handouts.leaflet.clinic_view import ClinicView, CodeView, LogoView, OwnTextView, PhoneView
from handouts.leaflet.ingredients import Ingredients
from handouts.leaflet.numbers import Numbers
from handouts.leaflet.punctuation import bracket, brackets_of, marks_of
from handouts.leaflet.qr_code import draw_code
from handouts.leaflet.writer import Writer

LOGO_WIDTH, LOGO_HEIGHT = 46.0, 12.0
"""Millimetres that a logo fits into."""


def view_clinic(
    given: Ingredients, writer: Writer, numbers: Numbers, blocks: BlockBuilder
) -> ClinicView | None:
    """Return the clinic's own, if there is a clinic. No claim is cited in it."""
    if given.clinic is None:
        return None
    plain = replace(blocks, citer=replace(blocks.citer, shown=False))
    return _Builder(given.clinic, given, writer, numbers, plain).view()


def further_numbers(given: Ingredients) -> tuple[tuple[str, str], ...]:
    """Return what else a clinic has a number for, and what that is called; urgent ones apart."""
    phones = given.clinic.phones if given.clinic else ()
    titles = _further_titles(given.labels)
    return tuple((item.purpose, titles[item.purpose]) for item in phones if item.purpose in titles)


def _further_titles(labels: Labels) -> dict[str, str]:
    return {
        "pharmacy": labels.notes.pharmacy,
        "appointments": labels.clinic.appointments,
        "interpreter": labels.clinic.interpreter,
    }


def web_address(given: Ingredients) -> str | None:
    """Return where a leaflet stands on the clinic's site, with its language and version.

    The version is that of the printed copy, so that the site can tell whether it is current.
    """
    if given.clinic is None or given.clinic.clinic.web is None:
        return None
    leaflet = given.handout
    return f"{given.clinic.clinic.web}/{leaflet.id}/{given.lang}?version={leaflet.version}"


@dataclass(frozen=True, slots=True)
class _Builder:
    clinic: LocalClinic
    given: Ingredients
    writer: Writer
    numbers: Numbers
    blocks: BlockBuilder

    @property
    def labels(self) -> Labels:
        return self.given.labels

    @property
    def _language(self) -> str:
        return self.numbers.locale.language

    def view(self) -> ClinicView:
        clinic, line, labels = self.clinic, self.writer.line, self.labels.clinic
        phones = tuple(self._phone(item) for item in clinic.phones)
        by_purpose = {item.purpose: item for item in phones}
        limit = self.numbers.fever(self.given.region.fever)
        label = self.writer.label
        return ClinicView(
            name=line(clinic.name),
            department=line(clinic.department) if clinic.department else None,
            address=tuple(map(line, clinic.clinic.address)),
            logo=self._logo(clinic.logo) if clinic.logo else None,
            day=by_purpose.get("day"),
            night=replace(self._phone(clinic.night), purpose="night") if clinic.night else None,
            interpreter=self._interpreter(by_purpose.get("interpreter")),
            contact=self._contact(),
            nurse=by_purpose.get("nurse"),
            phones=phones,
            label_room="" if clinic.clinic.patient_label == "none" else clinic.clinic.patient_label,
            own=label(labels.own, name=clinic.name),
            notes=tuple(self._note(name, text) for name, text in clinic.notes),
            pages=tuple(
                OwnTextView(name, line(words.title), self.blocks.build(words.blocks))
                for name, words in clinic.pages
            ),
            left_out=self._left_out(),
            fever=label(labels.fever, limit=limit) if self.given.own_limit else None,
            code=self._code(),
        )

    def _note(self, name: str, text: str) -> OwnTextView:
        block = BlockView("paragraph", name, text=self.writer.prose(text))
        return OwnTextView(name, None, (block,))

    def _logo(self, logo: Logo) -> LogoView:
        height = min(LOGO_HEIGHT, LOGO_WIDTH / logo.ratio)
        return LogoView(
            address=f"data:image/{logo.kind};base64,{b64encode(logo.data).decode('ascii')}",
            alt=self.writer.spoken(self.labels.clinic.logo_alt.format(name=self.clinic.name)),
            width=round(height * logo.ratio, 2),
            height=round(height, 2),
        )

    def _interpreter(self, phone: PhoneView | None) -> Markup | None:
        if phone is None:
            return None
        marks = marks_of(self._language)
        told = Markup('{}{}{}<strong class="clinic-phone__aside">{}</strong>').format(
            phone.title, marks.colon, marks.gap, phone.number
        )
        if phone.unreal is None:
            return told
        signs = brackets_of(self._language)
        return Markup("{}{}{}{}").format(told, signs.opens, phone.unreal, signs.closes)

    def _contact(self) -> Markup | None:
        contact = self.clinic.clinic.contact
        if contact is None:
            return None
        role = self.clinic.contact_role
        told = bracket(role, contact.name, self._language) if role else ""
        return self.writer.line(contact.name + told)

    def _left_out(self) -> Markup | None:
        if not self.clinic.left_out:
            return None
        parts = Markup(" · ").join(map(self.writer.line, self.clinic.left_out))
        return self.writer.label(self.labels.clinic.left_out, parts=parts)

    def _phone(self, item: LocalPhone) -> PhoneView:
        written = item.written
        number = Markup('<bdi dir="ltr">{}</bdi>').format(written.number)
        extension = None
        if written.extension:
            label = self.labels.clinic.extension
            extension = self.writer.label(label, number=written.extension)
        line = self.writer.line
        return PhoneView(
            purpose=item.purpose,
            title=line(self._title(item)),
            digits=self.writer.call(number, item.number, self.clinic.clinic.region),
            extension=extension,
            opening=line(hours) if (hours := self._hours(item)) else None,
            unreal=None if written.real else line(self.labels.clinic.not_real),
        )

    def _title(self, item: LocalPhone) -> str:
        notes = self.labels.notes
        urgent = {"day": notes.day, "night": notes.night, "nurse": notes.nurse}
        return {**urgent, **_further_titles(self.labels)}[item.purpose]

    def _hours(self, item: LocalPhone) -> str | None:
        """Return when somebody answers."""
        if item.always:
            return self.labels.clinic.always
        if item.openings:
            between = marks_of(self._language).semicolon
            return between.join(map(self._opening, item.openings))
        return item.hours

    def _opening(self, opening: Opening) -> str:
        locale, labels = self.numbers.locale, self.labels
        days = get_day_names("abbreviated", "stand-alone", locale)
        first, last = days[opening.first], days[opening.last]
        times = [self.numbers.time_of_day(time) for time in (opening.opens, opening.closes)]
        span = labels.figures.time_range.format
        return labels.clinic.hours.format(
            days=first if first == last else span(low=first, high=last),
            times=span(low=times[0], high=times[1]),
        )

    def _code(self) -> CodeView | None:
        address = web_address(self.given)
        if address is None:
            return None
        path, size, width = draw_code(address)
        return CodeView(
            path=path,
            size=size,
            width=width,
            alt=self.writer.alt(self.labels.clinic.code_alt.format(address=address)),
            address=address,
            words=self.writer.address(address),
        )
