"""Builds the view of the easy-read text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TypeAlias

from markupsafe import Markup

from handouts.content.models.easy_read import EasyRead, EasySection, Idea, Picture
from handouts.content.models.edition_labels import EasyReadLabels
from handouts.content.models.labels import UrgentLabels
from handouts.leaflet.citations import Citer
from handouts.leaflet.easy_read_view import EasyReadView, EasySectionView, IdeaView
from handouts.leaflet.pictures import turns_around
from handouts.leaflet.writer import Writer

_SIGNS = "easy-signs"

_PICTURES: Mapping[str, Picture] = MappingProxyType(
    {"appointments": "calendar", "interpreter": "talk", "pharmacy": "tablets"}
)
"""Of the numbers that only a clinic has, by what they are for."""

_Said: TypeAlias = tuple[tuple[str, Picture, str], ...]
"""Id, picture and fixed words."""


@dataclass(frozen=True, slots=True)
class EasyReadBuilder:
    """Makes the easy-read view for one page."""

    writer: Writer
    labels: EasyReadLabels
    urgent: UrgentLabels
    citer: Citer
    emergency_number: str
    further: tuple[tuple[str, str], ...] = ()
    """What else the clinic has a number for, and what that is called."""

    def build(self, easy: EasyRead, status: Markup) -> EasyReadView:
        """Return what prints; ``status`` says whether a clinician stands by the words."""
        ideas, sections = self._ideas, self._sections
        page = Markup('<span class="page-number" data-target="#{}"></span>').format(_SIGNS)
        when_to_call = self.writer.label(self.labels.when_to_call, page=page)
        view = EasyReadView(
            title=self.writer.line(easy.title),
            in_emergency=IdeaView(
                "in-emergency", self._with_number(self.labels.in_emergency), "ambulance"
            ),
            when_to_call=IdeaView("when-to-call", when_to_call, "phone"),
            intro=ideas(easy.intro),
            sections=sections(easy.sections),
            emergency=EasySectionView(
                _SIGNS, self._with_number(self.labels.emergency), ideas(easy.emergency)
            ),
            same_day=EasySectionView(
                "easy-same-day", self.writer.line(self.labels.same_day), ideas(easy.same_day)
            ),
            phones=self._phones(),
            further=sections(easy.further),
            about=self._about(status),
            pictures=(),
        )
        return replace(view, pictures=self._pictures(view))

    def _pictures(self, view: EasyReadView) -> tuple[tuple[str, bool], ...]:
        names = sorted({idea.picture for idea in list_ideas(view)})
        return tuple((name, turns_around(name, self.writer.direction)) for name in names)

    def _with_number(self, label: str) -> Markup:
        return self.writer.label(label, number=self.emergency_number)

    def _sections(self, sections: tuple[EasySection, ...]) -> tuple[EasySectionView, ...]:
        return tuple(
            EasySectionView(
                f"easy-{part.id}", self.writer.line(part.title), self._ideas(part.ideas)
            )
            for part in sections
        )

    def _ideas(self, ideas: tuple[Idea, ...]) -> tuple[IdeaView, ...]:
        prose, cite = self.writer.prose, self.citer.cite
        return tuple(
            IdeaView(idea.id, prose(idea.text), idea.picture, cite(idea.claims)) for idea in ideas
        )

    def _about(self, status: Markup) -> tuple[IdeaView, ...]:
        labels = self.labels
        said: _Said = (
            ("your-doctor", "doctor-patient", labels.your_doctor),
            ("longer", "leaflet", labels.longer),
            ("sources", "notebook", labels.sources),
            ("feedback", "talk", labels.feedback),
            ("copy-it", "family", labels.copy_it),
        )
        return (IdeaView("status", status, "doctor"), *self._fixed(said))

    def _phones(self) -> tuple[IdeaView, ...]:
        labels = self.urgent
        said: _Said = (
            ("day", "phone", labels.phone_day),
            ("night", "moon-phone", labels.phone_night),
            ("contact", "person", labels.contact),
        )
        further = tuple((name, _PICTURES[name], title) for name, title in self.further)
        return self._fixed((*said, *further))

    def _fixed(self, said: _Said) -> tuple[IdeaView, ...]:
        return tuple(IdeaView(name, self.writer.prose(text), pic) for name, pic, text in said)


def list_ideas(view: EasyReadView) -> Iterator[IdeaView]:
    """Yield all that stands beside a picture, in the order of the pages."""
    yield from (*view.intro, view.in_emergency, view.when_to_call)
    for part in (*view.sections, view.emergency, view.same_day):
        yield from part.ideas
    yield from view.phones
    for part in view.further:
        yield from part.ideas
    yield from view.about
