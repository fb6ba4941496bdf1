"""The leaflet to type into: fields that readers fill in, save and say aloud."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from form_reader import draw_fields, letters_drawn, read_fields, type_everywhere
from handouts.build.job import Job
from handouts.build.make import make, make_page
from handouts.output.fields import TICKED
from support import REAL, write_tiny
from verapdf import validate

TYPED = {"en": "Dr Ana Example, 2 p.m.", "ar": "د. ليلى أحمد", "zh-Hans": "李明医生，星期二"}
TAP = 18.0
"""Points: the 24 CSS pixels of WCAG 2.2, 2.5.8."""

PAGES_MORE = 2


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The leaflet in three scripts as it is made, and as it is saved with every field full."""
    root = tmp_path_factory.mktemp("fillable")
    for locale, text in TYPED.items():
        (root / f"{locale}.pdf").write_bytes(make(job(locale)))
        typed = type_everywhere(root / f"{locale}.pdf", root / f"{locale}.saved.pdf", text)
        assert typed > 60
    return root


def job(locale: str) -> Job:
    return Job(REAL, "general", locale, paper="a4", edition="fillable")


def tiny(root: Path) -> Job:
    return Job(write_tiny(root), "tiny", "en", paper="a4", edition="fillable")


@pytest.fixture(params=list(TYPED))
def locale(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def empty(folder: Path, locale: str) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(folder / f"{locale}.pdf") as pdf:
        yield pdf


@pytest.fixture
def saved(folder: Path, locale: str) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(folder / f"{locale}.saved.pdf") as pdf:
        yield pdf


def test_names_are_those_of_the_page_and_the_same_in_every_language(folder: Path) -> None:
    written = re.findall(r'class="field[^>]* name="([^"]+)"', make_page(job("en")).html)
    assert len(set(written)) == len(written) > 60
    for locale in TYPED:
        with pikepdf.open(folder / f"{locale}.pdf") as pdf:
            assert [field.name for field in read_fields(pdf)] == written
    assert written[0] == "urgent.day"
    assert "contacts.oncologist.phone" in written
    assert "question.my-cancer.where-began.answer" in written


def test_no_part_of_a_name_has_a_dot(empty: pikepdf.Pdf) -> None:
    parts = [item for item in empty.objects if isinstance(item, pikepdf.Dictionary)]
    names = [str(item.T) for item in parts if "/T" in item]
    assert len(names) > 60
    assert not [name for name in names if "." in name]


def test_kinds_suit_what_is_written(empty: pikepdf.Pdf) -> None:
    kinds = {field.name: field.kind for field in read_fields(empty)}
    assert kinds["urgent.contact.phone"] == kinds["contacts.day.name"] == "text"
    assert kinds["notes.medicines"] == kinds["own-questions"] == "lines"
    questions = {name: kind for name, kind in kinds.items() if name.startswith("question.")}
    ends = {".matters": "tick", ".answer": "lines"}
    assert len(questions) > 40
    assert {name: ends[name[name.rindex(".") :]] for name in questions} == questions


def test_a_listener_hears_what_each_field_is_for_in_the_language_of_the_page(
    empty: pikepdf.Pdf, locale: str
) -> None:
    heard = {field.name: field.heard for field in read_fields(empty)}
    assert len(set(heard.values())) == len(heard)
    expected = {
        "en": ("Phone number: Cancer doctor", "This matters to me: Has it spread anywhere else?"),
        "ar": ("رقم الهاتف: طبيب السرطان", "هذا يهمني: هل انتشر إلى مكان آخر؟"),
        "zh-Hans": ("电话号码：肿瘤科医生", "这对我很重要：还扩散到别处了吗？"),
    }
    told = heard["contacts.oncologist.phone"], heard["question.my-cancer.elsewhere.matters"]
    assert told == expected[locale]


def test_the_tab_key_goes_the_way_of_reading(empty: pikepdf.Pdf) -> None:
    order = [kid for kid in _walk(empty.Root.StructTreeRoot.K) if kid.get("/S") == "/Form"]
    reached = [tuple(element.K[0].Obj.objgen) for element in order]
    fields = read_fields(empty)
    assert reached == [tuple(field.widget.objgen) for field in fields]
    assert all(len(element.K) == 1 for element in order)
    for number in {field.page for field in fields}:
        assert empty.pages[number].Tabs == "/S"
        bottoms = [field.rect[1] for field in fields if field.page == number]
        assert all(later < earlier + TAP for earlier, later in pairwise(bottoms))


def _walk(element: Any) -> Iterator[Any]:
    if isinstance(element, pikepdf.Array):
        for kid in element:
            yield from _walk(kid)
    elif isinstance(element, pikepdf.Dictionary) and "/S" in element:
        yield element
        if "/K" in element:
            yield from _walk(element.K)


def test_the_hint_stands_before_the_first_field(tmp_path: Path) -> None:
    html = make_page(tiny(tmp_path)).html
    assert 0 < html.index("Anyone who opens the") < html.index("<input")


def test_a_box_is_ticked_or_not_and_never_anything_else(
    empty: pikepdf.Pdf, saved: pikepdf.Pdf
) -> None:
    for pdf, state in ((empty, "/Off"), (saved, f"/{TICKED}")):
        boxes = [field for field in read_fields(pdf) if field.kind == "tick"]
        assert len(boxes) > 20
        for box in boxes:
            assert set(box.widget.AP.N.keys()) == {"/Off", f"/{TICKED}"}
            assert box.value == str(box.widget.AS) == state


def test_fields_are_large_enough_to_tap(empty: pikepdf.Pdf) -> None:
    for field in read_fields(empty):
        left, low, right, high = field.rect
        assert right - left >= TAP, field.name
        assert high - low >= TAP, field.name


def test_nothing_is_left_to_the_reader(empty: pikepdf.Pdf, locale: str) -> None:
    form = empty.Root.AcroForm
    assert "/NeedAppearances" not in form
    ((name, font),) = form.DR.Font.items()
    assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor
    for field in read_fields(empty):
        assert "/N" in field.widget.AP
        if field.kind != "tick":
            assert re.fullmatch(rf"{name} [\d.]+ Tf (0\.\d+ ){{3}}rg", str(field.widget.DA))
            assert field.widget.get("/Q") == (2 if locale == "ar" else None)


def test_what_is_typed_is_there_when_the_file_is_opened_again(
    folder: Path, saved: pikepdf.Pdf, locale: str
) -> None:
    fields = read_fields(saved)
    assert {field.value for field in fields if field.kind != "tick"} == {TYPED[locale]}
    full = draw_fields(folder / f"{locale}.saved.pdf", fields)
    blank = draw_fields(folder / f"{locale}.pdf", fields)
    assert not [name for name in full if full[name] < blank[name] + 30]


def test_letters_come_from_the_file_and_not_from_the_machine(
    saved: pikepdf.Pdf, locale: str
) -> None:
    family = {"en": "Source-Sans-3", "ar": "Kurinto-Sans", "zh-Hans": "Kurinto-Sans-SC"}[locale]
    for field in read_fields(saved):
        if field.kind != "tick":
            (font,) = letters_drawn(field)
            assert font.rstrip(",") == f"/FIELDS+{family}"


def test_values_that_a_program_sets_are_drawn_by_poppler(folder: Path, locale: str) -> None:
    target = folder / f"{locale}.set.pdf"
    with pikepdf.open(folder / f"{locale}.pdf") as pdf:
        for field in read_fields(pdf):
            field.widget.V = pikepdf.Name(f"/{TICKED}")
            if field.kind != "tick":
                field.widget.V = pikepdf.String(TYPED[locale])
            else:
                field.widget.AS = field.widget.V
        pdf.Root.AcroForm.NeedAppearances = True
        page = read_fields(pdf)[0].page + 1
        pdf.save(target)
    assert _dark(target, page) > _dark(folder / f"{locale}.pdf", page) + 100


def _dark(path: Path, page: int) -> int:
    command = ["pdftoppm", "-r", "72", "-gray", "-f", str(page), "-l", str(page), str(path)]
    done = subprocess.run(command, capture_output=True, check=True, timeout=60)
    assert not done.stderr
    return sum(pixel < 128 for pixel in done.stdout)


def test_empty_and_full_it_is_accessible_and_for_archives(folder: Path) -> None:
    names = ("en", "ar", "ar.saved", "zh-Hans.saved")
    reports = validate([folder / f"{name}.pdf" for name in names], ["ua1", "2a"])
    assert len(reports) == 8
    assert not [str(report) for report in reports if not report.compliant]


def test_it_is_hardly_longer_than_the_standard_edition(folder: Path) -> None:
    standard = BytesIO(make(Job(REAL, "general", "en", paper="a4")))
    with pikepdf.open(folder / "en.pdf") as fillable, pikepdf.open(standard) as pdf:
        assert len(pdf.pages) <= len(fillable.pages) <= len(pdf.pages) + PAGES_MORE
        assert "/AcroForm" not in pdf.Root


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    assert make(tiny(tmp_path)) == make(tiny(tmp_path))


def test_only_this_edition_has_fields(tmp_path: Path) -> None:
    write_tiny(tmp_path)
    assert "<textarea" in make_page(tiny(tmp_path)).html
    assert not re.search("<(input|textarea)", make_page(Job(tmp_path, "tiny", "en")).html)
