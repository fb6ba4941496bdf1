"""Which braille each language is written in: the tables of liblouis, and what they lack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from handouts.errors import RenderError
from handouts.output.cells import BLANKS_ONLY, Breaks


@dataclass(frozen=True, slots=True)
class BrailleCode:
    """The braille of one language."""

    table: str
    name: str
    spelled: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Signs that the table has no cells for, and the words that stand for them."""

    cells: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Letters that the program hands back as they are, and their cells."""

    breaks: Breaks = BLANKS_ONLY
    """Where lines may break but at blanks."""


_COMMON = MappingProxyType(
    {"\u00a0": " ", "\u202f": " ", "’": "'", "−": "-", "‑": "-", "·": ",", "×": "x", "≥": ">"}
)

_UEB = BrailleCode("en-ueb-g2.ctb", "Unified English Braille, contracted (grade 2)")
_CODES: Mapping[str, BrailleCode] = MappingProxyType(
    {
        "en": _UEB,
        # Spanish readers read grade 1; the contracted form (estenografía) is for notes.
        "es": BrailleCode(
            "es-g1.ctb",
            "Spanish, uncontracted (grade 1)",
            MappingProxyType({"°": " grados ", "%": " por ciento", "_": "-"}),
        ),
        # Grade 1 is what all Arab countries agreed on and what people learn first.
        "ar": BrailleCode("ar-ar-g1.utb", "Unified Arabic Braille, uncontracted (grade 1)"),
        "hi": BrailleCode("hi-in-g1.utb", "Bharati braille for Hindi (grade 1)"),
        # The table tells these from Latin letters by a ninth dot, which no cell has.
        "uk": BrailleCode(
            "uk.utb",
            "Ukrainian, literary",
            cells=MappingProxyType({"є": "⠜", "і": "⠽", "ї": "⠹", "ґ": "⠻"}),
        ),
        # GF 0019-2018, the standard of the People's Republic. A tone ends a syllable; a comma, a
        # full stop, a colon and what closes brackets and quotes may not begin a line.
        "zh-Hans": BrailleCode(
            "zhcn-cbs.ctb",
            "Chinese Common Braille (GF 0019-2018)",
            breaks=Breaks("⠁⠂⠄⠆", ("⠐", "⠈", "⠤", "⠠⠆", "⠘⠆")),
        ),
    }
)


def find_code(lang: str) -> BrailleCode:
    """Return the braille of a language, or of the one that it is a kind of.

    Raises:
        RenderError: we know of none.
    """
    parts = lang.split("-")
    for count in range(len(parts), 0, -1):
        code = _CODES.get("-".join(parts[:count]))
        if code is not None:
            return code
    there = ", ".join(_CODES)
    raise RenderError(
        f"nobody has said which braille {lang} is written in; there is braille for {there} — "
        "add its table to output/braille_tables.py"
    )


def spell(text: str, code: BrailleCode) -> str:
    """Return a text in the characters that a table has cells for."""
    for sign, words in (*_COMMON.items(), *code.spelled.items()):
        text = text.replace(sign, words)
    return " ".join(text.split())
