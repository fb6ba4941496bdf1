"""Builds the view of a leaflet from what was loaded. Nothing is read here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from babel import Locale
from markupsafe import Markup

from handouts.content.citations import cited_claims
from handouts.content.models import handout as content
from handouts.leaflet import view
from handouts.leaflet.block_view import ItemView
from handouts.leaflet.blocks import BlockBuilder
from handouts.leaflet.care import CareBuilder
from handouts.leaflet.citations import Citer
from handouts.leaflet.clinic import further_numbers, view_clinic, web_address
from handouts.leaflet.collation import sort_key
from handouts.leaflet.customs import custom_of
from handouts.leaflet.direction import text_direction
from handouts.leaflet.easy_read import EasyReadBuilder
from handouts.leaflet.easy_read_view import EasyReadView
from handouts.leaflet.evidence import view_sources
from handouts.leaflet.fixed_words import fill_words
from handouts.leaflet.foreign import unmarked
from handouts.leaflet.form import name_fields
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
from handouts.leaflet.one_sheet import SheetBuilder
from handouts.leaflet.pseudo import real_language
from handouts.leaflet.punctuation import marks_of
from handouts.leaflet.questions import view_question_groups, view_top_questions
from handouts.leaflet.review import Reviewing
from handouts.leaflet.writer import Writer


def build_view(
    ingredients: Ingredients,
    outlook: view.OutlookForm,
    edition: view.Edition = "standard",
    *,
    small: bool = False,
    paged: bool = True,
) -> view.LeafletView:
    """Return everything that a template may print, ``small`` for a page of half a sheet.

    The reviewer's copy has the whole outlook, whatever was asked for. What is not on pages of
    a known size (``paged``) has the labels of its drawings in a list below them.
    """
    if edition != "review":
        return _Builder.of(ingredients, outlook, edition, small=small, paged=paged).leaflet()
    builder = _Builder.of(ingredients, "numbers", edition, small=small, paged=paged)
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
    def of(
        cls,
        given: Ingredients,
        outlook: view.OutlookForm,
        edition: view.Edition,
        *,
        small: bool,
        paged: bool,
    ) -> _Builder:
        locale = Locale.parse(given.formats or real_language(given.lang), sep="-")
        numbers = Numbers(locale, given.labels.figures)
        fever = given.region.fever
        slots = {
            "emergency_number": given.region.emergency_number,
            "fever_limit": unmarked(numbers.fever(fever)),
            "card_limit": unmarked(numbers.card_limit(fever, own=given.own_limit)),
        }
        writer = Writer(
            text_direction(locale),
            given.labels.quotes,
            slots,
            links_terms=edition != "one-sheet",
            custom=custom_of(locale.language),
            screen=not paged,
            ends="bound" if paged else "free",
        )
        drawings = {drawing.id: drawing for drawing in given.illustrations.illustrations}
        citer = Citer(given.evidence, writer, given.labels.review, edition == "review")
        legends = small or not paged or edition in {"large-print", "bilingual"}
        blocks = BlockBuilder(writer, numbers, drawings, citer, legends, edition == "bilingual")
        return cls(given, outlook, edition, given.handout, locale, numbers, writer, blocks, citer)

    @property
    def reviewing(self) -> Reviewing:
        """What the words about the review are made from."""
        return Reviewing.of(self.given, self.writer, self.numbers, self.citer)

    @property
    def _care(self) -> CareBuilder:
        return CareBuilder(self.given, self.writer, self.blocks, self.citer)

    def leaflet(self) -> view.LeafletView:
        """Return the view, with what an edition or a clinic adds to the leaflet's own."""
        return replace(
            self._own(),
            one_sheet=self._one_sheet(),
            easy_read=self._easy_read(),
            fields=self._fields(),
            clinic=view_clinic(self.given, self.writer, self.numbers, self.blocks),
            hidden=self.given.hidden,
        )

    def _own(self) -> view.LeafletView:
        handout, write = self.handout, self.writer
        return view.LeafletView(
            id=handout.id,
            lang=self.given.lang,
            dir=self.writer.direction,
            edition=self.edition,
            narrow=self.blocks.legends,
            written_on=handout.written.isoformat(),
            title=write.line(handout.title),
            plain_title=write.curl(f"{handout.title} – {self.given.labels.front.series}"),
            description=write.curl(handout.subtitle),
            subtitle=write.line(handout.subtitle),
            words=fill_words(self.given, self.writer, self.numbers),
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
            top_questions=view_top_questions(handout, write),
            question_groups=view_question_groups(handout, write),
            common_questions=self._answers(),
            myths=self._myths(),
            glossary=self._glossary(),
            imprint=self._imprint(),
            status=self.reviewing.status(),
            link_texts=self._link_texts(),
        )

    def _link_texts(self) -> dict[str, str]:
        return describe_links(self._parts(), self.given, self.writer, web_address(self.given))

    def _one_sheet(self) -> view.OneSheetView | None:
        builder = SheetBuilder(self.writer, self.blocks, self.citer)
        next_visit = self._tiers(front=False)[-1]
        helpers = view_help(self.given.region, self.handout.id, self.writer)
        return builder.sheet(self.handout.one_sheet, next_visit, helpers)

    def _fields(self) -> Mapping[str, str] | None:
        if self.edition != "fillable":
            return None
        return name_fields(self.handout, self.given.labels, self.writer)

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
        return list_parts(self.given, self.outlook)

    def _tiers(self, *, front: bool) -> tuple[view.TierView, ...]:
        urgent, labels = self.handout.urgent, self.given.labels.urgent
        region = self.given.region
        number = self.writer.number(region.emergency_number, region.id)
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
        if self.outlook == "none" or "outlook" in self.given.hidden:
            return None
        outlook = self.handout.outlook
        numbers = outlook.numbers if self.outlook == "numbers" else ()
        return view.OutlookView(
            intro=self.writer.prose(outlook.intro),
            words=self.blocks.build(outlook.words),
            numbers=self.blocks.build(numbers),
        )

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

    def _easy_read(self) -> EasyReadView | None:
        easy = self.handout.easy_read
        if easy is None or self.edition not in ("easy-read", "review"):
            return None
        labels, number = self.given.labels, self.given.region.emergency_number
        further = further_numbers(self.given) if self.edition == "easy-read" else ()
        builder = EasyReadBuilder(
            self.writer, labels.easy_read, labels.urgent, self.citer, number, further
        )
        return builder.build(easy, self.reviewing.status().front)

    def _imprint(self) -> ImprintView:
        labels, handout, evidence = self.given.labels.imprint, self.handout, self.given.evidence
        printed = select_printed(self.handout, self.outlook, self.edition, self.given.hidden)
        claims = cited_claims(printed)
        if self.given.clinic is not None:
            claims = claims.union(*(cited_claims(words) for _, words in self.given.clinic.pages))
        fill, line = self.writer.label, self.writer.line
        dates = (
            fill(labels.version, version=handout.version),
            fill(labels.written, date=self.numbers.date(handout.written)),
            fill(labels.review_by, date=self.numbers.date(handout.review_by)),
        )
        marks = marks_of(self.locale.language)
        whole = Markup('<span class="imprint__date">{}</span>')
        return ImprintView(
            dates=Markup(" · ").join(whole.format(date) for date in dates),
            codes=Markup("{}{}{}{}{}").format(
                line(labels.codes),
                marks.colon,
                marks.gap,
                line(spell_codes(handout.codes, marks)),
                marks.stop,
            ),
            sources=view_sources(claims, evidence, self.writer),
            sources_lang=self.writer.source_lang,
        )
