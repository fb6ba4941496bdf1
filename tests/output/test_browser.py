"""In a browser: no request leaves, nothing is cut off, axe-core finds no fault, it prints."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

from browser import open_browser, read_axe
from clinics import SAMPLE
from handouts.build.job import Job
from handouts.build.make import make
from support import REAL

PAGES = {
    "en": Job(REAL, "neuroendocrine", "en", "numbers", "letter", format="html"),
    "ar": Job(REAL, "general", "ar", "numbers", "a4", format="html"),
    "zh-Hans": Job(REAL, "general", "zh-Hans", "numbers", "a4", format="html"),
    "clinic": Job(REAL, "general", "en", format="html", clinic=SAMPLE / "clinic.yaml"),
    "questions": Job(REAL, "general", "en", "numbers", "a4", format="html", edition="questions"),
}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OUTSIDE = """
    [...document.querySelectorAll('body *')]
        .filter(e => !e.closest('thead, .skip'))
        .filter(e => { const b = e.getBoundingClientRect();
                       return b.right > innerWidth + 0.5 || b.left < -0.5; })
        .map(e => e.outerHTML.slice(0, 80))
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with open_browser() as browser:
        yield browser


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    for name, job in PAGES.items():
        (folder / f"{name}.html").write_bytes(make(job))
    return {name: folder / f"{name}.html" for name in PAGES}


def show(browser: Browser, file: Path, **context: Any) -> Page:
    page = browser.new_context(**context).new_page()
    page.goto(file.as_uri())
    return page


@pytest.mark.parametrize("name", PAGES)
def test_no_request_leaves_and_nothing_complains(
    browser: Browser, files: dict[str, Path], name: str
) -> None:
    page = browser.new_context(offline=True).new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(files[name].as_uri())
    page.mouse.wheel(0, 100_000)
    assert [url for url in asked if not url.startswith("data:")] == [files[name].as_uri()]
    assert not said
    page.context.close()


@pytest.mark.parametrize("name", PAGES)
def test_no_width_needs_scrolling_sideways(
    browser: Browser, files: dict[str, Path], name: str
) -> None:
    page = show(browser, files[name])
    for width in (320, 768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert page.evaluate(OUTSIDE) == [], width
    page.context.close()


def test_no_telephone_number_is_parted(browser: Browser, files: dict[str, Path]) -> None:
    page = show(browser, files["clinic"])
    numbers = "[...document.querySelectorAll('bdi')].filter(e => /^[+(\\d][\\d ()-]{9,}$/.test("
    parted = f"{numbers}e.textContent)).map(e => [e.textContent, e.getClientRects().length])"
    for width in (320, 390, 1200):
        page.set_viewport_size({"width": width, "height": 900})
        found = page.evaluate(parted)
        assert len(found) >= 8
        assert [number for number, lines in found if lines > 1] == [], width
    page.context.close()


@pytest.mark.parametrize("name", PAGES)
def test_letters_twice_as_large_fit_as_well(
    browser: Browser, files: dict[str, Path], name: str
) -> None:
    page = show(browser, files[name], viewport={"width": 640, "height": 900})
    before = page.evaluate("parseFloat(getComputedStyle(document.querySelector('p')).fontSize)")
    page.evaluate("document.documentElement.style.fontSize = '225%'")
    after = page.evaluate("parseFloat(getComputedStyle(document.querySelector('p')).fontSize)")
    assert after >= before * 1.85
    assert page.evaluate("document.documentElement.scrollWidth") == 640
    assert page.evaluate(OUTSIDE) == []
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_no_fault(
    browser: Browser, files: dict[str, Path], name: str, scheme: Any
) -> None:
    page = show(browser, files[name], color_scheme=scheme, bypass_csp=True)
    page.evaluate(read_axe())
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == []
    assert len(found["passes"]) >= 25
    page.context.close()


def test_axe_would_find_a_fault(browser: Browser, files: dict[str, Path]) -> None:
    page = show(browser, files["questions"], bypass_csp=True)
    page.evaluate("document.documentElement.removeAttribute('lang')")
    page.evaluate("document.querySelector('main h2').style.color = '#ddd'")
    page.evaluate(read_axe())
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    assert {each["id"] for each in found["violations"]} >= {"html-has-lang", "color-contrast"}
    page.context.close()


def test_a_dark_screen_gets_a_dark_page_and_paper_a_white_one(
    browser: Browser, files: dict[str, Path]
) -> None:
    page = show(browser, files["en"], color_scheme="dark")
    background = "getComputedStyle(document.documentElement).backgroundColor"
    assert page.evaluate(background) == "rgb(18, 25, 28)"
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(background) == "rgb(255, 255, 255)"
    page.context.close()


def test_the_keyboard_skips_to_the_leaflet_and_sees_where_it_is(
    browser: Browser, files: dict[str, Path]
) -> None:
    page = show(browser, files["en"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.context.close()


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_nothing_moves_for_who_does_not_want_it(
    browser: Browser, files: dict[str, Path], motion: Any
) -> None:
    page = show(browser, files["questions"], reduced_motion=motion)
    scrolling = page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")
    assert scrolling == ("auto" if motion == "reduce" else "smooth")
    page.context.close()


@pytest.mark.parametrize(("name", "size"), [("en", (612, 792)), ("ar", (595, 842))])
def test_it_prints_whole(
    browser: Browser, files: dict[str, Path], name: str, size: tuple[int, int]
) -> None:
    page = show(browser, files[name])
    words = page.evaluate("document.querySelector('#about').innerText").split()
    data = page.pdf(prefer_css_page_size=True, print_background=False)
    page.context.close()
    with pypdfium2.PdfDocument(BytesIO(data)) as document:
        assert tuple(round(side) for side in document[0].get_size()) == pytest.approx(size, abs=1)
        last = "".join(document[len(document) - 1].get_textpage().get_text_range().split())
        assert 10 < len(document) < 40
    if name == "en":
        assert words[-1] in last


def test_a_message_in_arabic_shows_phone_numbers_in_order(browser: Browser) -> None:
    """Each line by itself, its direction taken from its letters, as messengers do."""
    job = Job(REAL, "general", "ar", format="text")
    number, degrees = "+44 (0)808 808-00 00", "38 °C"
    text = make(job).decode("utf-8").replace("\u2066911\u2069", f"\u2066{number}\u2069")
    assert number in text
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.set_content('<pre style="unicode-bidi: plaintext; white-space: pre-wrap"></pre>')
    page.evaluate("text => { document.querySelector('pre').textContent = text }", text)
    for island in (number, degrees):
        assert page.evaluate(LEFT_EDGES, island) == sorted(page.evaluate(LEFT_EDGES, island))
    bare = text.translate({0x2066: None, 0x2069: None})
    page.evaluate("text => { document.querySelector('pre').textContent = text }", bare)
    edges = page.evaluate(LEFT_EDGES, number)
    assert edges != sorted(edges), "without isolates it would be reversed"
    page.context.close()


LEFT_EDGES = """island => {
    const node = document.querySelector('pre').firstChild;
    const start = node.data.indexOf(island);
    return [...island].map((letter, index) => {
        const range = document.createRange();
        range.setStart(node, start + index);
        range.setEnd(node, start + index + 1);
        return range.getBoundingClientRect().left;
    });
}"""
