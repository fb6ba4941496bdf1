"""Hours in a form that prints in every language: ``mon-fri 8:00-17:00, sat 9:00-12:00``."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from handouts.content.trouble import trouble

ALWAYS = "always"
"""Day and night, all week."""

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = "|".join(DAYS)
_OPENING = re.compile(
    rf"(?P<first>{_DAY})(?:-(?P<last>{_DAY}))? +"
    r"(?P<from>\d{1,2}:\d\d)-(?P<until>\d{1,2}:\d\d)"
)


@dataclass(frozen=True, slots=True)
class Opening:
    """Some days of the week, with the same hours."""

    first: int
    """0 is Monday."""

    last: int
    opens: datetime.time
    closes: datetime.time


def parse_openings(text: str) -> tuple[Opening, ...]:
    """Return the hours; none where they are always.

    Raises:
        PydanticCustomError: the text is written in another way.
    """
    if text == ALWAYS:
        return ()
    return tuple(_parse(piece.strip()) for piece in text.split(","))


def _parse(text: str) -> Opening:
    match = _OPENING.fullmatch(text)
    try:
        if match is None:
            raise ValueError(text)
        opens, closes = (_time(match[name]) for name in ("from", "until"))
    except ValueError:
        what = f"“{text}” does not tell days and hours"
        raise trouble("opening", what, _mend(text)) from None
    first = DAYS.index(match["first"])
    return Opening(first, DAYS.index(match["last"] or match["first"]), opens, closes)


def _mend(text: str) -> str:
    """Return what to write: the same in small letters and plain hyphens, where that does."""
    plain = " ".join(re.sub("[‐‑‒–—−]", "-", text.lower()).split())
    plain = re.sub(" ?- ?", "-", plain)
    if plain != text and (plain == ALWAYS or _OPENING.fullmatch(plain)):
        return f"write it with small letters and plain hyphens: {plain}"
    return (
        "write mon-fri 8:00-17:00, with more of them after a comma, or always; "
        "hours in other words go into hours"
    )


def _time(text: str) -> datetime.time:
    hour, minute = map(int, text.split(":"))
    return datetime.time(hour, minute)
