"""Numbers, units, phones and addresses stand in their order on a page from right to left."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from handouts.leaflet.writer import Writer
from handouts.output.html import Page
from handouts.output.pdf import make_pdf
from readback import plainly, read_pdf, stands_in_order

RUNS = (
    "911",
    "1,000",
    "5–10 %",
    "5-10 mg",
    "38 °C",
    "100.4 °F",
    "−5 °C",
    "≥ 38.5 °C",
    "+1 (555) 123-4567",
    "(555) 123-4567",
    "0808 808 00 00",
    "1-800-227-2345",
    "21/11/2026",
    "12-05-2026",
    "5 kg/m²",
    "24/7",
    "CA 19-9",
    "HER2+",
    "Whipple procedure",
    "α-fetoprotein",
    "C78.7",
    "cancer.org/liver?x=1",
    "ask.us@host.org",
)
SENTENCES = (
    "{run} هو المقصود هنا.",
    "نسأل عن {run} في كل زيارة.",
    "في النهاية نصل إلى {run}.",
    "هل تعرف ما هو {run}؟",
    "قالوا (مثل {run}) مرارا، ثم **{run}** كذلك.",
    "انظر [الفحص {run} هنا](#x) أو {run}، ثم {run}؛",
)
HTML = (
    '<html lang="ar" dir="rtl"><head><title>x</title><style>'
    "@page {{size: {width}mm 290mm; margin: 6mm}}"
    " html {{font: 11pt 'Source Sans 3', 'Kurinto Sans'}} p {{margin: 0 0 2mm}}"
    '</style></head><body><h1 id="term-x">س</h1>{body}</body></html>'
)
WIDTHS = (60, 75, 90, 140)
"""Millimetres; each breaks the lines elsewhere."""


def printed(path: Path, width: int) -> Path:
    write = Writer("rtl", "“”‘’", {}).prose
    texts = (sentence.format(run=run) for run in RUNS for sentence in SENTENCES)
    body = "".join(f"<p>{write(text)}</p>" for text in texts)
    html = HTML.format(width=width, body=body)
    path.write_bytes(make_pdf(Page(html, frozenset(), {}, right_to_left=True)))
    return path


@pytest.mark.parametrize("width", WIDTHS)
def test_every_run_reads_from_left_to_right(tmp_path: Path, width: int) -> None:
    reading = read_pdf(printed(tmp_path / f"{width}.pdf", width))
    lines = tuple(line for sheet in reading.sheets for line in sheet.lines)
    assert [run for run in RUNS if not stands_in_order(run, lines)] == []
    # seven times at the least, whole on a line or over two lines
    for run in RUNS:
        whole = sum(line.count(plainly(run)) for line in lines)
        assert whole >= (7 if len(run) < 5 else 3), run


@pytest.mark.parametrize("width", WIDTHS)
def test_a_run_in_a_link_is_never_parted(tmp_path: Path, width: int) -> None:
    reading = read_pdf(printed(tmp_path / f"{width}.pdf", width))
    said = [str(link.entry.get("/ActualText", link.text)) for link in reading.root.find("Link")]
    heard = "|".join(re.sub(r"\s", " ", text) for text in said)
    assert [run for run in RUNS if run not in heard] == []
