"""Two languages side by side: every text of both, at one height, each told as what it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from markupsafe import Markup
from PIL import Image, ImageChops

from handouts.build.gather import gather, open_library
from handouts.build.job import Job
from handouts.build.make import make_file, make_page
from handouts.leaflet.block_view import DrawingView, LegendView, ShareView
from handouts.leaflet.builder import build_view
from handouts.leaflet.imprint_view import SourceView
from handouts.leaflet.view import LeafletView
from handouts.output.pdf import FRONT_END
from readback import Element, HtmlReading, Reading, read_pdf, squeeze
from support import REAL
from verapdf import validate

PAIRS = (("ar", "en"), ("es", "en"), ("zh-Hans", "en"), ("hi", "en"), ("uk", "ar"))
every_pair = pytest.mark.parametrize("languages", PAIRS, ids="-".join)
SAME_HEIGHT, NEARLY = 1.0, 4.0
"""Points between the base lines of two halves. Few Arabic words have more marks than letters, and
seem to stand higher; a line is sixteen points high."""

MARKS = 8.0
"""Points that marks above letters may be higher than the letters."""

TOP, BOTTOM = 20 / 279.4, 1 - 28 / 279.4
"""Where the words of a letter page begin and end, as parts of its height."""

LEAST = 0.4
"""How full a page is at least: a drawing with its list fills the other part, and stays whole."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bilingual")


def job_of(languages: tuple[str, str]) -> Job:
    first, second = languages
    return Job(REAL, "general", first, "numbers", edition="bilingual", second=second)


@cache
def path_of(languages: tuple[str, str], folder: Path) -> Path:
    job = job_of(languages)
    make_file(job, folder / job.file_name)
    return folder / job.file_name


@pytest.fixture
def path(languages: tuple[str, str], folder: Path) -> Path:
    return path_of(languages, folder)


@pytest.fixture
def reading(path: Path) -> Reading:
    return read_pdf(path)


@cache
def html_of(languages: tuple[str, str]) -> str:
    return make_page(job_of(languages)).html


@cache
def view_of(locale: str) -> LeafletView:
    library = open_library(REAL)
    view = build_view(gather(library, "general", locale, "bilingual"), "numbers", "bilingual")
    return replace(view, one_sheet=None)


ONCE: Mapping[type, frozenset[str]] = {
    DrawingView: frozenset({"alt", "labels"}),
    LegendView: frozenset({"number"}),
    ShareView: frozenset({"alt"}),
    SourceView: frozenset({"text"}),
}


def texts_of(value: Any) -> Iterator[Markup]:
    """Yield every text of a view but the fixed words, and but what stands on a page once."""
    if isinstance(value, Markup):
        yield value
    elif isinstance(value, tuple):
        for entry in value:
            yield from texts_of(entry)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in ONCE.get(type(value), ()):
                yield from texts_of(getattr(value, field.name))


def halves_of(html: str, lang: str) -> frozenset[str]:
    found = re.findall(
        rf'<span class="pair__half" lang="{lang}" dir="...">(.*?)</span>'
        r'(?= <span class="pair__half"|</span>)',
        html,
        re.DOTALL,
    )
    return frozenset(text.removesuffix("</span>") for text in found)


@every_pair
def test_every_text_of_both_languages_is_on_the_page(languages: tuple[str, str]) -> None:
    html = html_of(languages)
    for lang in languages:
        view, halves = view_of(lang), halves_of(html, lang)
        texts = [text for text in texts_of(view) if text]
        assert len(texts) > 400
        assert not [text for text in texts if text.removesuffix("</span>") not in halves]
        alone = make_page(Job(REAL, "general", lang, "numbers")).html
        # what heads columns of tables, where there are none
        left = {view.words[f"tests.{name}"] for name in ("name", "what_it_is", "what_it_shows")}
        words = {
            word.removesuffix("</span>")
            for name, word in view.words.items()
            if f">{word}<" in alone and not name.startswith("marks.")
        }
        assert words - left <= halves


@every_pair
def test_every_text_is_heard_pair_after_pair(languages: tuple[str, str], reading: Reading) -> None:
    heard, position = squeeze(reading.root.text), 0
    for block in HtmlReading.of(html_of(languages)).blocks:
        for piece in filter(None, map(squeeze, block.pieces)):
            found = heard.find(piece, position)
            assert found >= 0, f"“{piece}” is not heard after “{heard[:position][-60:]}”"
            position = found + len(piece)


def leaves_of(element: Element) -> list[Element]:
    return [item for item in element.walk() if not item.children and item.text.strip()]


def pairs_of(reading: Reading, second: str) -> Iterator[tuple[Element, Element]]:
    """Yield the halves of every pair: neighbours, the later one all in the second language."""
    for element in reading.root.walk():
        halves = [child for child in element.children if leaves_of(child)]
        if element.kind == "Span" and len(halves) == 2:
            one, other = (set(map(language_of, leaves_of(half))) for half in halves)
            if other == {second} and second not in one:
                yield halves[0], halves[1]


def language_of(leaf: Element) -> str | None:
    return str(leaf.entry.Lang) if "/Lang" in leaf.entry else None


