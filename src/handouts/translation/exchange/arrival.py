"""One text as a translator's file brings it back."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal, NoReturn

from handouts.errors import ContentError, Fault

Mark = Literal["fuzzy", "translated", "reviewed"]
"""What the file itself says of a target; ``fuzzy`` is a guess that nobody has confirmed."""

_MODIFIERS = {"latin": "latn", "cyrillic": "cyrl"}
"""How PO files name a script."""

SIZE_LIMIT = 20_000_000
"""Bytes of a translator's file, at most: ten times all leaflets in one XLIFF."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a translator's file has for one unit."""

    key: str
    target: str
    source: str | None = None
    """The source words in the file; ``None`` where it has none."""

    mark: Mark | None = None
    """``None`` where the file says nothing, or only what it said when it was made."""

    line: int | None = None
    """Where it begins in the file, from 1."""

    torn: str = ""
    """What shows that its words may not be whole; empty where nothing does."""


def refuse(
    name: str,
    what: str,
    mend: str,
    code: str,
    line: int | None = None,
    *,
    column: int | None = None,
) -> NoReturn:
    """Refuse a whole file.

    Raises:
        ContentError: always.
    """
    raise ContentError((Fault(name, line, column, "", what, mend, code=code),))


def check_size(data: bytes, name: str) -> None:
    """Refuse a file that no export of ours can have become.

    Raises:
        ContentError: it is empty, or larger than ``SIZE_LIMIT``.
    """
    if not data.strip():
        refuse(name, "the file is empty", "send the file that was exported", "empty")
    if len(data) > SIZE_LIMIT:
        what = f"the file is larger than {SIZE_LIMIT // 1_000_000} MB"
        refuse(name, what, "send only the file that was exported", "too_large")


def check_language(name: str, told: str, wanted: str, line: int | None = None) -> None:
    """Refuse a file that says it is in another language than the one it is to go into.

    Tools write ``es_ES`` or ``ES`` for ``es``, and ``zh_CN`` for ``zh-Hans``. So a script counts
    where both have one (a region tells it: Taiwan writes traditional Chinese), and a region
    where both name one.

    Raises:
        ContentError: it is in another language.
    """
    if told.strip() and wanted and not _agree(told, wanted):
        what = f"the file is in “{told}”, and it is to go into “{wanted}”"
        mend = "send the file of this language, or name the other one"
        refuse(name, what, mend, "language", line)


def _agree(one: str, other: str) -> bool:
    (language, *rest), (wanted, *more) = _tag(one), _tag(other)
    pairs = zip(rest, more, strict=True)
    return language == wanted and all(a == b for a, b in pairs if a and b)


def _tag(tag: str) -> tuple[str, str, str]:
    """Return language, script and region; the last two are empty where nothing tells them."""
    from babel.core import get_global

    language, *rest = re.split(r"[-_.@]", tag.strip())
    language = language.lower()
    parts = [_MODIFIERS.get(part.lower(), part.lower()) for part in rest]
    script = next((part for part in parts if re.fullmatch("[a-z]{4}", part)), "")
    region = next((part for part in parts if re.fullmatch("[a-z]{2}", part)), "")
    if region and not script:
        known = get_global("likely_subtags")
        likely = known.get(f"{language}_{region.upper()}") or known.get(language, "__")
        script = likely.split("_")[1].lower()
    return language, script, region


def unix_lines(text: str) -> str:
    """Return a text with the line ends that content files have."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def same_words(one: str, other: str) -> bool:
    """Return whether two texts differ in nothing but their white space and composition."""
    return _bare(one) == _bare(other)


def _bare(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
