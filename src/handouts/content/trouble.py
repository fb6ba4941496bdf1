"""How a check says what is wrong and how to mend it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from pydantic_core import PydanticCustomError


def trouble(code: str, what: str, mend: str, at: tuple[str | int, ...] = ()) -> PydanticCustomError:
    """Make the error that a validator raises.

    ``code`` names the kind of fault for programs, ``what`` and ``mend`` are for the reader, and
    ``at`` leads on from the value that was checked to the place to mend.
    """
    return PydanticCustomError(code, "{what}", {"what": what, "mend": mend, "at": at})


def nearest(name: str, names: Iterable[str]) -> str | None:
    """Return the known name most like ``name``, or ``None`` where none is close."""
    known = {each.casefold(): each for each in names}
    found = difflib.get_close_matches(name.casefold(), list(known), n=1, cutoff=0.6)
    return known[found[0]] if found else None


def suggest(name: str, names: Iterable[str], otherwise: str) -> str:
    """Say "did you mean …?" where a name is close, else ``otherwise``."""
    near = nearest(name, names)
    return f"did you mean “{near}”?" if near else otherwise
