"""A clinic's details are on the printed page, in their order, and read back."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp

from clinics import CLINIC, SMALL, changed, draw_png, write_clinic
from handouts.build.job import Job
from handouts.build.make import make, make_page
from handouts.leaflet.view import Edition
from handouts.output.pdf import FRONT_END
from letters import letters_in
from readback import plainly, read_pdf, stands_in_order
from support import REAL, write_tiny
from verapdf import validate

REAL_NUMBERS = (
    ("202-555-0100", "617-632-3001"),
    ("202 555 0123 ext. 12", "617 632 3002 ext. 12"),
)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A leaflet in two languages, one with a drawn logo and one with a PNG."""
    folder = tmp_path_factory.mktemp("clinic")
    (folder / "logo.png").write_bytes(draw_png())
    drawn = write_clinic(folder, changed(*REAL_NUMBERS))
    raster = folder / "png.yaml"
    raster.write_text(changed(*REAL_NUMBERS, ("logo.svg", "logo.png")), "utf-8")
    paths = {}
    for locale, profile in (("en", raster), ("ar", drawn)):
        paths[locale] = folder / f"{locale}.pdf"
        paths[locale].write_bytes(make(Job(REAL, "pancreatic", locale, clinic=profile)))
    return paths


def test_verapdf_passes_logos_and_codes(printed: dict[str, Path]) -> None:
    reports = validate(list(printed.values()))
    assert len(reports) == 4
    assert all(report.compliant for report in reports), [str(report) for report in reports]


def test_the_first_page_has_the_numbers_and_the_name(printed: dict[str, Path]) -> None:
    front = read_pdf(printed["en"]).sheets[0].text
    for words in ("Northside Cancer Clinic", "(617) 632-3001", "(617) 632-3000", "Jo Muster"):
        assert plainly(words) in plainly(front), words
    assert plainly("Mon to Fri") in plainly(front)


def test_numbers_stand_in_their_order_on_a_page_from_right_to_left(
    printed: dict[str, Path],
) -> None:
    reading = read_pdf(printed["ar"])
    for number in ("(617) 632-3001", "(617) 632-3000", "+44 20 7188 7188", "(800) 227-2345"):
        assert any(stands_in_order(number, sheet.lines) for sheet in reading.sheets), number


def codes_on(path: Path) -> list[Any]:
    """Read every QR code off the pages, as a camera does at 200 dots an inch."""
    found: list[Any] = []
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            image = page.render(scale=200 / 72, grayscale=True).to_pil()
            found += zxingcpp.read_barcodes(image)
    return found


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_the_code_is_decoded_off_the_page(locale: str, printed: dict[str, Path]) -> None:
    (code,) = codes_on(printed[locale])
    assert re.fullmatch(
        rf"https://northside\.example/leaflets/pancreatic/{locale}\?version=\d+\.\d+", code.text
    )
    assert code.ec_level == "M"
    corners = code.position
    side = (corners.top_right.x - corners.top_left.x) / 200 * 25.4
    assert side >= 20


@pytest.mark.parametrize(("locale", "roomy"), [("en", True), ("ar", False)])
def test_a_sheet_has_the_numbers_and_where_there_is_room_the_code(
    locale: str, roomy: bool, tmp_path: Path
) -> None:
    phones = (
        "phones: [{purpose: day, number: 617-632-3000}, {purpose: night, number: 617-632-3001}]"
    )
    profile = write_clinic(tmp_path, f"{SMALL}web: https://northside.example/leaflets\n{phones}\n")
    job = Job(REAL, "pancreatic", locale, edition="one-sheet", paper="letter", clinic=profile)
    path = tmp_path / "sheet.pdf"
    path.write_bytes(make(job))
    reading = read_pdf(path)
    assert len(reading.sheets) == 2
    assert plainly("(617) 632-3001") in plainly(reading.sheets[0].text)
    assert [f"/pancreatic/{locale}?" in code.text for code in codes_on(path)] == [True] * roomy


def test_an_address_is_copied_as_it_is(printed: dict[str, Path]) -> None:
    for locale, path in printed.items():
        with pypdfium2.PdfDocument(path) as document:
            whole = "".join(page.get_textpage().get_text_range() for page in document)
        address = f"https://northside.example/leaflets/pancreatic/{locale}?version=1.0"
        assert address in re.sub(r"[\r\n]", "", whole)


