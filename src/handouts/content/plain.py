"""What no text may hold, whatever it is for."""

from __future__ import annotations

import re
import unicodedata

from handouts.content.trouble import trouble

_HTML = re.compile(
    r"</?[a-zA-Z][^<>]*>|<!--|<!\[|&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#\d+|#x[0-9a-fA-F]+);"
)
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNSEEN = re.compile("[\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]")
"""Characters that carry words, or nothing, where nobody can see them."""

_PICTURES = re.compile("[\U0001d400-\U0001d7ff\U0001f000-\U0001faff]")
"""Emoji, and letters drawn as signs of mathematics: no font of a leaflet has them."""

_ALLOWED_CONTROL = frozenset("\n")
_ONE_IN = re.compile(
    r"\b(?:1|one) (?:in|out of) (?:every )?"
    r"(?!(?:100|(?:a|one) hundred)\b)"
    r"(\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|"
    r"forty|fifty|a thousand)\b",
    re.IGNORECASE,
)


def check(text: str) -> None:
    """Raise for HTML, control and direction-changing characters, and "1 in X".

    Risks are told as a count in every 100 (IPDAS 2.0, chapter C: keep one denominator),
    so a text that says "1 in 8" is refused as it is read.
    """
    _check_characters(text)
    if found := _HTML.search(text):
        raise trouble(
            "html",
            f"“{found[0]}” is HTML, and a text is only text",
            "leave it out; in sentences, write **bold**, _emphasis_ or [words](#glossary-term)",
        )
    if found := _ONE_IN.search(text):
        raise trouble(
            "one_in",
            f"“{found[0]}” changes the denominator",
            "say how many in every 100, in an icon_array block",
        )


def _check_characters(text: str) -> None:
    for position, character in enumerate(text, start=1):
        if character in _BIDI:
            raise trouble(
                "bidi",
                f"character {position} is U+{ord(character):04X} "
                f"({unicodedata.name(character)}), which turns the reading direction around",
                "delete it; numbers, ranges and phones are kept in order for you",
            )
        category = unicodedata.category(character)
        if category in {"Cc", "Cs", "Co", "Cn"} and character not in _ALLOWED_CONTROL:
            raise trouble(
                "control",
                f"character {position} is U+{ord(character):04X}, which cannot be printed",
                "delete it and type the text anew",
            )
        if _UNSEEN.match(character):
            raise trouble(
                "unseen",
                f"character {position} is U+{ord(character):04X}, which nobody can see",
                "delete it and type the text anew",
            )
        if _PICTURES.match(character):
            raise trouble(
                "picture_letter",
                f"“{character}” is a picture or a styled letter, and no font here has it",
                "leave it out, or write it in plain letters",
            )
