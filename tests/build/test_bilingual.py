"""Two languages of one leaflet are asked for, refused, drafted and signed."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from handouts.build import translate
from handouts.build.gather import open_library
from handouts.build.job import Job
from handouts.build.make import make_page
from handouts.build.review import demand_signed
from handouts.content.library import Library
from handouts.content.models.locale import TranslatedLocale
from handouts.errors import ContentError, UnsignedError, UsageError
from handouts.translation.ledgers import Record
from signing import TODAY, old_library, sign
from support import REAL, run_handouts, write_tiny

DAY = datetime.date(2026, 11, 21)
FRENCH = TranslatedLocale(
    locale="fr", translated_from="en", name="français", region="us", formats="fr-CA"
)


def job_of(root: Path, first: str, second: str | None) -> Job:
    return Job(root, "tiny", first, "numbers", edition="bilingual", second=second)


def test_the_file_is_named_after_both(tmp_path: Path) -> None:
    job = Job(tmp_path, "general", "ar", edition="bilingual", second="en")
    assert job.file_name == "general.ar-en.bilingual.pdf"
    assert job.locales == ("ar", "en")
    assert replace(job, format="html").file_name == "general.ar-en.bilingual.html"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["--edition", "bilingual"],
            "both languages would be “en” — name the patient's with --locale, and the clinic's "
            "with --with\n",
        ),
        (
            ["--edition", "bilingual", "--locale", "ar-XB", "--with", "ar-XB"],
            "both languages would be “ar-XB” — name the patient's with --locale, and the clinic's "
            "with --with\n",
        ),
        (
            ["--locale", "ar-XB", "--with", "en"],
            "--with is the second language of the bilingual edition — add --edition bilingual, or "
            "leave --with away\n",
        ),
        (
            ["--edition", "bilingual", "--locale", "fr"],
            "the leaflet “tiny” is not there in “fr” — it has: en, en-GB\n",
        ),
        (
            ["--edition", "bilingual", "--with", "fr"],
            "the leaflet “tiny” is not there in “fr” — it has: en, en-GB\n",
        ),
    ],
)
def test_what_cannot_be_is_refused(arguments: list[str], message: str, tmp_path: Path) -> None:
    root = write_tiny(tmp_path / "content")
    done = run_handouts("render", "tiny", *arguments, "--content", root, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (2, message)
    assert not list(tmp_path.glob("*.pdf"))


def test_the_clinic_speaks_english_unless_told_otherwise(tmp_path: Path) -> None:
    root = write_tiny(tmp_path / "content")
    done = run_handouts(
        *("render", "tiny", "--edition", "bilingual", "--locale", "ar-XB"),
        *("--content", root),
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    with pikepdf.open(tmp_path / "tiny.ar-XB-en.bilingual.pdf") as pdf:
        assert pdf.Root.Lang == "ar-XB"


def test_a_language_of_the_bilingual_edition_alone_is_refused_elsewhere(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--with is the second language"):
        Job(tmp_path, "tiny", "en", second="fr")
    with pytest.raises(UsageError, match="both languages would be"):
        job_of(tmp_path, "en", None)


@pytest.mark.parametrize("languages", [("fr", "en"), ("en", "fr")], ids="-".join)
def test_gaps_of_either_half_stop_it_or_make_it_a_draft(
    languages: tuple[str, str], tmp_path: Path
) -> None:
    root = french(tmp_path).root
    job = job_of(root, *languages)
    banner = "F This translation is not finished. What is missing is in English."
    assert banner not in make_page(job).html
    path = root / "tiny" / "fr.yaml"
    text = path.read_text("utf-8")
    assert text.count("text: F vomit blood") == 1
    path.write_text(text.replace("text: F vomit blood", 'text: ""'), "utf-8")
    with pytest.raises(ContentError, match="“vomit blood” is not translated"):
        make_page(job)
    html = make_page(replace(job, draft=True)).html
    half = '<span class="pair__half" lang="{}" dir="ltr">{}'
    assert half.format("fr", '<bdi lang="en" dir="ltr">vomit blood</bdi></span>') in html
    assert half.format("en", "vomit blood</span>") in html
    assert len(re.findall(half.format("fr", re.escape(banner)), html)) == 2
    assert half.format("en", banner) not in html


def french(root: Path) -> Library:
    """Return a library with every text in a French of our own."""
    translate.write_locale(open_library(write_tiny(root)), FRENCH)
    translate.begin(open_library(root), "fr", ["tiny"])
    library = open_library(root)
    units = translate.gather_units(library, "fr")
    said = [replace(unit, target=f"F {unit.source}", state="translated") for unit in units]
    translate.write_back(library, "fr", said, Record("translated", "Ana Example", DAY))
    return open_library(root)


def test_each_half_says_who_has_signed_it(tmp_path: Path) -> None:
    library = old_library(tmp_path)
    sign(library)
    sign(library, "patient-reader", "Bo Test")
    html = make_page(job_of(library.root, "en", "ar-XB")).html
    cover = re.search(r'class="cover__draft">(.*?)</p>', html, re.DOTALL)
    assert cover is not None
    english, arabic = cover[1].split('lang="ar-XB"')
    assert "Dr. Ada Test" in english
    assert "Dr. Ada Test" not in arabic
    with pytest.raises(UnsignedError, match="tiny in ar-XB is not made") as caught:
        demand_signed([(job_of(library.root, "en", "ar-XB"), tmp_path / "x.pdf")], TODAY)
    assert "tiny in en is not made" not in str(caught.value)


def test_both_halves_name_the_numbers_of_the_place_where_the_clinic_is() -> None:
    html = make_page(Job(REAL, "general", "es", edition="bilingual", second="en-GB")).html
    assert "911" not in html
    assert "999" in html