def test_the_address_stands_in_words_beside_the_code(printed: dict[str, Path]) -> None:
    for path in printed.values():
        whole = "".join(plainly(page.text) for page in read_pdf(path).sheets)
        assert plainly("northside.example/leaflets/pancreatic/") in whole


def test_the_logo_is_told_to_a_listener(printed: dict[str, Path]) -> None:
    for path in printed.values():
        alts = [str(figure.entry.get("/Alt")) for figure in read_pdf(path).root.find("Figure")]
        assert any("Northside Cancer Clinic" in alt for alt in alts)
        assert any("northside.example" in alt for alt in alts)


@pytest.mark.parametrize(("leaflet", "locale"), [("general", "uk"), ("general", "hi")])
def test_the_urgent_box_stays_on_the_first_page(leaflet: str, locale: str, tmp_path: Path) -> None:
    text = re.sub(r"notes:.*", "", changed(*REAL_NUMBERS), flags=re.DOTALL)
    text = text.replace("  role: {en: nurse, es: enfermera, ar: ممرضة}\n", "")
    text = text.replace("    hours: {en: Until noon, es: Hasta el mediodía, ar: حتى الظهر}\n", "")
    path = tmp_path / "x.pdf"
    job = Job(REAL, leaflet, locale, clinic=write_clinic(tmp_path, text))
    path.write_bytes(make(job))
    assert plainly("(617) 632-3000") in plainly(read_pdf(path).sheets[0].text)
    assert f'id="{FRONT_END}"' in make_page(job).html


def page_of(tmp_path: Path, text: str | None, edition: Edition = "standard") -> str:
    root = write_tiny(tmp_path / "content")
    profile = None if text is None else write_clinic(tmp_path, text)
    return make_page(Job(root, "tiny", "en", edition=edition, clinic=profile)).html


def test_without_a_profile_there_are_lines_to_write_on(tmp_path: Path) -> None:
    html = page_of(tmp_path, None)
    assert html.count('<p class="urgent-box__phone">') == 3
    assert 'class="clinic-' not in html


def test_a_profile_without_numbers_leaves_the_lines(tmp_path: Path) -> None:
    assert page_of(tmp_path, SMALL).count('<p class="urgent-box__phone">') == 3


def test_hidden_parts_are_not_on_the_page_and_nothing_leads_to_them(tmp_path: Path) -> None:
    names = "tests, treatments, outlook, living, support, questions, common-questions, myths"
    html = page_of(tmp_path, SMALL + f"hide: [{names}]\n")
    for name in ("tests", "treatments", "outlook", "living", "support", "questions"):
        assert f'id="{name}"' not in html, name
        assert f'href="#{name}"' not in html, name
    for name in ("urgent-box", "urgent-signs", "notes", "about", "glossary"):
        assert f'id="{name}"' in html, name
    targets = set(re.findall(r'(?:href|data-target)="#([^"]+)"', html))
    assert targets <= set(re.findall(r'id="([^"]+)"', html))


@pytest.mark.parametrize("edition", ["standard", "large-print", "questions"])
def test_every_edition_has_the_numbers_and_room_for_a_label(
    edition: Edition, tmp_path: Path
) -> None:
    html = page_of(tmp_path, CLINIC.replace(", feelings", ""), edition)
    assert "(617) 632-3000" in html
    assert "Northside Cancer Clinic" in html
    assert '<div class="clinic-label__room clinic-label__room--small"></div>' in html


def test_large_print_of_a_clinic_has_no_small_letter(tmp_path: Path) -> None:
    root = write_tiny(tmp_path / "content")
    profile = write_clinic(tmp_path, CLINIC.replace(", feelings", ""))
    path = tmp_path / "large.pdf"
    path.write_bytes(make(Job(root, "tiny", "en", edition="large-print", clinic=profile)))
    assert min(letter.size for letter in letters_in(path)) >= 18


def test_the_same_profile_gives_the_same_bytes(tmp_path: Path) -> None:
    root = write_tiny(tmp_path / "content")
    profile = write_clinic(tmp_path, CLINIC.replace(", feelings", ""))
    job = Job(root, "tiny", "en", clinic=profile)
    assert make(job) == make(job)


