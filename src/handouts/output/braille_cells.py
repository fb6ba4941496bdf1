"""From the texts of a leaflet to braille cells."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from handouts.errors import RenderError
from handouts.output.braille_tables import BrailleCode, spell
from handouts.output.cells import BLANK, is_braille
from handouts.output.liblouis import LONGEST, Liblouis

_SHOWN = 60
"""Characters of a text that a message shows."""


def translate(texts: Iterable[str], code: BrailleCode, louis: Liblouis) -> Mapping[str, str]:
    """Return the cells of every text.

    A foreign letter that the table lacks loses its accent.

    Raises:
        RenderError: a sign has no cells in the table.
    """
    given = {text: spell(text, code) for text in texts if text}
    signs = sorted(set("".join(given.values())) - {" "})
    plain: dict[str, str | int | None] = {
        sign: _without_accent(sign) for sign in _lacking(signs, code, louis)
    }
    bare = sorted({sign for signs in plain.values() for sign in str(signs)})
    bad = _lacking(bare, code, louis) if bare else ()
    known = {text: spelled.translate(str.maketrans(plain)) for text, spelled in given.items()}
    for text in known.values():
        if found := [sign for sign in bad if sign in text]:
            raise _no_cells(text, found, code)
    cells = _translate_lines(sorted(set(known.values())), code, louis)
    for text, made in cells.items():
        if not is_braille(made):
            raise _no_cells(text, [], code)
    return {text: cells[spelled] for text, spelled in known.items()}


def _translate_lines(texts: Sequence[str], code: BrailleCode, louis: Liblouis) -> Mapping[str, str]:
    pieces = {text: _cut(text) for text in texts}
    flat = [piece for text in texts for piece in pieces[text]]
    made = dict(zip(flat, louis.forward(flat), strict=True))
    return {
        text: _complete(BLANK.join(made[piece] for piece in pieces[text]), code) for text in texts
    }


def _lacking(signs: Sequence[str], code: BrailleCode, louis: Liblouis) -> tuple[str, ...]:
    """Return those of some signs that the table has no cells for."""
    made = zip(signs, louis.forward(signs), strict=True)
    return tuple(sign for sign, cells in made if not is_braille(_complete(cells, code)))


def _complete(cells: str, code: BrailleCode) -> str:
    return "".join(code.cells.get(cell, cell) for cell in cells)


def _without_accent(sign: str) -> str:
    parts = unicodedata.normalize("NFKD", sign)
    return "".join(part for part in parts if not unicodedata.combining(part))


def _cut(text: str) -> list[str]:
    """Part a text that is too long for the program, after a sentence or at a space."""
    pieces = []
    while len(text) > LONGEST:
        cut = max(text.rfind(" ", 0, LONGEST), text.rfind("。", 0, LONGEST) + 1)
        cut = cut if cut > 0 else LONGEST
        pieces.append(text[:cut])
        text = text[cut:].lstrip()
    return [*pieces, text]


def _no_cells(text: str, signs: Sequence[str], code: BrailleCode) -> RenderError:
    named = ", ".join(f"“{sign}” (U+{ord(sign):04X})" for sign in signs) or "all of this text"
    return RenderError(
        f"the braille table {code.table} has no cells for {named}: “{text[:_SHOWN]}” — "
        "say in output/braille_tables.py what stands for it"
    )
