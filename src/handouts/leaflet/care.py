"""Makes the views of tests and of treatments."""

from __future__ import annotations

from dataclasses import dataclass

from handouts.content.models import handout as content
from handouts.leaflet import view
from handouts.leaflet.blocks import BlockBuilder
from handouts.leaflet.citations import Citer
from handouts.leaflet.ingredients import Ingredients
from handouts.leaflet.writer import Writer

_TREATMENT_GROUPS = ("whole-body", "liver", "symptoms", "none")
_CARD_ROWS = ("what_it_is", "aim", "how_given", "side_effects", "may_not_suit")


@dataclass(frozen=True, slots=True)
class CareBuilder:
    """Makes the views of what is done for a person."""

    given: Ingredients
    writer: Writer
    blocks: BlockBuilder
    citer: Citer

    def tests(self) -> view.TestsView:
        """Return the tests, in their order."""
        tests, prose = self.given.handout.tests, self.writer.prose
        return view.TestsView(
            intro=prose(tests.intro),
            items=tuple(self._test(test) for test in tests.items),
            after=self.blocks.items(tests.after),
        )

    def _test(self, test: content.Test) -> view.TestView:
        cell = self.writer.cell
        return view.TestView(
            test.id,
            self.writer.line(test.name),
            cell(test.what_it_is),
            cell(test.what_it_shows),
            cell(test.good_to_know) if test.good_to_know else None,
            self.citer.cite(test.claims),
            test.icon,
        )

    def treatments(self) -> view.TreatmentsView:
        """Return the treatment cards, group by group; groups without a card are left out."""
        treatments, labels = self.given.handout.treatments, self.given.labels.treatments
        groups = (
            view.CardGroupView(
                group,
                self.writer.line(getattr(labels, group.replace("-", "_"))),
                tuple(self._card(item) for item in treatments.items if item.group == group),
            )
            for group in _TREATMENT_GROUPS
        )
        return view.TreatmentsView(
            intro=self.writer.prose(treatments.intro),
            groups=tuple(group for group in groups if group.cards),
            figure=self.blocks.build((treatments.figure,))[0] if treatments.figure else None,
            after=self.blocks.items(treatments.after),
        )

    def _card(self, treatment: content.Treatment) -> view.CardView:
        labels = self.given.labels.treatments
        rows = tuple(
            (
                self.writer.line(getattr(labels, name)),
                self.writer.prose(getattr(treatment, name)),
            )
            for name in _CARD_ROWS
        )
        name = self.writer.line(treatment.name)
        cited = self.citer.cite(treatment.claims)
        return view.CardView(treatment.id, name, rows, cited, treatment.icon)
