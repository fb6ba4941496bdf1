"""The numbers to call stand with the signs to call about, whatever a page has to hold."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

from clinics import FULL, NUMBERS, SMALL, write_clinic
from handouts.build.job import Job
from handouts.build.make import make_page
from handouts.leaflet.view import Edition
from handouts.output.html import Page
from handouts.output.pdf import make_pdf
from handouts.output.styles import Paper
from readback import Reading, plainly, read_pdf, stands_in_order
from support import REAL

LEAST = 0.4
"""How far down a page of the front is printed on at least, as a part of its height."""

ABOVE_FOOT = 0.9

NOBODY = SMALL + "contact: {name: Jo Muster, role: nurse}\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("front")


@cache
def path_of(
    folder: Path,
    edition: Edition,
    locale: str,
    paper: Paper,
    *,
    clinic: bool = True,
    second: str | None = None,
) -> Path:
    profile = write_clinic(folder / locale, translated(locale)) if clinic else None
    job = Job(REAL, "general", locale, edition=edition, paper=paper, clinic=profile, second=second)
    path = folder / f"{edition}-{locale}-{clinic}.pdf"
    path.write_bytes(make_pdf(shortened(make_page(job))))
    return path


def shortened(page: Page) -> Page:
    """Return a page that ends with its contents, and with a word for each place it leads to."""
    front, end, _ = page.html.partition("</nav>")
    targets = dict.fromkeys(re.findall(r'(?:href|data-target)="#([^"]+)"', front))
    places = "".join(f'<p id="{name}">…</p>' for name in targets if f'id="{name}"' not in front)
    return replace(page, html=f"{front}{end}{places}</main></body></html>")


def translated(locale: str) -> str:
    """Return the profile with a role in a language of the page."""
    return FULL if locale in {"en", "ar"} else FULL.replace("ar: الم", f"{locale}: Ro, ar: الم")


def pages_with(text: str, reading: Reading) -> list[int]:
    return [n for n, sheet in enumerate(reading.sheets, 1) if stands_in_order(text, sheet.lines)]


def filled(path: Path, pages: int) -> list[float]:
    """Return how far down the first pages are printed on, as parts of the room above the foot."""
    parts = []
    with pypdfium2.PdfDocument(path) as document:
        for number in range(pages):
            image = document[number].render(scale=1).to_pil().convert("L")
            room = image.crop((0, 0, image.width, round(ABOVE_FOOT * image.height)))
            box = ImageChops.difference(room, Image.new("L", room.size, 255)).getbbox()
            parts.append(box[3] / room.height if box else 0.0)
    return parts


@pytest.mark.parametrize("locale", ["en", "ar", "uk"])
def test_half_a_sheet_holds_the_whole_box(locale: str, folder: Path) -> None:
    reading = read_pdf(path_of(folder, "standard", locale, "a5"))
    _, urgent, *_ = reading.root.find("H2")
    assert urgent.page == 2
    for number in (*NUMBERS, "(800) 227-2345"):  # the interpreters' is in its last line
        assert pages_with(number, reading)[0] == 2, number


def test_half_a_sheet_holds_a_box_of_samples(tmp_path: Path) -> None:
    samples = re.sub(r"617-632-300(\d)", r"202-555-010\1", FULL)
    job = Job(REAL, "general", "ar", paper="a5", clinic=write_clinic(tmp_path, samples))
    path = tmp_path / "samples.pdf"
    path.write_bytes(make_pdf(shortened(make_page(job))))
    assert pages_with("(800) 227-2345", read_pdf(path))[0] == 2


@pytest.mark.parametrize("clinic", [False, True], ids=["lines", "clinic"])
@pytest.mark.parametrize(("locale", "paper"), [("en", "letter"), ("ar", "a4"), ("hi", "a4")])
def test_in_large_print_the_numbers_stand_below_the_title(
    locale: str, paper: Paper, clinic: bool, folder: Path
) -> None:
    path = path_of(folder, "large-print", locale, paper, clinic=clinic)
    reading = read_pdf(path)
    _, urgent, *_ = reading.root.find("H2")
    emergency, same_day, *_ = reading.root.find("H3")
    assert (urgent.page, emergency.page) == (2, 2)
    assert same_day.page <= 3
    assert min(filled(path, same_day.page)) > LEAST
    told = plainly(reading.root.text)
    if clinic:
        assert {pages_with(number, reading)[0] for number in NUMBERS} == {2}
        assert told.index(plainly(NUMBERS[2])) < told.index(plainly(emergency.text))


@pytest.mark.parametrize("languages", [("ar", "en"), ("hi", "en"), ("uk", "ar")], ids="-".join)
def test_in_two_languages_the_box_begins_on_the_first_page(
    languages: tuple[str, str], folder: Path
) -> None:
    path = path_of(folder, "bilingual", languages[0], "letter", second=languages[1])
    reading = read_pdf(path)
    urgent, *_ = reading.root.find("H2")
    assert urgent.page == 1
    assert pages_with(NUMBERS[0], reading)[0] == 1
    assert pages_with(NUMBERS[2], reading)[0] <= 2
    assert filled(path, 1)[0] > LEAST


def test_two_names_of_a_clinic_stand_side_by_side(folder: Path) -> None:
    profile = write_clinic(folder / "names", FULL)
    job = Job(REAL, "general", "ar", edition="bilingual", second="en", clinic=profile)
    html = make_page(job).html
    for part in ('class="clinic-head__name">', 'class="clinic-imprint__address">'):
        told = html.partition(part)[2].partition("</p>")[0]
        assert ">عيادة الشمال للسرطان</span>" in told
        assert ">Northside Cancer Clinic</span>" in told


@pytest.mark.parametrize("edition", ["standard", "one-sheet", "large-print"])
def test_a_contact_without_a_number_has_a_line_to_write_one(
    edition: Edition, tmp_path: Path
) -> None:
    profile = write_clinic(tmp_path, NOBODY)
    job = Job(REAL, "general", "en", edition=edition, clinic=profile)
    html = make_page(job).html
    contact = html.partition(">Your main contact<")[0].rpartition("<p ")[2]
    assert contact == 'class="urgent-box__phone"'
    assert 'class="clinic-phone__person"><br>Jo Muster (nurse)</span></p>' in html
