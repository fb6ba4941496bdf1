"""The tags of a PDF say what is in another language, and the words behind the letters."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from handouts.output.html import Page
from handouts.output.pdf import make_pdf
from readback import Element, read_pdf
from verapdf import validate

HTML = """<!DOCTYPE html><html lang="es"><head><title>Una</title></head><body>
<h1>Una página</h1>
<p>Hola <span lang="en" dir="ltr">dear <strong>reader</strong> and
<a href="#there">friend</a></span> otra vez</p>
<p lang="fr">Bonjour</p>
<p id="there"><a href="#there" lang="en">English words</a></p>
<ul><li><span lang="en">One</span></li><li>Dos</li></ul>
<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title lang="en">A square</title>
<rect width="9" height="9"/></svg>
<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>Un círculo</title>
<circle r="9"/></svg>
</body></html>"""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page in Spanish with words of other languages in it."""
    path = tmp_path_factory.mktemp("languages") / "page.pdf"
    path.write_bytes(make_pdf(Page(HTML, frozenset(), {"there": "There"}, right_to_left=False)))
    return path


def spoken(path: Path) -> dict[str, str]:
    """Return the language of each element that has one, by its words."""
    elements = read_pdf(path).root.walk()
    return {words_of(item): str(item.entry.Lang) for item in elements if "/Lang" in item.entry}


def words_of(element: Element) -> str:
    return element.text.strip() or str(element.entry.get("/Alt", ""))


def test_each_piece_says_its_language(path: Path) -> None:
    assert spoken(path) == {
        **dict.fromkeys(("dear", "reader", "and", "friend"), "en"),
        **dict.fromkeys(("English words", "One", "A square"), "en"),
        "Bonjour": "fr",
    }


def test_the_page_itself_says_its_own(path: Path) -> None:
    assert str(read_pdf(path).pdf.Root.Lang) == "es"


def test_it_is_still_accessible(path: Path) -> None:
    assert not [str(report) for report in validate([path]) if not report.compliant]


def of_words(html: str, tmp_path: Path, *, right_to_left: bool) -> Path:
    path = tmp_path / "words.pdf"
    path.write_bytes(make_pdf(Page(html, frozenset(), {}, right_to_left=right_to_left)))
    return path


def test_reordered_letters_have_their_words_on_the_marked_content(tmp_path: Path) -> None:
    html = '<html lang="hi"><title>एक</title><p>लिवर में कैंसर</p><p>PET</p></html>'
    path = of_words(html, tmp_path, right_to_left=False)
    reading = read_pdf(path)
    page = reading.pdf.pages[0]
    written = [
        str(step.operands[1].ActualText)
        for step in pikepdf.parse_content_stream(page)
        if str(step.operator) == "BDC" and "/ActualText" in step.operands[1]
    ]
    assert written == ["लिवर में कैंसर"]
    assert not any("/ActualText" in item.entry for item in reading.root.walk())
    assert not [str(report) for report in validate([path]) if not report.compliant]


def test_a_page_from_right_to_left_has_its_words_on_the_tags(tmp_path: Path) -> None:
    html = (
        '<html lang="ar" dir="rtl"><title>واحد</title><p>اتصل بالرقم <bdi dir="ltr">911</bdi></p>'
        '<p id="here"><a href="#here">الكبد</a></p></html>'
    )
    path = of_words(html, tmp_path, right_to_left=True)
    reading = read_pdf(path)
    told = [
        str(item.entry.ActualText) for item in reading.root.walk() if "/ActualText" in item.entry
    ]
    assert told == ["اتصل بالرقم ", "911", "الكبد"]
    assert b"ActualText" not in reading.pdf.pages[0].Contents.read_bytes()
    assert not [str(report) for report in validate([path]) if not report.compliant]
