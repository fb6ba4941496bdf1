"""What is in another language than the page says so in the structure of the PDF."""

from __future__ import annotations

from pathlib import Path

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
    path.write_bytes(make_pdf(Page(HTML, frozenset(), {"there": "There"})))
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
