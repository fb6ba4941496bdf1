"""A clinic's own is in the view in the words and the order of the page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from clinics import SMALL, changed, load
from handouts.build.gather import gather, open_library
from handouts.leaflet.builder import build_view
from handouts.leaflet.clinic import LOGO_HEIGHT, LOGO_WIDTH
from handouts.leaflet.qr_code import SMALLEST, draw_code
from handouts.leaflet.view import Edition, LeafletView
from support import REAL


def view_of(
    folder: Path, text: str, locale: str = "en", edition: Edition = "standard"
) -> LeafletView:
    library = open_library(REAL)
    profile = load(folder, text, library)
    given = gather(library, "pancreatic", locale, edition, profile=profile)
    return build_view(given, "words", edition)


def plain(markup: str) -> str:
    """Return words without elements and what binds their lines."""
    return re.sub("<[^>]+>|[\u200b\u2060]", "", markup)


def hours(view: LeafletView, purpose: str) -> str:
    assert view.clinic is not None
    phone = view.clinic.phone_for(purpose)
    assert phone is not None
    return str(phone.hours)


def test_numbers_are_islands_on_every_page(tmp_path: Path) -> None:
    for locale in ("en", "ar"):
        view = view_of(tmp_path, changed(), locale)
        assert view.clinic is not None
        assert view.clinic.night is not None
        assert view.clinic.night.number == '<bdi dir="ltr">(617) 632-3000</bdi>'


@pytest.mark.parametrize(
    ("locale", "told"),
    [
        ("en", "Mon to Thu, 9:00\u202fAM to 4:30\u202fPM; Fri, 9:00\u202fAM to 12:00\u202fnoon"),
        (
            "es",
            "lun a jue, 9:00\u202fa.m. a 4:30\u202fp.m.; vie, 9:00\u202fa.m. a "
            "12:00\u202fdel mediodía",
        ),
    ],
)
def test_hours_are_said_in_the_language_of_the_page(locale: str, told: str, tmp_path: Path) -> None:
    assert hours(view_of(tmp_path, changed(), locale), "appointments") == told


def test_hours_in_own_words_print(tmp_path: Path) -> None:
    real = changed(("202 555 0123 ext. 12", "617 632 3001 ext. 12"))
    assert hours(view_of(tmp_path, real), "nurse") == "Until noon"


def test_a_number_that_nobody_answers_says_so_and_keeps_its_hours(tmp_path: Path) -> None:
    told = hours(view_of(tmp_path, changed()), "nurse")
    assert re.sub("<[^>]+>", "|", told) == "|Until noon||This is not a real number."
    silent = view_of(tmp_path, SMALL + "phones: [{purpose: day, number: 202-555-0100}]\n")
    assert hours(silent, "day") == "This is not a real number."


@pytest.mark.parametrize(
    ("locale", "told", "person"),
    [
        ("en", "Interpreter: |(202) 555-0104| (This is not a real number.)", "Jo Muster (nurse)"),
        ("zh-Hans", "口译：|(202) 555-0104|（这不是真实号码。）", "Jo Muster（护士）"),
    ],
)
def test_brackets_are_those_of_the_language(
    locale: str, told: str, person: str, tmp_path: Path
) -> None:
    text = f"""{SMALL}
