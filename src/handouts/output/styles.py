"""Puts the stylesheets together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from handouts.errors import RenderError
from handouts.palette import read_palette

Paper = Literal["a4", "letter"]

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ICON = re.compile(r"url\(icon:([a-z-]+)#([a-z-]+)\)")
_DATA = re.compile(r'url\("(data:[^"]+)"\)')


@dataclass(frozen=True, slots=True)
class Stylesheet:
    """All rules for one kind of page."""

    css: str
    palette: dict[str, str]
    """Colours by token, as in ``accent`` and ``same_day_tint``: ``#rrggbb``."""

    icons: frozenset[str]
    """The ``data:`` addresses of the icons that the rules show."""


@cache
def bundle_styles(
    styles: Path, templates: Path, paper: Paper, accent: str, edition: str = "standard"
) -> Stylesheet:
    """Return the rules and colours for one paper, one accent and one edition.

    Raises:
        RenderError: a rule names a colour or an icon that is not there.
    """
    tokens = (styles / "tokens.css").read_text("utf-8")
    palette = read_palette(tokens, accent)
    files = [
        styles / "tokens.css",
        styles / "page.css",
        styles / "base.css",
        *sorted((styles / "components").glob("*.css")),
        styles / "paper" / f"{paper}.css",
        styles / "screen.css",
        *([] if edition == "standard" else [styles / "editions" / f"{edition}.css"]),
    ]
    css = "\n".join(_COMMENT.sub("", file.read_text("utf-8")) for file in files)
    css = _ICON.sub(lambda m: _icon_url(templates / "icons", m[1], m[2], palette), css)
    icons = frozenset(_DATA.findall(css))
    return Stylesheet(re.sub(r"\n\s*\n+", "\n", css).strip(), palette, icons)


def _icon_url(icons: Path, name: str, token: str, palette: dict[str, str]) -> str:
    path, colour = icons / f"{name}.svg", palette.get(token.replace("-", "_"))
    if colour is None or not path.is_file():
        raise RenderError(
            f"a stylesheet asks for the icon “{name}” in “{token}”, which is not there"
        )
    svg = " ".join(path.read_text("utf-8").replace("currentColor", colour).split())
    return f'url("data:image/svg+xml,{quote(svg)}")'
