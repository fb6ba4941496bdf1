"""The colours of the stylesheets, and how well one reads on another (WCAG 2.2)."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"--([a-z-]+):\s*(#[0-9A-Fa-f]{6})\s*;")
_RULE = re.compile(r"(?P<selector>[^{}]+)\{(?P<body>[^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ACCENT = re.compile(r"\.accent--([a-z-]+)")
_LINEAR_BELOW = 0.04045


def read_palette(tokens: str, accent: str) -> dict[str, str]:
    """Return the colours of ``:root`` with those of one accent laid over them."""
    palette: dict[str, str] = {}
    for rule in _RULE.finditer(_COMMENT.sub("", tokens)):
        selector = rule["selector"].strip()
        if selector in {":root", f".accent--{accent}"}:
            palette |= {
                name.replace("-", "_"): value for name, value in _TOKEN.findall(rule["body"])
            }
    return palette


def list_accents(tokens: str) -> tuple[str, ...]:
    """Return the accents that the stylesheet has, in its order."""
    return tuple(dict.fromkeys(_ACCENT.findall(_COMMENT.sub("", tokens))))


def luminance(colour: str) -> float:
    """Return the relative luminance of #rrggbb (WCAG 2.2)."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [c / 12.92 if c <= _LINEAR_BELOW else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2)."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)
