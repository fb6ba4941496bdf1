"""British English says all that American English says, in its own words."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from handouts.build.gather import open_library
from handouts.build.job import Job
from handouts.build.make import make, make_page
from handouts.content.inline import plain_text
from handouts.content.library import Library
from handouts.content.models.locale import DerivedLocale
from handouts.content.segments import iterate_segments
from handouts.content.words import WordChange
from handouts.errors import ContentError, Fault
from support import REAL, library_of, line_of

HEAD = "locale: en-GB\nbased_on: en\nregion: gb\n"


def change_of(words: dict[str, str], *keep: str) -> WordChange:
    locale = DerivedLocale(locale="en-GB", based_on="en", region="gb", words=words, keep=keep)
    return WordChange.of(locale)


def with_locale(root: Path, text: str, name: str = "en-GB") -> Library:
    """Return a library with a locale file of its own."""
    shutil.copytree(REAL / "_shared", root / "_shared", dirs_exist_ok=True)
    (root / "_shared" / "locales" / f"{name}.yaml").write_text(text, "utf-8")
    return library_of(root)


def faults_of_locale(root: Path, text: str) -> tuple[Fault, ...]:
    with pytest.raises(ContentError) as caught:
        with_locale(root, text).load_handout("tiny", "en-GB")
    return caught.value.faults


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("A tumor. Tumors! TUMOR", "A tumour. Tumours! TUMOUR"),
        ("antitumor, tumorous", "antitumor, tumorous"),
        ("_tumor_ **tumor** non-tumor", "_tumour_ **tumour** non-tumour"),
        ("the tumor's edge", "the tumour's edge"),
        ("[tumor](#tumor)", "[tumour](#tumor)"),
        ("[tumor burden](#tumor-burden) tumor", "[tumour burden](#tumor-burden) tumour"),
        ("{tumor} {tumor_size} tumor", "{tumor} {tumor_size} tumour"),
        ("Family doctor; your family\ndoctor", "GP; your GP"),
        ("the ER, her, er", "the A&E, her, er"),
        ("before acetaminophen (paracetamol), ask", "before paracetamol, ask"),
        ("Acetaminophen helps", "Paracetamol helps"),
        ("The Tumor Fund and a tumor", "The Tumor Fund and a tumour"),
    ],
)
def test_words_change_and_nothing_else(text: str, changed: str) -> None:
    words = {
        "tumor": "tumour",
        "tumors": "tumours",
        "family doctor": "GP",
        "ER": "A&E",
        "acetaminophen": "paracetamol",
        "acetaminophen (paracetamol)": "paracetamol",
    }
    assert change_of(words, "The Tumor Fund")(text) == changed


@pytest.mark.parametrize(
    ("words", "line", "column", "what"),
    [
        ('"{fever_limit}": limit', 5, 3, "“{fever_limit}” holds _ { }, which would change a slot"),
        ('"](#tumor": x', 5, 3, "“](#tumor” holds # ], which would change a slot, a link"),
        ("tumor: '**tumour**'", 5, 10, "“**tumour**” holds *, which would change a slot"),
        ("tumor: a_b", 5, 10, "“a_b” holds _, which would change a slot, a link or a mark"),
        ("tumor: '<b>'", 5, 10, "“<b>” is HTML"),
        ("tumor: tumor", 5, 3, "“tumor” stands for itself"),
        ("tumor: growth\n  growth: lump", 5, 3, "“growth” would itself be changed, into “lump”"),
        ("tumor: tumour\n  tumor: growth", 6, 3, "the field “tumor” is here twice"),
        ("tumor:", 5, 9, "there is nothing here"),
    ],
)
def test_words_that_would_do_harm_are_refused(
    words: str, line: int, column: int, what: str, tmp_path: Path
) -> None:
    (fault,) = faults_of_locale(tmp_path, f"{HEAD}words:\n  {words}\n")
    assert fault.file.endswith("locales/en-GB.yaml")
    assert (fault.line, fault.column) == (line, column)
    assert fault.what.startswith(what)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("locale: en-GB", "locale: en-IE", "“en-IE” is not the name of its file"),
        ("based_on: en", "based_on: en-GB", "“en-GB” is itself made out of another locale"),
        ("region: gb", "regoin: gb", "there is no field “regoin” here"),
    ],
)
def test_a_locale_file_with_faults_names_the_line(
    old: str, new: str, what: str, tmp_path: Path
) -> None:
    text = f"{HEAD}words:\n  tumor: tumour\n".replace(old, new)
    faults = faults_of_locale(tmp_path, text)
    assert what in {fault.what for fault in faults}
    assert line_of(text, new) in {fault.line for fault in faults}


def test_a_broken_locale_file_harms_no_other_locale(tmp_path: Path) -> None:
    library = with_locale(tmp_path, "words: [\n")
    assert library.locales("tiny") == ("en", "en-GB")
    assert library.load_handout("tiny").locale == "en"
    with pytest.raises(ContentError, match=r"locales/en-GB\.yaml:"):
        library.load_handout("tiny", "en-GB")


def test_a_locale_of_one_s_own_stands_beside_the_shipped_ones(tmp_path: Path) -> None:
    library = library_of(tmp_path)
    folder = tmp_path / "_shared" / "locales"
    folder.mkdir(parents=True)
    text = HEAD.replace("en-GB", "en-IE") + "words:\n  Tiny: Wee\n"
    (folder / "en-IE.yaml").write_text(text, "utf-8")
    assert library.locales("tiny") == ("en", "en-GB", "en-IE")
    assert library.load_handout("tiny", "en-IE").title == "Wee cancer"
    assert library.labels("en-IE").locale == "en-IE"


def models(library: Library, locale: str) -> Iterator[BaseModel]:
    """Yield everything that leaflets in a locale are made of."""
    yield library.labels(locale)
    yield library.glossary(locale)
    yield library.illustrations(locale)
    yield library.region(library.labels(locale).region, locale)
    for leaflet in library.leaflets():
        assert locale in library.locales(leaflet)
        yield library.load_handout(leaflet, locale)


def test_everything_is_there_in_british_english() -> None:
    library = open_library(REAL)
    ids = [
        {segment.id for model in models(library, locale) for segment in iterate_segments(model)}
        for locale in ("en", "en-GB")
    ]
    regional = re.compile(r"^help/|^name$")
    assert {name for name in ids[0] if not regional.match(name)} == {
        name for name in ids[1] if not regional.match(name)
    }


def test_no_american_word_is_left() -> None:
    library = open_library(REAL)
    locale = library.derived("en-GB")
    assert locale is not None
    change = WordChange.of(locale)
    for model in models(library, "en-GB"):
        for segment in iterate_segments(model):
            assert change(segment.text) == segment.text, segment.id


@pytest.mark.parametrize(
    "word",
    [
        *("tumor", "diarrhea", "center", "acetaminophen", "911", "insurance", "store"),
        *("sunscreen", "inch", "pill", "shot", "Medicare", "drugstore", "emergency room"),
    ],
)
def test_words_that_a_british_reader_would_stumble_over(word: str) -> None:
    found = [
        segment.id
        for model in models(open_library(REAL), "en-GB")
        for segment in iterate_segments(model)
        if re.search(rf"\b{word}s?\b", plain_text(segment.text), re.IGNORECASE)
    ]
    assert found == []


def test_words_still_agree_with_those_beside_them() -> None:
    broken = re.compile(
        r"\b[Aa] (?:injection|anaesthetic|oedema|A&E|painkillers)\b"
        r"|\b(?:painkillers|tablets|injections) (?:is|has|was|does)\b",
        re.IGNORECASE,
    )
    found = [
        segment.text
        for model in models(open_library(REAL), "en-GB")
        for segment in iterate_segments(model)
        if broken.search(plain_text(segment.text))
    ]
    assert found == []


def test_the_american_bytes_do_not_depend_on_the_british_files(tmp_path: Path) -> None:
    shutil.copytree(REAL / "_shared", tmp_path / "_shared")
    shutil.copytree(REAL / "pancreatic", tmp_path / "pancreatic")
    before = make(Job(REAL, "pancreatic", "en"))
    for path in tmp_path.rglob("en-GB.yaml"):
        path.write_text("title: [broken\n", "utf-8")
    assert make(Job(tmp_path, "pancreatic", "en")) == before


def test_the_page_is_british(tmp_path: Path) -> None:
    html = make_page(Job(REAL, "pancreatic", "en-GB")).html
    assert '<html lang="en-GB" dir="ltr"' in html
    for part in ("Call 999 now if you", "37.5\u00a0°C or 99.5\u00a0°F", "21 November\u00a02026"):
        assert part in html
    assert html.count("If you cannot reach us, call NHS\u00a0111.") == 2
    assert "size: 210mm 297mm" in html
