"""Small changes to a leaflet, to its page and to its file, and how a leaflet is printed then."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

from handouts.assets import Assets, find_assets
from handouts.build.job import Job
from handouts.build.make import make
from support import TINY, write_tiny

WORDS, PICTURES, BOTH = ("words",), ("pictures",), ("words", "pictures")
Seen = tuple[str, ...]


@dataclass(frozen=True)
class Mutation:
    """One small change, and the layers that have to see it besides the bytes."""

    name: str
    seen: Seen
    content: tuple[str, str] | None = None
    """What is replaced by what in the leaflet."""

    file: str = ""
    """A template or a stylesheet, as in ``styles/base.css``."""

    swap: tuple[str, str] = ("", "")
    """What is replaced by what in it."""

    setting: tuple[str, object] | None = None
    """What the renderer is told in another way, by its name in the code."""

    pdf: Callable[[pikepdf.Pdf], None] | None = None
    """What is done to the file after it was written."""


def print_leaflet(folder: Path, patch: pytest.MonkeyPatch, mutation: Mutation | None) -> bytes:
    """Return the PDF of the small leaflet with one change of what it is made from, or with none."""
    text = replaced(TINY, mutation.content) if mutation and mutation.content else TINY
    content = write_tiny(folder / "content", text)
    if mutation and mutation.file:
        own = copy_assets(folder / "assets")
        path = folder / "assets" / mutation.file
        path.write_text(replaced(path.read_text("utf-8"), mutation.swap), "utf-8")
        patch.setattr("handouts.build.make.find_assets", lambda: own)
    if mutation and mutation.setting:
        patch.setattr(*mutation.setting)
    return make(Job(content, "tiny", "en"))


def replaced(text: str, swap: tuple[str, str]) -> str:
    old, new = swap
    assert text.count(old) == 1, f"{old!r} is {text.count(old)} times there"
    return text.replace(old, new)


def copy_assets(target: Path) -> Assets:
    shipped = find_assets()
    for name in ("templates", "styles"):
        shutil.copytree(getattr(shipped, name), target / name)
    return Assets(shipped.handouts, target / "templates", target / "styles")


def rewritten(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        out = io.BytesIO()
        pdf.save(out, static_id=True)
    return out.getvalue()


def elements(pdf: pikepdf.Pdf, kind: str) -> list[Any]:
    found = (item for item in pdf.objects if isinstance(item, pikepdf.Dictionary))
    return [item for item in found if item.get("/S") == kind and "/P" in item]


def swap_two_letters(pdf: pikepdf.Pdf) -> None:
    """Draw one letter where another is meant; the text layer says what it said."""
    for item in list(pdf.objects):
        if isinstance(item, pikepdf.Dictionary) and "/FontFile2" in item:
            font = TTFont(io.BytesIO(item.FontFile2.read_bytes()))
            glyphs = font["glyf"]
            filled = [name for name in font.getGlyphOrder() if glyphs[name].numberOfContours > 0]
            first, second = filled[-1], filled[-2]
            glyphs[first], glyphs[second] = glyphs[second], glyphs[first]
            out = io.BytesIO()
            font.save(out)
            item.FontFile2.write(out.getvalue())


def empty_a_letter(pdf: pikepdf.Pdf) -> None:
    """Draw nothing where the letter is meant that is drawn with most points."""
    for item in list(pdf.objects):
        if isinstance(item, pikepdf.Dictionary) and "/FontFile2" in item:
            font = TTFont(io.BytesIO(item.FontFile2.read_bytes()))
            glyphs = font["glyf"]
            drawn = [name for name in font.getGlyphOrder()[1:] if glyphs[name].numberOfContours > 0]
            glyphs[max(drawn, key=lambda name: len(glyphs[name].coordinates))] = Glyph()
            out = io.BytesIO()
            font.save(out)
            item.FontFile2.write(out.getvalue())


def drop(kind: str, key: str) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        element = next(item for item in elements(pdf, kind) if key in item)
        del element[key]

    return change


def rename(kind: str, to: str) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        elements(pdf, kind)[-1].S = pikepdf.Name(to)

    return change


def set_language(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Lang = pikepdf.String("de")


def mark_language(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "/P")[3].Lang = pikepdf.String("fr")


def lose_claim(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as meta:
        del meta["pdfuaid:part"]


def lose_bookmark(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        del outline.root[0].children[-1]


def deafen_link(pdf: pikepdf.Pdf) -> None:
    link = next(note for page in pdf.pages for note in page.get("/Annots", []))
    link.Contents = pikepdf.String("link")


def turn_page(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].Rotate = 180


MUTATIONS = (
    Mutation("a comma", BOTH, ("Second point.", "Second, point.")),
    Mutation("a figure", BOTH, ("count: 40", "count: 41")),
    Mutation("an accent", BOTH, ("Blood test", "Blóod test")),
    Mutation("two letters", BOTH, ("vomit blood", "vomit bolod")),
    Mutation("a time", BOTH, ("when: When the cancer was found", "when: Before it was found")),
    Mutation("an entry less", BOTH, ('      - {id: f, text: "Is there a trial?"}\n', "")),
    Mutation(
        "a lost bold", BOTH, ("**It is still tiny cancer.** It", "It is still tiny cancer. It")
    ),
    Mutation("the version", BOTH, ('version: "1.0"', 'version: "1.1"')),
    Mutation("the subtitle's end", BOTH, ("test leaflets.", "test leaflets!")),
    Mutation("a link's target", WORDS, ("[portal vein](#portal-vein)", "[portal vein](#jaundice)")),
    Mutation("a capital", BOTH, ("aim: Comfort.", "aim: comfort.")),
    Mutation(
        "a heading's level",
        BOTH,
        file="templates/components/question_sheet.html.j2",
        swap=('<h3>{{ words["questions.own"] }}</h3>', '<h2>{{ words["questions.own"] }}</h2>'),
    ),
    Mutation(
        "a header cell",
        BOTH,
        file="templates/components/data_table.html.j2",
        swap=('<th scope="row">{{ row.header }}</th>', "<td>{{ row.header }}</td>"),
    ),
    Mutation(
        "the description",
        WORDS,
        file="templates/page.html.j2",
        swap=('<meta name="description" content="{{ leaflet.description }}">', ""),
    ),
    Mutation(
        "a color by one step",
        BOTH,
        file="styles/tokens.css",
        swap=("--ink: #12262b", "--ink: #12262c"),
    ),
    Mutation(
        "0.3 mm",
        BOTH,
        file="styles/components/callout.css",
        swap=("padding: 2.6mm 5mm 1mm", "padding: 2.9mm 5mm 1mm"),
    ),
    Mutation(
        "the weight of letters",
        BOTH,
        file="styles/base.css",
        swap=("strong { font-weight: 600; }", "strong { font-weight: 700; }"),
    ),
    Mutation(
        "a tenth of a point",
        BOTH,
        file="styles/base.css",
        swap=("h3 { font-size: 14.5pt", "h3 { font-size: 14.6pt"),
    ),
    Mutation(
        "a hairline",
        BOTH,
        file="styles/components/data_table.css",
        swap=("border-bottom: 0.25mm solid", "border-bottom: 0.6mm solid"),
    ),
    Mutation(
        "a lost background",
        PICTURES,
        file="styles/components/callout.css",
        swap=(".callout--emergency { background: var(--urgent-tint); }", ""),
    ),
    Mutation("letters that are drawn as others", PICTURES, pdf=swap_two_letters),
    Mutation("a missing letter", PICTURES, pdf=empty_a_letter),
    Mutation(
        "the foot of a page",
        BOTH,
        file="templates/components/footer.html.j2",
        swap=("{{ status.footer }}", "{{ status.footer | lower }}"),
    ),
    Mutation("a lost header of a cell", WORDS, pdf=drop("/TD", "/A")),
    Mutation("a turned page", PICTURES, pdf=turn_page),
    Mutation("a missing alt text", WORDS, pdf=drop("/Figure", "/Alt")),
    Mutation("a lost scope", WORDS, pdf=drop("/TH", "/A")),
    Mutation("a lost tag", WORDS, pdf=rename("/H3", "/P")),
    Mutation("a list entry that is none", WORDS, pdf=rename("/LI", "/P")),
    Mutation("the language", WORDS, pdf=set_language),
    Mutation("the language of a paragraph", WORDS, pdf=mark_language),
    Mutation("what a link says", WORDS, pdf=deafen_link),
    Mutation("a lost bookmark", WORDS, pdf=lose_bookmark),
    Mutation("what the file claims to be", WORDS, pdf=lose_claim),
    Mutation("another kind of PDF/A", WORDS, setting=("handouts.output.pdf.VARIANT", "pdf/a-3a")),
    Mutation(
        "a front that is set closer",
        BOTH,
        setting=("handouts.output.pdf._is_short", lambda *_: False),
    ),
)