def test_words_of_a_profile_are_only_text(tmp_path: Path) -> None:
    html = page_of(tmp_path, SMALL + "department: '{{ 7*7 }} & more'\n")
    assert "{{ 7*7 }} &amp; more" in html


def test_own_parts_are_marked(tmp_path: Path) -> None:
    html = page_of(tmp_path, CLINIC.replace(", feelings", ""))
    assert html.count("Northside Cancer Clinic added this.") == 2


def test_easy_read_has_the_numbers_in_its_own_place(tmp_path: Path) -> None:
    profile = write_clinic(tmp_path, changed(("myths, feelings", "myths")))
    job = Job(REAL, "general", "en", edition="easy-read", clinic=profile)
    lines = make_page(job).html.partition('id="easy-phones"')[2]
    assert (
        lines.count('class="clinic-phone__number"') == lines.count("easy-phones__line--told") == 5
    )
    for words in ("Jo Muster (nurse)", "Interpreter", "Appointments", "/general/en?version="):
        assert words in lines
    assert "picture--talk easy-phones" in lines


def test_a_sheet_of_two_sides_holds_the_numbers(tmp_path: Path) -> None:
    text = changed(("617-632-3000", "617-632-3001"), ("myths, feelings", "myths"))
    path = tmp_path / "sheet.pdf"
    job = Job(REAL, "general", "ar", edition="one-sheet", clinic=write_clinic(tmp_path, text))
    path.write_bytes(make(job))
    first, second = read_pdf(path).sheets
    assert stands_in_order("(617) 632-3001", first.lines)
    assert stands_in_order("(800) 227-2345", second.lines)


def test_a_sheet_says_whose_it_is_in_one_line(tmp_path: Path) -> None:
    text = changed(("myths, feelings", "myths"))
    job = Job(REAL, "general", "en", edition="one-sheet", clinic=write_clinic(tmp_path, text))
    path = tmp_path / "sheet.pdf"
    path.write_bytes(make(job))
    with pypdfium2.PdfDocument(path) as document:
        head = document[0].get_textpage().get_text_bounded(bottom=document[0].get_height() - 60)
    lines = [line.strip() for line in head.splitlines()]
    assert any(line.endswith("Northside Cancer Clinic") for line in lines), lines


def web_page_of(tmp_path: Path, text: str) -> str:
    root = write_tiny(tmp_path / "content")
    job = Job(root, "tiny", "en", format="html", clinic=write_clinic(tmp_path, text))
    return make(job).decode("utf-8")


def test_a_number_on_a_screen_is_called_if_it_can_be(tmp_path: Path) -> None:
    real = changed((", feelings", ""), ("202 555 0123 ext. 12", "617 632 3002 ext. 12"))
    html = web_page_of(tmp_path, real)
    links = set(re.findall(r'<a class="phone" href="([^"]+)">(?:<bdi dir="ltr">)?([^<]+)<', html))
    assert links == {
        ("tel:911", "911"),
        ("tel:+16176323000", "(617) 632-3000"),
        ("tel:+16176323002;ext=12", "(617) 632-3002"),
        ("tel:+442071887188", "+44 20 7188 7188"),
        ("tel:+18002272345", "(800) 227-2345"),
    }
    assert '<bdi dir="ltr">(202) 555-0100</bdi>' in html


def test_on_paper_a_number_is_no_link(tmp_path: Path) -> None:
    assert "tel:" not in page_of(tmp_path, CLINIC.replace(", feelings", ""))


def test_on_a_screen_an_address_is_copied_as_it_is(tmp_path: Path) -> None:
    html = web_page_of(tmp_path, CLINIC.replace(", feelings", ""))
    (shown,) = re.findall(r'clinic-code__address".*?<a href="([^"]+)">\1</a>', html)
    assert shown.startswith("https://northside.example/leaflets/tiny/en?")


def test_a_page_in_two_languages_has_what_the_clinic_says_in_both(tmp_path: Path) -> None:
    profile = write_clinic(tmp_path, changed(("myths, feelings", "myths")))
    job = Job(REAL, "general", "ar", edition="bilingual", second="en", clinic=profile)
    html = make_page(job).html
    assert "(617) 632-3000" in html
    assert "clinic-first-visit" not in html
