"""Words and addresses that stand in for what nobody has filled in yet."""

from __future__ import annotations

import re

_LEFT_OPEN = re.compile(
    r"\b(?:todo|tbd|tba|fixme|x{3,}|lorem ipsum)\b|\?\?\?|\.{4,}|_{3,}|\{\{|^(?:…|\.{3}|-)$",
    re.IGNORECASE,
)
_INVENTED = re.compile(
    r"\b(?:example|sample|placeholder|your (?:clinic|hospital|name|address)|my[- ]clinic)\b",
    re.IGNORECASE,
)
_RESERVED_DOMAIN = re.compile(
    r"^https://(?:[a-z0-9-]+\.)*(?:example(?:\.(?:com|org|net))?|[a-z0-9-]+\.(?:example|test|invalid))"
    r"(?:/|$)"
)
"""The names that RFC 2606 and RFC 6761 keep free for samples."""


def find_open(text: str) -> str | None:
    """Return the words that say a text is not finished, or nothing."""
    found = _LEFT_OPEN.search(text)
    return found[0] if found else None


def find_invented(text: str) -> str | None:
    """Return the words that say a name or an address is none, or nothing."""
    found = _INVENTED.search(text) or _LEFT_OPEN.search(text)
    return found[0] if found else None


def is_sample_address(web: str) -> bool:
    """Return whether a web address is one that is kept free for samples."""
    return bool(_RESERVED_DOMAIN.match(web))
