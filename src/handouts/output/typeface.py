"""The typeface of what a person types into a field.

A field needs letters that are nowhere on the page yet. WeasyPrint 70 would embed the whole
font, which for Chinese is ten megabytes. So fields get a font of their own with the letters
of the page's script. It is written with the whole file, so that what was typed still shows
on a machine that has no such letters, and the file stays PDF/A once it is filled in.

Scripts with thousands of letters take those of the national standard that people there type.
All other scripts take the rows of Unicode (256 places each) that the page has letters in.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from io import BytesIO
from typing import Any

NAME = "Wingdings"
"""What fields call the font. It is none, but pdfium, which Chrome and Edge type with, takes the
font of a field for all scripts only if it is called so. Else it looks for Chinese or Arabic
letters on the machine, and where there are none, what was typed is not to be seen."""

_TAG = "FIELDS"
"""Six capitals that tell this part of a font from others (ISO 32000-1, 9.6.4)."""

_ALWAYS = (
    *range(0x0020, 0x007F),
    *range(0x00A0, 0x0250),  # Latin
    *range(0x0370, 0x0530),  # Greek and Cyrillic
    *range(0x1E00, 0x1F00),  # Latin, as for Vietnamese
    *range(0x2010, 0x2028),  # dashes, quotes, dots
    0x20AC,
)
_ROW = 0x100
_HAN = range(0x2E80, 0xD800)
_STANDARDS = {"zh-Hans": "gb2312", "zh-Hant": "big5", "ja": "shift_jis", "ko": "euc_kr"}


def letters_to_type(lang: str, text: str) -> frozenset[int]:
    """Return the code points that a field takes on a page in a language.

    Args:
        lang: The language of the page, as a BCP 47 tag.
        text: Everything that the page says.
    """
    standard = next((code for tag, code in _STANDARDS.items() if lang.startswith(tag)), None)
    typed = set(_in_standard(standard)) if standard else set[int]()
    rows = {ord(letter) // _ROW for letter in set(text) if _is_letter(letter)}
    typed.update(code for row in rows for code in range(row * _ROW, (row + 1) * _ROW))
    return frozenset(typed.union(_ALWAYS))


def _is_letter(letter: str) -> bool:
    return letter.isalpha() and ord(letter) not in _HAN


def _in_standard(name: str) -> Iterator[int]:
    for code in range(0x3000, 0x10000):
        try:
            chr(code).encode(name)
        except UnicodeEncodeError:
            continue
        yield code


def lend_font(fonts: dict[Any, Any], letters: frozenset[int]) -> None:
    """Put a font for typing beside the fonts of a document, once it has fields.

    Args:
        fonts: The fonts that WeasyPrint will embed, those of fields marked as such.
        letters: The code points that a field takes.
    """
    lenders = [font for font in fonts.values() if font.used_in_forms]
    for font in lenders:
        font.used_in_forms = False
        if NAME not in fonts:
            fonts[NAME] = _font_of(font, letters)


def _font_of(lender: Any, letters: frozenset[int]) -> Any:
    from fontTools.ttLib import TTFont

    font = copy(lender)
    font.hash, font.name = NAME, f"/{_TAG}+{lender.name.split(b'+')[1].decode()}".encode()
    font.to_unicode, font.widths, font.missing = {}, {}, {}
    with TTFont(BytesIO(lender.file_content), fontNumber=lender.index, lazy=True) as source:
        shapes, widths = source.getBestCmap(), source["hmtx"]
        for code in sorted(letters & shapes.keys()):
            shape = source.getGlyphID(shapes[code])
            font.to_unicode.setdefault(shape, chr(code))
            font.widths[shape] = round(widths[shapes[code]][0] * 1000 / font.upem)
    return font
