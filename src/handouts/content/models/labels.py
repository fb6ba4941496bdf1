"""Every fixed word that a template prints. All of them are required in every language."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from handouts.content.models.base import Frozen, Slug
from handouts.content.models.clinic_labels import ClinicLabels
from handouts.content.models.edition_labels import (
    BilingualLabels,
    EasyReadLabels,
    FillableLabels,
    OneSheetLabels,
)
from handouts.content.models.handout import LocaleName
from handouts.content.models.label_slots import (
    WithClaim,
    WithClaims,
    WithCount,
    WithDate,
    WithDigest,
    WithFooter,
    WithLimit,
    WithNameAndNumber,
    WithNumber,
    WithPage,
    WithPages,
    WithRange,
    WithSigner,
    WithTitle,
    WithUnits,
    WithVersion,
)
from handouts.content.models.text import Line, PerLocale, Prose


class FrontLabels(Frozen):
    """The first page."""

    series: Line
    purpose: Line
    """What the leaflet is for."""
    key_points: Line
    draft: Line
    reviewed: WithSigner
    """Takes the place of ``draft`` once a clinician has signed."""
    incomplete: Line
    """Stands before both where a translation has gaps."""
    contents: Line


class UrgentLabels(Frozen):
    """The box for urgent signs, and the page that has all of them."""

    title: Line
    emergency: WithNumber
    same_day: Line
    next_visit: Line
    full_list: WithPage
    all_signs: Line
    phone_day: Line
    phone_night: Line
    contact: Line
    advice: WithNameAndNumber
    """Prints only where the region has a number for advice."""


class TestLabels(Frozen):
    """The tests."""

    title: Line
    name: Line
    what_it_is: Line
    what_it_shows: Line
    good_to_know: Line


class TreatmentLabels(Frozen):
    """The treatment cards."""

    title: Line
    whole_body: Line
    liver: Line
    symptoms: Line
    none: Line
    what_it_is: Line
    aim: Line
    how_given: Line
    side_effects: Line
    may_not_suit: Line


class OutlookLabels(Frozen):
    """The pages about what may lie ahead."""

    title: Line
    skip: Line
    words: Line
    numbers: Line


class FigureLabels(Frozen):
    """How numbers about people are said."""

    share: WithCount
    share_range: WithRange
    time_range: WithRange
    temperature: WithUnits
    usual_limit: WithLimit
    """The number on most alert cards, within a sentence."""
    own_limit: WithLimit
    """The same where a clinic has set its own."""
    filled: WithCount
    key: WithRange
    """Stands beside a drawing of people with a lower and an upper number."""
    people: Line
    when: Line


class WebLabels(Frozen):
    """What a leaflet says in the place of pages and pictures: on a screen, as text, in braille."""

    skip: Line
    more_signs: WithTitle
    see: WithTitle
    """Leads from a term to the part that explains it."""
    drawing: Line
    """Stands before the description of a drawing."""
    back: Line
    """Leads from an explained term to the text."""


class QuestionLabels(Frozen):
    """The question sheet."""

    title: Line
    intro: Prose
    cue_team: Prose
    top: Line
    own: Line


class NotesLabels(Frozen):
    """The page to write on."""

    title: Line
    contacts: Line
    role: Line
    name: Line
    phone: Line
    oncologist: Line
    nurse: Line
    day: Line
    night: Line
    family_doctor: Line
    pharmacy: Line
    other: Line
    medicines: Line
    next_visits: Line
    notes: Line


class MythLabels(Frozen):
    """What people hear, and what is true."""

    title: Line
    myth: Line
    truth: Line


class HelpLabels(Frozen):
    """The organizations that help."""

    title: Line
    intro: Prose
    name: Line
    what: Line
    where: Line
    note: Prose
    """Says that the list recommends no treatment."""


class ImprintLabels(Frozen):
    """About this leaflet: the last page."""

    title: Line
    draft: Prose
    reviewed: Prose
    """Takes the place of ``draft`` once a clinician has signed; the signers follow."""
    signed: WithSigner
    general: Prose
    version: WithVersion
    written: WithDate
    review_by: WithDate
    sources: Line
    sources_intro: Prose
    to_check: Prose
    feedback: Prose
    licence: Prose
    codes: Line


class ReviewLabels(Frozen):
    """Who signs, and the pages that only the reviewer's copy has."""

    clinician: Line
    patient_reader: Line
    translator: Line
    banner: Line
    unread: WithClaim
    """The code of a claim that nobody has read in a source."""
    title: WithTitle
    intro: Prose
    numbers: Prose
    codes: Prose
    first: Prose
    signing: Prose
    count: WithClaims
    words: WithDigest
    unsigned: Line
    pages: Line
    claims: Line
    claims_intro: Prose
    seen: Line
    known: Line
    people: Line
    period: Line
    sources: Line
    check: Line
    checked: WithDate
    places: Line
    agree: Line
    change: Line
    sign: Line
    sign_intro: Prose
    clinician_says: Prose
    patient_reader_says: Prose
    translator_says: Prose
    name: Line
    signature: Line
    date: Line
    comments: Line


class Labels(Frozen):
    """All fixed words of one language."""

    locale: LocaleName
    region: Annotated[Slug, PerLocale()]
    """The region whose numbers this language takes unless another is asked for."""

    quotes: Annotated[str, StringConstraints(min_length=4, max_length=4), PerLocale()]
    """The language's quotation marks: double opening and closing, single opening and closing."""

    footer: WithFooter
    page: WithPages
    glossary: Line
    living: Line
    support: Line
    common_questions: Line
    front: FrontLabels
    urgent: UrgentLabels
    one_sheet: OneSheetLabels
    tests: TestLabels
    treatments: TreatmentLabels
    easy_read: EasyReadLabels
    outlook: OutlookLabels
    figures: FigureLabels
    web: WebLabels
    questions: QuestionLabels
    notes: NotesLabels
    fillable: FillableLabels
    myths: MythLabels
    bilingual: BilingualLabels
    help: HelpLabels
    clinic: ClinicLabels
    imprint: ImprintLabels
    review: ReviewLabels
