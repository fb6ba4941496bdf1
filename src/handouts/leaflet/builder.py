"""Builds the view of a leaflet from what was loaded. Nothing is read here."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from babel import Locale
from markupsafe import Markup, escape

from handouts.content.citations import cited_claims
from handouts.content.models import handout as content
from handouts.content.models.label_slots import SLOT
from handouts.content.segments import iterate_segments
from handouts.leaflet import view
from handouts.leaflet.block_view import ItemView
from handouts.leaflet.blocks import BlockBuilder
from handouts.leaflet.care import CareBuilder
from handouts.leaflet.citations import Citer
from handouts.leaflet.collation import sort_key
from handouts.leaflet.direction import text_direction
from handouts.leaflet.evidence import view_sources
from handouts.leaflet.foreign import unmarked
from handouts.leaflet.help import view_advice, view_help
from handouts.leaflet.imprint_view import ImprintView
from handouts.leaflet.ingredients import Ingredients
from handouts.leaflet.navigation import (
    describe_links,
    list_parts,
    select_printed,
    spell_codes,
)
from handouts.leaflet.numbers import Numbers
from handouts.leaflet.pseudo import real_language
from handouts.leaflet.punctuation import marks_of
from handouts.leaflet.review import Reviewing
from handouts.leaflet.writer import Writer


def build_view(
    ingredients: Ingredients, outlook: view.OutlookForm, edition: view.Edition = "standard"
) -> view.LeafletView:
    """Return everything that a template may print.

    The reviewer's copy has the whole outlook, whatever was asked for.
    """
    if edition != "review":
        return _Builder.of(ingredients, outlook, edition).leaflet()
    builder = _Builder.of(ingredients, "numbers", edition)
    claims = cited_claims(ingredients.handout) | cited_claims(ingredients.region)
    return builder.reviewing.complete(builder.leaflet(), claims)


@dataclass(frozen=True, slots=True)
class _Builder:
    given: Ingredients
    outlook: view.OutlookForm
    edition: view.Edition
    handout: content.Handout
    locale: Locale
    numbers: Numbers
    writer: Writer
    blocks: BlockBuilder
    citer: Citer

    @classmethod
    def of(cls, given: Ingredients, outlook: view.OutlookForm, edition: view.Edition) -> _Builder:
        locale = Locale.parse(given.formats or real_language(given.lang), sep="-")
        numbers = Numbers(locale, given.labels.figures)
        slots = {
            "emergency_number": given.region.emergency_number,
            "fever_limit": unmarked(numbers.fever(given.region.fever)),
        }
        writer = Writer(text_direction(locale), given.labels.quotes, slots)
        drawings = {drawing.id: drawing for drawing in given.illustrations.illustrations}
        citer = Citer(given.evidence, writer, given.labels.review, edition == "review")
        blocks = BlockBuilder(writer, numbers, drawings, citer, edition == "large-print")
        return cls(given, outlook, edition, given.handout, locale, numbers, writer, blocks, citer)

    @property
    def reviewing(self) -> Reviewing:
        """What the words about the review are made from."""
        return Reviewing.of(self.given, self.writer, self.numbers, self.citer)

    @property
    def _care(self) -> CareBuilder:
        return CareBuilder(self.given, self.writer, self.blocks, self.citer)

    def leaflet(self) -> view.LeafletView:
        handout, write = self.handout, self.writer
        questions = [question for group in handout.questions for question in group.questions]
        return view.LeafletView(
            id=handout.id,
            lang=self.given.lang,
            dir=self.writer.direction,
            edition=self.edition,
            accent=handout.id,
            written_on=handout.written.isoformat(),
            title=write.line(handout.title),
            plain_title=write.curl(f"{handout.title} – {self.given.labels.front.series}"),
            description=write.curl(handout.subtitle),
            subtitle=write.line(handout.subtitle),
            words=self._words(),
            key_points=self.blocks.items(handout.key_points),
            contents=self._contents(),
            front_tiers=self._tiers(front=True),
            tiers=self._tiers(front=False),
            urgent_intro=write.prose(handout.urgent.intro),
            sections=self._sections(handout.sections),
            tests=self._care.tests(),
            treatments=self._care.treatments(),
            outlook=self._outlook(),
            living=self._sections(handout.living),
            support=self._sections(handout.support),
            help=view_help(self.given.region, handout.id, write),
            advice=view_advice(self.given.region, self.given.labels.urgent.advice, write),
            top_questions=tuple(self._question(item) for item in questions if item.top),
            question_groups=self._question_groups(),
            common_questions=self._answers(),
            myths=self._myths(),
            glossary=self._glossary(),
            imprint=self._imprint(),
            status=self.reviewing.status(),
            review=None,
            link_texts=describe_links(self._parts(), self.given, self.writer),
        )

    def _answers(self) -> tuple[view.PairView, ...]:
        return tuple(
            self._pair(item.id, item.question, item.answer, item.claims)
            for item in self.handout.common_questions
        )

    def _myths(self) -> tuple[view.PairView, ...]:
        return tuple(
            self._pair(item.id, item.myth, item.truth, item.claims) for item in self.handout.myths
        )

    def _contents(self) -> tuple[ItemView, ...]:
        return tuple(ItemView(name, self.writer.link(name, title)) for name, title in self._parts())

    def _parts(self) -> tuple[tuple[str, str], ...]:
        return list_parts(self.handout, self.given.labels, self.outlook)

    def _words(self) -> dict[str, Markup]:
        """Return every label by its dotted name; those with slots are filled here."""
        labels = self.given.labels
        words = {
            segment.id.replace("/", "."): self.writer.prose(segment.text)
            for segment in iterate_segments(labels)
            if not SLOT.search(segment.text)
        }
        marks = marks_of(self.locale.language)
        words |= {f"marks.{name}": escape(mark) for name, mark in asdict(marks).items()}
        fill, handout = self.writer.label, self.handout
        number = self.given.region.emergency_number
        words["urgent.emergency"] = fill(labels.urgent.emergency, number=number)
        words["urgent.full_list"] = fill(
            labels.urgent.full_list,
            page=Markup('<span class="page-number" data-target="#urgent-signs"></span>'),
        )
        words["footer"] = fill(
            labels.footer,
            title=handout.title,
            version=handout.version,
            date=self.numbers.month(handout.written),
        )
        words["page"] = fill(
            labels.page,
            page=Markup('<span class="footer__page"></span>'),
            pages=Markup('<span class="footer__pages"></span>'),
        )
        return words

    def _tiers(self, *, front: bool) -> tuple[view.TierView, ...]:
        urgent, labels = self.handout.urgent, self.given.labels.urgent
        number = self.given.region.emergency_number
        tiers: tuple[tuple[view.Tier, Markup, tuple[content.Sign, ...]], ...] = (
            ("emergency", self.writer.label(labels.emergency, number=number), urgent.emergency),
            ("same-day", self.writer.line(labels.same_day), urgent.same_day),
            ("next-visit", self.writer.line(labels.next_visit), urgent.next_visit),
        )
        views = (
            view.TierView(
                tier,
                title,
                tuple(
                    ItemView(sign.id, self.writer.prose(sign.text), self.citer.cite(sign.claims))
                    for sign in signs
                    if sign.front or not front
                ),
            )
            for tier, title, signs in tiers
        )
        return tuple(tier for tier in views if tier.signs)

    def _sections(self, sections: tuple[content.Section, ...]) -> tuple[view.SectionView, ...]:
        return tuple(
            view.SectionView(
                section.id, self.writer.line(section.title), self.blocks.build(section.blocks)
            )
            for section in sections
        )

    def _outlook(self) -> view.OutlookView | None:
        if self.outlook == "none":
            return None
        outlook = self.handout.outlook
        numbers = outlook.numbers if self.outlook == "numbers" else ()
        return view.OutlookView(
            intro=self.writer.prose(outlook.intro),
            words=self.blocks.build(outlook.words),
            numbers=self.blocks.build(numbers),
        )

    def _question_groups(self) -> tuple[view.QuestionGroupView, ...]:
        return tuple(
            view.QuestionGroupView(
                group.id,
                self.writer.line(group.title),
                tuple(self._question(item) for item in group.questions if not item.top),
            )
            for group in self.handout.questions
            if not all(item.top for item in group.questions)
        )

    def _question(self, question: content.Question) -> view.QuestionView:
        return view.QuestionView(question.id, self.writer.line(question.text))

    def _glossary(self) -> tuple[view.PairView, ...]:
        terms = {term.id: term for term in self.given.glossary.terms}
        language = self.locale.language
        used = sorted(
            (terms[name] for name in self.handout.glossary),
            key=lambda term: sort_key(unmarked(term.term), language),
        )
        return tuple(self._pair(term.id, term.term, term.meaning) for term in used)

    def _pair(
        self, name: str, first: str, second: str, claims: tuple[str, ...] = ()
    ) -> view.PairView:
        return view.PairView(
            name, self.writer.line(first), self.writer.prose(second), self.citer.cite(claims)
        )

    def _imprint(self) -> ImprintView:
        labels, handout, evidence = self.given.labels.imprint, self.handout, self.given.evidence
        claims = cited_claims(select_printed(self.handout, self.outlook))
        fill = self.writer.label
        return ImprintView(
            version=fill(labels.version, version=handout.version),
            written=fill(labels.written, date=self.numbers.date(handout.written)),
            review_by=fill(labels.review_by, date=self.numbers.date(handout.review_by)),
            codes=self.writer.line(spell_codes(handout.codes)),
            sources=view_sources(claims, evidence, self.writer),
            sources_lang=self.writer.source_lang,
        )