phones: [{{purpose: interpreter, number: 202-555-0104}}]
contact: {{name: Jo Muster, role: {{en: nurse, zh-Hans: 护士}}}}
"""
    clinic = view_of(tmp_path, text, locale).clinic
    assert clinic is not None
    assert re.sub("(<[^>]+>)+", "|", str(clinic.interpreter)) == told
    assert plain(clinic.contact or "") == person


@pytest.mark.parametrize(
    ("locale", "usual", "own"),
    [
        ("en", "(often 100.4\u00a0°F", "(at our clinic 101\u00a0°F"),
        ("es", "(a menudo 100.4\u00a0°F", "(en nuestra clínica 101\u00a0°F"),
        ("ar", "(غالبًا 100.4\u00a0°F", "(في عيادتنا 101\u00a0°F"),
        ("zh-Hans", "（常为100.4\u00a0°F", "（在我们诊所为101\u00a0°F"),
        ("hi", "(अक्सर 100.4\u00a0°F", "(हमारे क्लिनिक में 101\u00a0°F"),
        ("uk", "(часто 100,4\u00a0°F", "(у\u00a0нашій клініці 101\u00a0°F"),
    ],
)
def test_a_limit_of_its_own_is_not_told_as_usual(
    locale: str, usual: str, own: str, tmp_path: Path
) -> None:
    library = open_library(REAL)
    for text, told in (("", usual), ("fever: {fahrenheit: 101}\n", own)):
        profile = load(tmp_path, SMALL + text, library)
        editions: tuple[Edition, ...] = ("standard", "review")
        for edition in editions:
            given = gather(library, "general", locale, edition, profile=profile)
            signs = build_view(given, "words", edition).front_tiers[1].signs
            assert told in plain(signs[0].text)


def test_an_extension_is_said_in_the_language_of_the_page(tmp_path: Path) -> None:
    view = view_of(tmp_path, changed(), "es")
    assert view.clinic is not None
    assert view.clinic.nurse is not None
    assert "extensión 12" in re.sub("<[^>]+>", "", view.clinic.nurse.number)


def test_the_fever_limit_goes_through_the_slot_of_the_region(tmp_path: Path) -> None:
    view = view_of(tmp_path, changed())
    signs = " ".join(sign.text for tier in view.front_tiers for sign in tier.signs)
    assert "101\u00a0°F or 38.3\u00a0°C" in signs
    assert view.clinic is not None
    assert "101\u00a0°F" in str(view.clinic.fever)
    usual = view_of(tmp_path, SMALL)
    assert usual.clinic is not None
    assert usual.clinic.fever is None


def test_the_emergency_number_goes_the_same_way(tmp_path: Path) -> None:
    view = view_of(tmp_path, SMALL + 'emergency_number: "112"\n')
    assert view.words["urgent.emergency"] == "Call 112 now if you"


def test_what_is_hidden_is_in_no_list_and_is_told(tmp_path: Path) -> None:
    text = SMALL + "hide: [feelings, tests, outlook, support, myths]\n"
    view, whole = view_of(tmp_path, text), view_of(tmp_path, SMALL)
    gone = {entry.id for entry in whole.contents} - {entry.id for entry in view.contents}
    assert gone == {"tests", "outlook", "support"}
    assert "feelings" not in {section.id for section in view.living}
    assert view.outlook is None
    assert view.clinic is not None
    assert view.clinic.left_out is not None
    assert "Your feelings" in view.clinic.left_out
    assert "Tests you may\u00a0have" in view.clinic.left_out
    assert view.tiers == whole.tiers
    fewer = {source.id for source in view.imprint.sources}
    assert fewer < {source.id for source in whole.imprint.sources}


def test_a_page_that_has_lost_all_its_sections_is_gone(tmp_path: Path) -> None:
    library = open_library(REAL)
    names = [section.id for section in library.load_handout("pancreatic").living]
    view = view_of(tmp_path, SMALL + f"hide: [{', '.join(names)}]\n")
    assert "living" in view.hidden
    assert "living" not in {entry.id for entry in view.contents}


def test_a_page_of_the_clinics_own_is_in_the_contents_and_marked(tmp_path: Path) -> None:
    view = view_of(tmp_path, changed())
    assert "clinic-first-visit" in {entry.id for entry in view.contents}
    assert view.clinic is not None
    assert view.clinic.own == "Northside Cancer Clinic added this. It is not part of the leaflet."
    assert [page.id for page in view.clinic.pages] == ["first-visit"]


def test_the_reviewers_copy_has_the_limits_of_the_clinic_and_nothing_else(tmp_path: Path) -> None:
    view = view_of(tmp_path, changed(), edition="review")
    assert view.clinic is None
    assert view.hidden == frozenset()
    assert "101\u00a0°F" in " ".join(sign.text for tier in view.tiers for sign in tier.signs)


def test_a_signature_holds_over_a_phone_but_not_over_a_limit(tmp_path: Path) -> None:
    library = open_library(REAL)

    def digest(text: str | None) -> str:
        profile = None if text is None else load(tmp_path, text, library)
        given = gather(library, "pancreatic", "en", profile=profile)
        return given.standing.digest.words

    phones = "phones: [{purpose: day, number: 617-632-3000}]\nhide: [myths]\n"
    assert digest(SMALL + phones) == digest(None)
    assert digest(SMALL + "fever: {celsius: 37.5}\n") != digest(None)
    assert digest(SMALL + 'emergency_number: "112"\n') != digest(None)


def test_a_logo_fits_into_its_place(tmp_path: Path) -> None:
    view = view_of(tmp_path, changed())
    assert view.clinic is not None
    logo = view.clinic.logo
    assert logo is not None
    assert (logo.width, logo.height) == (36.0, 12.0)
    assert logo.width <= LOGO_WIDTH
    assert logo.height <= LOGO_HEIGHT
    assert logo.alt == "Logo: Northside Cancer Clinic"


def test_a_code_names_leaflet_language_and_version(tmp_path: Path) -> None:
    view = view_of(tmp_path, changed(), "es")
    assert view.clinic is not None
    code = view.clinic.code
    assert code is not None
    assert re.fullmatch(
        r"https://northside\.example/leaflets/pancreatic/es\?version=\d+\.\d+", code.address
    )
    assert code.address in view.link_texts


def test_without_a_web_address_there_is_no_code(tmp_path: Path) -> None:
    view = view_of(tmp_path, SMALL)
    assert view.clinic is not None
    assert view.clinic.code is None


def test_a_code_is_never_smaller_than_it_can_be_read() -> None:
    for text in ("https://a.example", "https://a.example/" + "x" * 200):
        _, size, width = draw_code(text)
        squares = size - 8
        assert width * squares / size >= SMALLEST - 0.01
        assert draw_code(text) == draw_code(text)
