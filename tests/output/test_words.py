"""What a reader copies, searches or listens to are the words on the page."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from handouts.leaflet.writer import Writer
from handouts.output.html import Page
from handouts.output.pdf import make_pdf

HTML = (
    '<html lang="{lang}" dir="{dir}"><head><title>x</title><style>'
    "@page {{size: 90mm 120mm; margin: 8mm}}"
    " html {{font: 12pt 'Source Sans 3', 'Kurinto Sans', 'Kurinto Sans SC'}}"
    "</style></head><body>{body}</body></html>"
)
HINDI = (
    "जब कैंसर लिवर तक फैल जाता है, तब डॉक्टर आपकी स्थिति देखकर कीमोथेरेपी, विकिरण या सर्जरी की सलाह "
    "दे सकते हैं। बिलीरुबिन बढ़ने पर त्वचा पीली दिख सकती है।"
)
ARABIC = (
    "عندما ينتشر السرطان إلى الكبد، لا يصبح سرطان الكبد. الأول هو الذي يوجّه العلاج الآن، "
    "ويُعالَج على هذا الأساس. اتصل بالرقم 911 إذا بلغت حرارتك 38 °C أو أكثر."
)


def pdf_of(lang: str, body: str) -> bytes:
    direction = "rtl" if lang == "ar" else "ltr"
    html = HTML.format(lang=lang, dir=direction, body=body)
    return make_pdf(Page(html, frozenset(), {}, right_to_left=direction == "rtl"))


def copied(data: bytes) -> str:
    """Return what a browser copies, on one line."""
    with pypdfium2.PdfDocument(data) as document:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


def said_in_tags(data: bytes) -> str:
    with pikepdf.open(BytesIO(data)) as pdf:
        tags = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary)]
        return "".join(str(tag.ActualText) for tag in tags if "/ActualText" in tag)


def said_in_content(data: bytes) -> list[str]:
    with pikepdf.open(BytesIO(data)) as pdf:
        return list(_actual_texts(pdf))


def _actual_texts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for page in pdf.pages:
        for step in pikepdf.parse_content_stream(page):
            if str(step.operator) == "BDC" and "/ActualText" in step.operands[1]:
                yield str(step.operands[1].ActualText)


def test_hindi_is_copied_as_it_was_written() -> None:
    data = pdf_of("hi", f"<p>{HINDI}</p>")
    assert copied(data) == HINDI
    assert "".join(said_in_content(data)) == HINDI
    assert said_in_tags(data) == ""


def test_arabic_is_heard_as_it_was_written() -> None:
    body = Writer("rtl", "“”‘’", {}).prose(ARABIC)
    data = pdf_of("ar", f"<p>{body}</p>")
    assert said_in_tags(data) == ARABIC
    assert said_in_content(data) == [], "programs would turn these words around"


def test_arabic_letters_that_join_are_copied_in_their_order() -> None:
    words = "إلى على لا الآن الأول خلال"
    assert copied(pdf_of("ar", f"<p>{words}</p>")) == words


def test_a_mark_above_a_letter_does_not_take_its_letter_away() -> None:
    found = copied(pdf_of("ar", "<p>عادةً فورًا أيًا عادة فورا أيا</p>"))
    assert {"عادة", "فورا", "أيا"} <= set(found.split())
    assert found.count("ً") == 3


def test_brackets_and_quotes_are_those_that_the_eye_meets() -> None:
    # the shape of "(" from right to left is that of ")"
    assert "«لا»" in copied(pdf_of("ar", "<p>قال «لا» لهم</p>"))


@pytest.mark.parametrize(
    ("lang", "body"),
    [
        ("en", "<p>Words of <strong>one</strong> language, office and fluid.</p>"),
        ("uk", "<p>Коли рак поширюється на печінку, під'їзд.</p>"),
        ("zh-Hans", "<p>癌症扩散到肝脏，体温达到 38 °C。</p>"),
    ],
)
def test_pages_whose_shapes_are_letters_stay_as_they_are(lang: str, body: str) -> None:
    data = pdf_of(lang, body)
    assert said_in_content(data) == []
    assert said_in_tags(data) == ""


def test_words_at_the_end_of_a_line_are_parted_for_a_listener() -> None:
    # Latin words in a page of another script, a link over two lines, a table, the same foot twice
    line = "كلمة ABC طويلة جدا "
    body = (
        f"<p>{line * 6}</p><p><a href='#x'>{line * 4}</a></p><table><tr><td id=x>{line * 3}</td>"
        f"</tr></table><p style='break-before: page'>{line}</p>"
    )
    said = said_in_tags(pdf_of("ar", body))
    pieces = [line.strip()] * 6, [line.strip()] * 4, [line.strip()] * 3, [line.strip()]
    assert said == "".join(" ".join(piece) for piece in pieces)


def test_a_chinese_line_gains_no_space() -> None:
    # One Hindi word makes all pieces of the page be looked at.
    chinese = "癌症最初长在哪里，就用那里的名字。那个最初的癌症叫原发癌。" * 3
    data = pdf_of("zh-Hans", f"<p>{chinese}</p><p>किताब</p>")
    assert copied(data).replace(" ", "") == f"{chinese}किताब"
    assert said_in_content(data) == ["किताब"]


def test_it_is_done_in_the_same_way_every_time() -> None:
    body = f"<p>{ARABIC}</p><p>{HINDI}</p>"
    assert pdf_of("ar", body) == pdf_of("ar", body)


@pytest.mark.parametrize(
    ("lang", "body"),
    [
        (
            "uk",
            "<h2>У\u00a0клініці</h2><p>Далі і\u00a0в\u00a0лікарні 38–\u206040\u00a0°C.</p>",
        ),
        ("hi", "<h2>अब\u00a0आगे</h2><p>यह हर जगह नहीं\u00a0है। बुखार 38\u00a0°C से ऊपर\u00a0है।</p>"),
        (
            "zh-Hans",
            "<h2>随时\u2060打\u2060电话</h2><p>请随时给我们打\u2060电\u2060话。</p>",
        ),
        ("ar", "<h2>اتصل\u00a0بنا</h2><p>اتصل بنا إذا بلغت حرارتك 38\u00a0°C أو\u00a0أكثر.</p>"),
    ],
)
def test_what_binds_a_line_is_not_copied_and_not_heard(lang: str, body: str) -> None:
    data = pdf_of(lang, body)
    with pypdfium2.PdfDocument(data) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    with pikepdf.open(BytesIO(data)) as pdf, pdf.open_outline() as outline:
        titles = [str(item.title) for item in outline.root]
    heard = [*said_in_content(data), said_in_tags(data), *titles]
    assert titles
    assert not set("\u00a0\u2060\u200b") & set("".join([text, *heard]))
    assert " " in text or lang == "zh-Hans"
