"""Texts that stand in the source language on a page of another one.

They carry a mark from where they are put in to where they are written, so that each of them
is told as what it is: a listener hears it in its own language.
"""

from __future__ import annotations

MARK = "\ue010"
"""Begins such a text. It is for private use in Unicode, so content never holds it."""


def mark(text: str) -> str:
    """Return a text that is told to be in the source language."""
    return f"{MARK}{text}"


def is_marked(text: str) -> bool:
    """Return whether a text is told to be in the source language."""
    return text.startswith(MARK)


def unmarked(text: str) -> str:
    """Return a text without marks."""
    return text.replace(MARK, "")
