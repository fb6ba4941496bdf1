"""A clinic's numbers, words and gaps reach a message and a screen as they reach paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from clinics import write_clinic
from handouts.build.formats import Format
from handouts.build.job import Job
from handouts.build.make import make
from support import REAL

UNPAGED: tuple[Format, ...] = ("html", "text")


def made(clinic: Path, format_: Format, locale: str = "en") -> str:
    job = Job(REAL, "general", locale, "numbers", format=format_, clinic=clinic)
    return make(job).decode("utf-8")


def flat(text: str) -> str:
    return " ".join(text.split())


def test_numbers_take_the_place_of_room_to_write(tmp_path: Path) -> None:
    text = flat(made(write_clinic(tmp_path), "text"))
    assert "Night and weekend: (617) 632-3000 Your main contact: Jo Muster (nurse), " in text
    assert "Mon to Fri, 8:00 AM to 5:00 PM)" in text.replace("\u202f", " ")
    assert "(This is not a real number. Mon to Fri" in text
    assert "Family doctor: ____________" in text
    assert "Night and weekend: ____________" not in text


@pytest.mark.parametrize("format_", UNPAGED)
def test_what_is_the_clinic_s_own_is_there_and_marked(tmp_path: Path, format_: Format) -> None:
    text = flat(made(write_clinic(tmp_path), format_))
    for words in (
        "Northside Cancer Clinic",
        "Park in Garage B. The first hour is free.",
        "Your first visit with us",
        "a list of your medicines",
        "500 Fairview Road",
        "(617) 632-3000",
        "101 °F or 38.3 °C",
    ):
        assert words in text, words


@pytest.mark.parametrize("format_", UNPAGED)
def test_what_the_clinic_hides_is_not_there(tmp_path: Path, format_: Format) -> None:
    text = made(write_clinic(tmp_path), format_)
    assert not re.search(r"What you may hear(</h2>|\n=+\n)", text)
    assert re.search(r"When to call(</h2>|\n=+\n)", text)


def test_numbers_in_arabic_keep_their_order(tmp_path: Path) -> None:
    text = made(write_clinic(tmp_path), "text", "ar")
    assert "\u2066(617) 632-3000\u2069" in text
    assert "\u2066Jo Muster\u2069 (ممرضة)، \u2066(202) 555-0123\u2069" in flat(text)
    assert "\u2066https://northside.example/" in text


def test_a_number_reaches_braille(tmp_path: Path) -> None:
    job = Job(REAL, "general", "en", format="brf", clinic=write_clinic(tmp_path))
    assert '"<#FAG"> #FCB-#CJJJ' in make(job).decode("ascii")
