"""Braille says what the print says: it is translated back."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence

import pytest

from handouts.errors import RenderError
from handouts.output.braille_cells import translate
from handouts.output.braille_tables import find_code, spell
from handouts.output.liblouis import LONGEST, find_liblouis

SENTENCES = {
    "en": (
        "Call 911 now if you turn yellow, with fever, chills or right-side belly pain.",
        "Have a temperature at or above your alert card's number (often 100.4 °F or 38 °C).",
        "This is not liver cancer. You choose how much to know about what may lie ahead.",
    ),
    "es": ("Llame al 911 ahora si tiene fiebre.", "El cáncer se ha extendido al hígado."),
    "uk": ("якщо у вас гарячка", "печінка місто її моє ґанок"),
    "ar": ("السرطان الذي انتشر إلى الكبد", "اتصل بنا اليوم"),
}


def back(cells: Sequence[str], table: str) -> list[str]:
    louis = find_liblouis(table)
    done = subprocess.run(
        [louis.program, "--backward", f"unicode.dis,{table}"],
        input="".join(f"{line}\n" for line in cells),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout.splitlines()


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold().replace("’", "'"))


@pytest.mark.parametrize("lang", ["en", "es", "ar"])
def test_sentences_come_back_word_by_word(lang: str) -> None:
    code = find_code(lang)
    made = translate(SENTENCES[lang], code, find_liblouis(code.table))
    returned = back([made[text] for text in SENTENCES[lang]], code.table)
    assert [words(text) for text in returned] == [words(text) for text in SENTENCES[lang]]


def test_contracted_english_is_shorter_than_its_letters() -> None:
    code = find_code("en")
    made = translate(SENTENCES["en"], code, find_liblouis(code.table))
    assert sum(map(len, made.values())) < 0.9 * sum(map(len, made))


def test_letters_that_ukrainian_alone_has_are_braille() -> None:
    """The table's ninth dot must not reach the page; the cells are those of the alphabet."""
    code = find_code("uk")
    made = translate(["є і ї ґ"], code, find_liblouis(code.table))
    assert made["є і ї ґ"] == "⠜⠀⠽⠀⠹⠀⠻"


def test_hindi_comes_back_to_the_same_cells() -> None:
    """The table gives vowels back as letters of their own, with an a that is not written."""
    code, text = find_code("hi"), "यह लिवर का कैंसर नहीं है"
    louis = find_liblouis(code.table)
    made = translate([text], code, louis)[text]
    (returned,) = back([made], code.table)
    assert translate([returned], code, louis)[returned].replace("⠁", "") == made


def test_chinese_is_spelled_by_its_sounds() -> None:
    """Ganzang is gan with the first tone and zang with the fourth; the table cannot go back."""
    code = find_code("zh-Hans")
    made = translate(["肝", "您的医生"], code, find_liblouis(code.table))
    assert made["肝"] == "⠛⠧⠁"
    assert made["您的医生"] == "⠝⠣⠙⠀⠊⠱⠼⠁"


def test_a_letter_that_the_table_lacks_loses_its_accent() -> None:
    code = find_code("ar")
    made = translate(["Riihimäki", "Riihimaki"], code, find_liblouis(code.table))
    assert made["Riihimäki"] == made["Riihimaki"]


def test_a_sign_without_cells_is_an_error_that_names_it() -> None:
    code = find_code("en")
    with pytest.raises(RenderError, match=r"no cells for “☃” \(U\+2603\): “a ☃ here”"):
        translate(["fine", "a ☃ here"], code, find_liblouis(code.table))


def test_a_text_longer_than_the_program_takes_is_parted_at_spaces() -> None:
    code, long = find_code("en"), "liver " * LONGEST
    made = translate([long], code, find_liblouis(code.table))[long]
    assert made == "⠀".join(["⠇⠊⠧⠻"] * LONGEST)
    assert spell(long, code) == long.strip()
