"""Walks through the view of a leaflet and reads it out, the urgent signs first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from handouts.leaflet.view import LeafletView, PairView, SectionView, TierView
from handouts.output.reading import (
    Contents,
    Edge,
    Entries,
    Heading,
    Level,
    Pairs,
    Paragraph,
    Part,
    Rooms,
    Sources,
)
from handouts.output.readout_blocks import BlockReader, below
from handouts.output.readout_clinic import ClinicReader
from handouts.output.readout_words import Words

_NOTES = ("next_visits", "medicines", "notes")


def read_out(view: LeafletView) -> tuple[Part, ...]:
    """Return the parts of a leaflet in the order in which one reads them out."""
    words = Words.of(view)
    blocks = BlockReader(view, words)
    reader = _Reader(view, words, blocks, ClinicReader(view, words, blocks))
    return tuple(reader.questions_alone() if view.edition == "questions" else reader.leaflet())


@dataclass(frozen=True, slots=True)
class _Reader:
    view: LeafletView
    words: Words
    blocks: BlockReader
    clinic: ClinicReader

    def leaflet(self) -> Iterator[Part]:
        view, say = self.view, self._label
        yield from self._head()
        yield Paragraph(self.words.say(view.subtitle))
        yield Paragraph(say("front.purpose"))
        yield from self._urgent_box()
        yield Heading(2, say("front.key_points"))
        yield from self.blocks.entries(view.key_points)
        yield self._contents()
        yield from self.clinic.notes()
        yield from self._sections(view.sections, "section", 2)
        yield from self._urgent_signs()
        for name, part in self._larger_parts().items():
            if name not in view.hidden:
                yield from part()
        yield from self._glossary()
        yield from self._imprint()

    def _larger_parts(self) -> Mapping[str, Callable[[], Iterator[Part]]]:
        """Return the parts that a clinic may hide, and those between them, in their order."""
        return {
            "tests": self._tests,
            "treatments": self._treatments,
            "outlook": self._outlook,
            "living": self._living,
            "support": self._support,
            "questions": self._questions,
            "notes": self._notes,
            "clinic-pages": self.clinic.pages,
            "common-questions": self._answers,
            "myths": self._myths,
        }

    def _living(self) -> Iterator[Part]:
        yield Heading(2, self._label("living"), "living")
        yield from self._sections(self.view.living, "living", 3)

    def _support(self) -> Iterator[Part]:
        yield Heading(2, self._label("support"), "support")
        yield from self._sections(self.view.support, "support", 3)
        yield from self._help()

    def questions_alone(self) -> Iterator[Part]:
        yield from self._head()
        yield from self._questions()
        yield from self._notes()

    def _label(self, name: str) -> str:
        return self.words.tell(self.view.words[name])

    def _join(self, *texts: Markup | None) -> Paragraph:
        told = [self.words.tell(text) for text in texts if text]
        return Paragraph(" ".join(text for text in told if text))

    def _head(self) -> Iterator[Part]:
        yield Heading(1, self.words.say(self.view.title))
        yield from self.clinic.head()
        yield Paragraph(self._label("front.series"))
        yield Paragraph(self.words.say(self.view.status.front))

    def _contents(self) -> Contents:
        entries = tuple((item.id, self.words.say(item.text)) for item in self.view.contents)
        return Contents(self._label("front.contents"), entries)

    def _urgent_box(self) -> Iterator[Part]:
        yield Edge(begins=True)
        yield Heading(2, self._label("urgent.title"), "urgent-box")
        yield from self._tiers(self.view.front_tiers)
        yield from self.clinic.urgent()
        yield self._join(self.view.advice, self.view.words["web.more_signs"])
        yield Edge(begins=False)

    def _tiers(self, tiers: Iterable[TierView]) -> Iterator[Part]:
        """Signs lead nowhere: a remark in them would stand in the way."""
        for tier in tiers:
            yield Heading(3, self.words.say(tier.title))
            yield Entries("bullets", tuple(self.words.say(sign.text) for sign in tier.signs))

    def _urgent_signs(self) -> Iterator[Part]:
        yield Heading(2, self._label("urgent.all_signs"), "urgent-signs")
        yield self._join(self.view.urgent_intro, self.view.advice)
        yield from self._tiers(self.view.tiers)

    def _sections(
        self, sections: Iterable[SectionView], place: str, level: Level
    ) -> Iterator[Part]:
        for section in sections:
            yield Heading(level, self.words.say(section.title), f"{place}-{section.id}")
            yield from self.blocks.blocks(section.blocks, below(level))

    def _tests(self) -> Iterator[Part]:
        tests = self.view.tests
        yield Heading(2, self._label("tests.title"), "tests")
        yield self._join(tests.intro)
        for test in tests.items:
            yield Heading(3, self.words.say(test.name))
            told = (
                ("what_it_is", test.what_it_is),
                ("what_it_shows", test.what_it_shows),
                ("good_to_know", test.good_to_know),
            )
            yield Pairs(
                tuple(
                    (self._label(f"tests.{name}"), self.words.tell(text))
                    for name, text in told
                    if text is not None
                )
            )
        yield from self.blocks.entries(tests.after)

    def _treatments(self) -> Iterator[Part]:
        treatments = self.view.treatments
        yield Heading(2, self._label("treatments.title"), "treatments")
        yield self._join(treatments.intro)
        for group in treatments.groups:
            yield Heading(3, self.words.say(group.title))
            if group.id == "liver" and treatments.figure:
                yield from self.blocks.block(treatments.figure, 4)
            for card in group.cards:
                yield Heading(4, self.words.say(card.name))
                yield Pairs(
                    tuple((self.words.say(name), self.words.tell(text)) for name, text in card.rows)
                )
        yield from self.blocks.entries(treatments.after)

    def _outlook(self) -> Iterator[Part]:
        outlook = self.view.outlook
        if outlook is None:
            return
        yield Heading(2, self._label("outlook.title"), "outlook")
        yield Paragraph(self._label("outlook.skip"))
        yield self._join(outlook.intro)
        if not outlook.numbers:
            yield from self.blocks.blocks(outlook.words, 3)
            return
        yield Heading(3, self._label("outlook.words"))
        yield from self.blocks.blocks(outlook.words, 4)
        yield Heading(3, self._label("outlook.numbers"))
        yield from self.blocks.blocks(outlook.numbers, 4)

    def _help(self) -> Iterator[Part]:
        if not self.view.help:
            return
        yield Heading(3, self._label("help.title"), "help")
        yield self._join(self.view.words["help.intro"], self.view.words["help.note"])
        where = self._label("help.where")
        for item in self.view.help:
            reached = [self.words.say(way) for way in (item.web, item.phone) if way]
            what = (self._label("help.what"), self.words.say(item.what))
            yield Pairs((what, *((where, place) for place in reached)), self.words.say(item.name))

    def _questions(self) -> Iterator[Part]:
        yield Heading(2, self._label("questions.title"), "questions")
        yield Paragraph(self._label("questions.cue_team"))
        yield Paragraph(self._label("questions.intro"))
        yield Heading(3, self._label("questions.top"))
        say = self.words.say
        yield Entries("boxes", tuple(say(item.text) for item in self.view.top_questions))
        for group in self.view.question_groups:
            yield Heading(3, say(group.title))
            yield Entries("boxes", tuple(say(item.text) for item in group.questions))
        yield Rooms(((self._label("questions.own"), ""),))

    def _notes(self) -> Iterator[Part]:
        yield Heading(2, self._label("notes.title"), "notes")
        yield Heading(3, self._label("notes.contacts"))
        yield from self.clinic.contacts()
        for name in _NOTES:
            yield Rooms(((self._label(f"notes.{name}"), ""),))

    def _answers(self) -> Iterator[Part]:
        yield Heading(2, self._label("common_questions"), "common-questions")
        for pair in self.view.common_questions:
            yield Heading(3, self.words.say(pair.first))
            yield self._join(pair.second)

    def _myths(self) -> Iterator[Part]:
        yield Heading(2, self._label("myths.title"), "myths")
        heard, known = self._label("myths.myth"), self._label("myths.truth")
        for pair in self.view.myths:
            first, second = self.words.say(pair.first), self.words.tell(pair.second)
            yield Pairs(((heard, first), (known, second)))

    def _glossary(self) -> Iterator[Part]:
        yield Heading(2, self._label("glossary"), "glossary")
        yield Pairs(tuple(self._meaning(pair) for pair in self.view.glossary))

    def _meaning(self, pair: PairView) -> tuple[str, str]:
        return self.words.say(pair.first), self.words.say(pair.second)

    def _imprint(self) -> Iterator[Part]:
        part, status, labels = self.view.imprint, self.view.status, self.view.words
        yield Heading(2, self._label("imprint.title"), "about")
        yield self._join(status.imprint)
        yield self._join(labels["imprint.general"], labels["imprint.feedback"])
        yield Paragraph(self.words.say(part.dates))
        yield from self.clinic.imprint()
        yield Heading(3, self._label("imprint.sources"))
        yield self._join(labels["imprint.sources_intro"], status.to_check)
        yield Sources(tuple((source.text.unescape(), source.address) for source in part.sources))
        yield self._join(part.codes)
        yield self._join(labels["imprint.licence"])
