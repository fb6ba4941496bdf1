"""The easy-read edition keeps what it promises: sizes, pictures, pages, tags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from clinics import SMALL, changed, write_clinic
from handouts.assets import find_assets
from handouts.build.gather import gather, open_library
from handouts.build.job import Job
from handouts.build.make import make, make_page
from handouts.checks.lengths import count_words, split_sentences
from handouts.content import inline
from handouts.content.segments import iterate_segments
from handouts.errors import UsageError
from handouts.leaflet.builder import build_view
from handouts.leaflet.easy_read import list_ideas
from handouts.leaflet.easy_read_view import EasyReadView
from handouts.leaflet.pictures import TURNED
from handouts.output.html import make_environment
from handouts.output.pictures import draw_pictures
from handouts.palette import read_palette
from letters import letters_in
from readback import read_pdf, squeeze
from support import EASY, REAL, write_tiny
from verapdf import validate

POINTS_A_PIXEL = 0.75
POINTS_A_MM = 72 / 25.4
SMALLEST = 16.0
LEAST_PICTURE = 25.0
LIBRARY = open_library(REAL)
HAVING = [
    (leaflet, locale)
    for leaflet in LIBRARY.leaflets()
    for locale in LIBRARY.locales(leaflet)
    if LIBRARY.load_handout(leaflet, locale).easy_read
]
every_text = pytest.mark.parametrize(("leaflet", "locale"), HAVING)
every_locale = pytest.mark.parametrize(
    "locale", [name for leaf, name in HAVING if leaf == "general"]
)


@cache
def printed(leaflet: str, locale: str) -> bytes:
    return make(Job(REAL, leaflet, locale, paper="letter", edition="easy-read"))


def easy_view(leaflet: str, locale: str) -> EasyReadView:
    view = build_view(gather(LIBRARY, leaflet, locale, "easy-read"), "words", "easy-read")
    assert view.easy_read is not None
    return view.easy_read


def test_general_has_it_in_every_language_and_colorectal_in_english() -> None:
    assert {locale for leaflet, locale in HAVING if leaflet == "general"} == set(
        LIBRARY.locales("general")
    )
    assert ("colorectal", "en") in HAVING


@every_text
def test_no_letter_is_small(leaflet: str, locale: str) -> None:
    found = {letter.size: letter.text for letter in letters_in(printed(leaflet, locale))}
    assert min(found) >= SMALLEST, found[min(found)]
    assert len(found) >= 5


@every_text
def test_it_is_short_and_its_page_numbers_are_large(leaflet: str, locale: str) -> None:
    with pikepdf.open(BytesIO(printed(leaflet, locale))) as document:
        assert 8 <= len(document.pages) <= 12
    html = make_page(Job(REAL, leaflet, locale, edition="easy-read")).html
    (size,) = re.findall(r"\.footer__number { font-size: ([\d.]+)pt; }", html)
    assert float(size) >= 20


@every_text
def test_every_idea_stands_beside_its_own_picture(leaflet: str, locale: str) -> None:
    html = make_page(Job(REAL, leaflet, locale, edition="easy-read")).html
    easy = easy_view(leaflet, locale)
    rows = re.findall(r'<div class="idea picture--([a-z-]+)"><p class="idea__words">', html)
    alone = {easy.in_emergency.id, *(phone.id for phone in easy.phones)}
    ideas = [idea for idea in list_ideas(easy) if idea.id not in alone]
    assert rows == [idea.picture for idea in ideas]
    for name in {idea.picture for idea in list_ideas(easy)}:
        assert html.count(f".picture--{name} {{ background-image: url(") == 1, name
    assert "<img" not in html
    assert "<table" not in html


@every_locale
def test_a_picture_is_large_on_paper(locale: str) -> None:
    html = make_page(Job(REAL, "general", locale, edition="easy-read")).html
    css = html[: html.index("</style>")]
    assert re.search(r"^\.idea {[^}]*background-size: 25\.4mm 25\.4mm;", css, re.MULTILINE)
    with pikepdf.open(BytesIO(printed("general", locale))) as document:
        heights = [height for page in document.pages for height in artifact_heights(page)]
    large = [height for height in heights if height >= LEAST_PICTURE]
    ideas = list(list_ideas(easy_view("general", locale)))
    assert len(large) >= len(ideas) - len(easy_view("general", locale).phones)


def artifact_heights(page: pikepdf.Page) -> Iterator[float]:
    """Yield how high each picture stands on a page, in millimetres."""
    high = 0.0
    artifact = False
    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        match str(instruction.operator):
            case "re":
                high = float(operands[3]) * POINTS_A_PIXEL / POINTS_A_MM
            case "BMC":
                artifact = operands[0] == "/Artifact"
            case "Do" if artifact:
                yield high


@every_locale
def test_a_listener_hears_the_words_and_no_picture(locale: str, tmp_path: Path) -> None:
    path = tmp_path / "easy.pdf"
    path.write_bytes(printed("general", locale))
    root = read_pdf(path).root
    assert not root.find("Figure", "Table"), "a picture only repeats its words"
    assert len(root.find("H1")) == 1
    assert len(root.find("H2")) == 12
    heard = squeeze(root.text)
    handout = LIBRARY.load_handout("general", locale)
    assert handout.easy_read is not None
    for segment in iterate_segments(handout.easy_read):
        if "{" not in segment.text:
            assert squeeze(inline.plain_text(segment.text)) in heard, segment.id


def svg_of(name: str, *, turned: bool) -> str:
    assets = find_assets()
    palette = read_palette((assets.styles / "tokens.css").read_text("utf-8"), "general")
    environment = make_environment(assets.templates)
    return draw_pictures(environment, ((name, turned),), palette).css


def test_only_what_faces_along_the_line_turns_around() -> None:
    turned = {name for name, mirrored in easy_view("general", "ar").pictures if mirrored}
    assert turned == {name for name, _ in easy_view("general", "ar").pictures} & TURNED
    assert not any(mirrored for _, mirrored in easy_view("general", "en").pictures)
    assert svg_of("question", turned=True) != svg_of("question", turned=False)


def test_no_body_and_no_organ_turns_around() -> None:
    folder = find_assets().templates / "pictures"
    for name in sorted(TURNED):
        text = (folder / f"{name}.svg.j2").read_text("utf-8")
        assert not re.search(r"\b(?:body|liver|bowel)\(", text), name


def test_pictures_are_drawn_in_the_colours_of_the_page_alone() -> None:
    for path in sorted((find_assets().templates / "pictures").glob("*.j2")):
        assert not re.search(r"#[0-9a-fA-F]{3,6}\b", path.read_text("utf-8")), path.name
        assert "<text" not in path.read_text("utf-8"), path.name


@every_locale
def test_fixed_sentences_are_as_short_as_the_others(locale: str) -> None:
    labels = LIBRARY.labels(locale).easy_read
    limit = 25 if locale == "zh-Hans" else 15
    for name, text in labels:
        assert len(split_sentences(text.replace("CC BY 4.0", "CC"))) == 1, (locale, name)
        assert count_words(text) <= limit, (locale, name)


def test_help_comes_first_and_signs_stand_where_the_first_page_says() -> None:
    with pypdfium2.PdfDocument(printed("general", "en")) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    assert "Call 911 in an emergency." in pages[0]
    (number,) = re.findall(r"Page (\d+) tells you when to call", pages[0])
    assert "Call 911 now for any one of these signs:" in pages[int(number) - 1]
    assert "Phone, day" in pages[int(number) + 1]
    assert not re.search(r"in every 100|median|months", "".join(pages))


def test_a_leaflet_without_it_is_refused_and_the_others_are_named() -> None:
    with pytest.raises(
        UsageError, match=r"^breast has no easy-read text — .* in en: colorectal, gen"
    ):
        make(Job(REAL, "breast", "en", edition="easy-read"))
    with pytest.raises(UsageError, match="have one in es: general;"):
        make(Job(REAL, "pancreatic", "es", edition="easy-read"))


def test_the_reviewers_copy_alone_has_it_too_with_its_claims(tmp_path: Path) -> None:
    write_tiny(tmp_path, EASY)
    html = make_page(Job(tmp_path, "tiny", "en", edition="review")).html
    part = html[html.index('id="easy-read"') : html.index('id="claims"')].replace("\u00a0", " ")
    for words in ("Tiny, easily", "Cancer has spread to it.", "You vomit blood.", "answers down"):
        assert words in part
    assert 'href="#claim-GEN-45"' in part
    standard = make_page(Job(tmp_path, "tiny", "en")).html
    assert "You vomit blood" not in standard
    assert "picture--" not in standard


def test_it_is_accessible_in_both_directions(tmp_path: Path) -> None:
    paths = []
    for leaflet, locale in (("general", "en"), ("general", "ar"), ("colorectal", "en")):
        paths.append(tmp_path / f"{leaflet}.{locale}.pdf")
        paths[-1].write_bytes(printed(leaflet, locale))
    paths.append(tmp_path / "review.pdf")
    paths[-1].write_bytes(make(Job(write_tiny(tmp_path, EASY), "tiny", "en", edition="review")))
    reports = validate(paths, ["ua1", "2a"])
    assert len(reports) == 8
    assert not [str(report) for report in reports if not report.compliant]


def test_the_numbers_of_a_clinic_are_on_the_first_page(tmp_path: Path) -> None:
    profile = write_clinic(tmp_path, changed(("myths, feelings", "myths")))
    job = Job(REAL, "colorectal", "en", paper="letter", edition="easy-read", clinic=profile)
    with pypdfium2.PdfDocument(make(job)) as document:
        words = document[0].get_textpage().get_text_bounded()
    assert "(202) 555-0100" in words
    assert "(617) 632-3000" in words


def test_a_clinic_without_numbers_leaves_no_empty_box_for_them(tmp_path: Path) -> None:
    job = Job(write_tiny(tmp_path, EASY), "tiny", "en", edition="easy-read")
    silent = replace(job, clinic=write_clinic(tmp_path / "silent", SMALL))
    assert 'class="easy-help__phones"' not in make_page(silent).html
    told = replace(job, clinic=write_clinic(tmp_path / "told", changed((", feelings", ""))))
    assert 'class="easy-help__phones"' in make_page(told).html
