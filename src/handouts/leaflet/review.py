"""Builds what the review of a leaflet adds to its view."""

from __future__ import annotations

from dataclasses import dataclass, replace

from babel import Locale
from markupsafe import Markup

from handouts.content.evidence import Evidence
from handouts.content.library import SOURCE_LOCALE
from handouts.content.models.evidence import Claim
from handouts.content.models.labels import Labels
from handouts.content.models.signoffs import Role
from handouts.content.signoffs import RoleStanding, Standing
from handouts.leaflet.citations import Citer, list_places, place_citations
from handouts.leaflet.customs import custom_of
from handouts.leaflet.direction import text_direction
from handouts.leaflet.evidence import list_sources, source_address, spoken_source
from handouts.leaflet.foreign import mark
from handouts.leaflet.ingredients import Ingredients
from handouts.leaflet.numbers import Numbers
from handouts.leaflet.review_view import (
    ClaimView,
    ReviewView,
    RoleName,
    StatusView,
    WholeSourceView,
)
from handouts.leaflet.view import LeafletView
from handouts.leaflet.writer import Writer

_NAMES: dict[Role, RoleName] = {
    "clinician": "clinician",
    "patient-reader": "patient_reader",
    "translator": "translator",
}


@dataclass(frozen=True, slots=True)
class Reviewing:
    """What the words about a review are made from."""

    standing: Standing
    evidence: Evidence
    labels: Labels
    writer: Writer
    numbers: Numbers
    evidence_writer: Writer
    """Writes in the language of the evidence, which is not translated."""

    evidence_lang: str
    citer: Citer
    incomplete: str = ""
    """Says in the source language that the translation has gaps."""

    @classmethod
    def of(cls, given: Ingredients, writer: Writer, numbers: Numbers, citer: Citer) -> Reviewing:
        """Return it for one page."""
        source = Locale.parse(SOURCE_LOCALE, sep="-")
        return cls(
            standing=given.standing,
            evidence=given.evidence,
            labels=given.labels,
            writer=writer,
            numbers=numbers,
            evidence_writer=replace(
                writer, direction=text_direction(source), custom=custom_of(source.language)
            ),
            evidence_lang=SOURCE_LOCALE,
            citer=citer,
            incomplete=given.incomplete,
        )

    def status(self) -> StatusView:
        """Return whether a clinician stands by the words, as the leaflet says it."""
        front, imprint = self.labels.front, self.labels.imprint
        signed = {role.role: role for role in self.standing.valid if not self.incomplete}
        gaps = self._gaps()
        if "clinician" not in signed:
            draft = Markup(" ").join([*gaps, self.writer.prose(front.draft)])
            prose = self.writer.prose
            told = prose(imprint.draft), prose(imprint.to_check)
            footer = Markup(" ").join(gaps) or draft
            return StatusView(draft, footer, *told, unfinished=bool(gaps))
        return StatusView(
            front=Markup(" ").join([*gaps, self._signed(front.reviewed, signed["clinician"])]),
            footer=Markup(" ").join(gaps),
            imprint=Markup(" ").join(
                [
                    self.writer.prose(imprint.reviewed),
                    *(self._signed(imprint.signed, role) for role in signed.values()),
                ]
            ),
            to_check=Markup(),
        )

    def _gaps(self) -> list[Markup]:
        """Return that the translation is not finished, in both languages."""
        if not self.incomplete:
            return []
        own, source = self.labels.front.incomplete, mark(self.incomplete)
        return [self.writer.prose(text) for text in dict.fromkeys([own, source])]

    def complete(self, view: LeafletView, claims: frozenset[str]) -> LeafletView:
        """Return the view of a reviewer's copy, out of one that cites its claims."""
        placed = place_citations(view)
        review = self._pages(placed, claims)
        links = {**view.link_texts, **self._link_texts(review)}
        return replace(placed, review=review, link_texts=links)

    def _link_texts(self, review: ReviewView) -> dict[str, str]:
        labels, spoken = self.labels.review, self.writer.spoken
        claims = {
            f"claim-{claim.id}": f"{spoken(labels.claims)}: {claim.id}" for claim in review.claims
        }
        sources = {
            f"source-{source.id}": f"{spoken(labels.sources)}: {source.id}"
            for source in review.sources
        }
        parts = {
            "claims": spoken(labels.claims),
            "claim-sources": spoken(labels.sources),
            "sign": spoken(labels.sign),
        }
        return {**claims, **sources, **parts}

    def _pages(self, view: LeafletView, names: frozenset[str]) -> ReviewView:
        labels, label = self.labels.review, self.writer.label
        places = list_places(view)
        claims = [self.evidence.claims[name] for name in sorted(names, key=_in_order)]
        known = sum(claim.mark == "known" for claim in claims)
        return ReviewView(
            title=label(labels.title, title=view.title),
            count=label(
                labels.count,
                claims=self.numbers.number(len(claims)),
                known=self.numbers.number(known),
            ),
            words=label(
                labels.words,
                version=self.standing.version,
                digest=Markup('<span class="digest">{}</span>').format(self.standing.digest.short),
            ),
            signed=tuple(
                self._signed(self.labels.imprint.signed, role) for role in self.standing.valid
            ),
            claims=tuple(self._claim(claim, places.get(claim.id, ())) for claim in claims),
            sources=tuple(
                WholeSourceView(
                    source.id,
                    self.evidence_writer.link_words(spoken_source(source)),
                    source_address(source),
                )
                for source in sorted(
                    list_sources(names, self.evidence), key=lambda source: _in_order(source.id)
                )
            ),
            evidence_lang=self.evidence_lang,
            evidence_dir=self.evidence_writer.direction,
            roles=tuple(_NAMES[role.role] for role in self.standing.roles),
        )

    def _claim(self, claim: Claim, places: tuple[str, ...]) -> ClaimView:
        line = self.evidence_writer.line
        return ClaimView(
            id=claim.id,
            mark=claim.mark,
            code=self.citer.code(claim),
            statement=line(claim.statement),
            people=line(claim.people) if claim.people else None,
            period=line(claim.period) if claim.period else None,
            sources=claim.sources,
            check=line(claim.check) if claim.check else None,
            checked=self.writer.label(
                self.labels.review.checked, date=self.numbers.date(claim.checked)
            ),
            places=places,
        )

    def _signed(self, label: str, role: RoleStanding) -> Markup:
        assert role.signoff is not None
        return self.writer.label(
            label,
            role=getattr(self.labels.review, _NAMES[role.role]),
            name=role.signoff.name,
            date=self.numbers.date(role.signoff.date),
        )


def _in_order(name: str) -> tuple[str, int]:
    """Return the key that puts ``GEN-99`` before ``GEN-101``."""
    letters = name.rstrip("0123456789")
    return letters, int(name[len(letters) :])