@every_pair
def test_the_second_half_of_each_pair_says_its_language(
    languages: tuple[str, str], reading: Reading
) -> None:
    first, second = languages
    assert str(reading.pdf.Root.Lang) == first
    told = {squeeze(other.text) for _, other in pairs_of(reading, second)}
    assert len(told) > 300
    shown = halves_of(html_of(languages), second)
    plain = {squeeze(Markup(half).striptags()) for half in shown if "<" not in half}
    heard = squeeze(reading.root.text)
    once = {text for text in plain if len(text) > 25 and text in heard}
    assert len(once) > 150
    assert len([text for text in once if text not in told]) <= len(once) * 0.03  # over two pages


def heights_of(path: Path) -> dict[tuple[int, int], list[float]]:
    """Return the base lines of the letters of each piece of marked content."""
    found: dict[tuple[int, int], list[float]] = {}
    with pypdfium2.PdfDocument(path) as document:
        for number, page in enumerate(document, start=1):
            for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
                key = number, pdfium.FPDFPageObj_GetMarkedContentID(item.raw)
                found.setdefault(key, []).append(round(item.get_matrix().f, 1))
    return found


@every_pair
def test_both_halves_begin_at_one_height(
    languages: tuple[str, str], path: Path, reading: Reading
) -> None:
    heights = heights_of(path)
    apart = {}
    for one, other in pairs_of(reading, languages[1]):
        (page, height), (other_page, other_height) = top_of(one, heights), top_of(other, heights)
        assert page == other_page, f"“{one.text}” is on another page than its other half"
        apart[one.text] = abs(height - other_height)
    assert not {text: points for text, points in apart.items() if points > NEARLY}
    exact = [points for points in apart.values() if points <= SAME_HEIGHT]
    assert len(exact) > 300
    assert len(exact) >= 0.99 * len(apart)


def top_of(half: Element, heights: Mapping[tuple[int, int], list[float]]) -> tuple[int, float]:
    """Return the page of a half and the base line of its first line.

    Marks above Arabic letters stand higher than it, and are fewer.
    """
    found = [
        (leaf.page, height)
        for leaf in leaves_of(half)
        for kid in leaf.entry.K
        if isinstance(kid, int)
        for height in heights.get((leaf.page, int(kid)), ())
    ]
    page = min(page for page, _ in found)
    highest = max(height for at, height in found if at == page)
    line = [height for at, height in found if at == page and height > highest - MARKS]
    return page, Counter(line).most_common(1)[0][0]


@every_pair
def test_the_first_page_says_when_to_call_in_both(
    languages: tuple[str, str], reading: Reading
) -> None:
    page_one = squeeze("".join(e.text for e in reading.root.walk() if e.page == 1))
    for lang in languages:
        view = view_of(lang)
        for tier in view.front_tiers:
            for sign in tier.signs:
                assert squeeze(Markup(sign.text).striptags().replace("\u200b", "")) in page_one
    assert f'id="{FRONT_END}"' in html_of(languages)


def test_no_page_is_left_nearly_empty(folder: Path) -> None:
    """Whatever is kept whole leaves a gap before it; the outlook begins on a page of its own."""
    path = path_of(("ar", "en"), folder)
    title = squeeze(Markup(view_of("ar").words["outlook.title"]).striptags())
    (outlook,) = [e.page for e in read_pdf(path).root.find("H2") if title in squeeze(e.text)]
    with pypdfium2.PdfDocument(path) as document:
        filled = {number: fill_of(page) for number, page in enumerate(document, 1)}
    last = max(filled)
    assert not {
        n: part for n, part in filled.items() if n not in (outlook - 1, last) and part < LEAST
    }


def fill_of(page: pypdfium2.PdfPage) -> float:
    """Return how far down the room for words anything is printed, from 0 to 1."""
    image = page.render(scale=1).to_pil().convert("L")
    room = image.crop((0, round(TOP * image.height), image.width, round(BOTTOM * image.height)))
    box = ImageChops.difference(room, Image.new("L", room.size, 255)).getbbox()
    return box[3] / room.height if box else 0.0


def test_links_are_told_in_the_language_of_their_half(folder: Path) -> None:
    reading = read_pdf(path_of(("es", "en"), folder))
    told = {
        (language_of(link), str(note.Contents))
        for link in reading.root.find("Link")
        for note in (kid.Obj for kid in link.entry.K if not isinstance(kid, int))
    }
    spanish, english = view_of("es").link_texts, view_of("en").link_texts
    assert spanish["treatments"] != english["treatments"]
    assert (None, spanish["treatments"]) in told
    assert ("en", english["treatments"]) in told
    assert ("en", spanish["treatments"]) not in told


def test_it_is_accessible(folder: Path) -> None:
    reports = validate([path_of(languages, folder) for languages in PAIRS[:2]], ["ua1", "2a"])
    assert len(reports) == 4
    assert not [str(report) for report in reports if not report.compliant]


def test_each_bookmark_has_both_languages(folder: Path) -> None:
    marks = read_pdf(path_of(("es", "en"), folder)).bookmarks()
    assert "Pida ayuda ya Get help now" in marks
