"""How a check says what is wrong and how to mend it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from pydantic_core import PydanticCustomError


def trouble(code: str, what: str, mend: str) -> PydanticCustomError:
    """Make the error that a validator raises.

    ``code`` names the kind of fault for programs, ``what`` and ``mend`` are for the reader.
    """
    return PydanticCustomError(code, "{what}", {"what": what, "mend": mend})


def nearest(name: str, names: Iterable[str]) -> str | None:
    """Return the known name most like ``name``, or ``None`` where none is close."""
    found = difflib.get_close_matches(name, list(names), n=1, cutoff=0.6)
    return found[0] if found else None


def suggest(name: str, names: Iterable[str], otherwise: str) -> str:
    """Say "did you mean …?" where a name is close, else ``otherwise``."""
    near = nearest(name, names)
    return f"did you mean “{near}”?" if near else otherwise
