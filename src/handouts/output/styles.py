"""Puts the stylesheets together."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from handouts.errors import RenderError
from handouts.palette import read_palette

Paper = Literal["a4", "letter", "a5", "half-letter"]
"""What a page is printed on."""

HALVES: Mapping[Paper, Paper] = {"a4": "a5", "letter": "half-letter"}
"""What a sheet becomes when it is folded once."""

SMALL = frozenset(HALVES.values())
"""Half a sheet: a page of a booklet."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ICON = re.compile(r"url\(icon:([a-z-]+)#([a-z-]+)\)")
_SIZE = re.compile(r"(?<=font-size: )([\d.]+)(?=pt)")
_SCALE = re.compile(r":root \{ --letter-scale: ([\d.]+); \}")
_RULE = re.compile(r"^(html|em) \{([^}]*)\}", re.MULTILINE)
_FAMILIES = re.compile(r"^html \{[^}]*?font-family: ([^;]+);", re.MULTILINE)
_FAMILY = re.compile(r'"([^"]+)"')
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
def bundle_styles(  # noqa: PLR0917 each of them picks a file
    styles: Path,
    templates: Path,
    paper: Paper,
    accent: str,
    edition: str = "standard",
    lang: str = "en",
    second_lang: str | None = None,
    *,
    grey: bool = False,
) -> Stylesheet:
    """Return the rules and colours for one paper, one accent, one edition and one language.

    A second language has its rules where an element says that it is in it. In grey, other
    colours stand in for all of them, and rules say by shape what colour said.

    What a language needs stands in a file of its name, as in ``languages/ar.css``, which also
    holds for ``ar-XB``.

    Raises:
        RenderError: a rule names a colour or an icon that is not there.
    """
    colours = [styles / "tokens.css", *([styles / "grey.css"] if grey else [])]
    palette = read_palette("\n".join(file.read_text("utf-8") for file in colours), accent)
    files = [
        colours[0],
        styles / "page.css",
        styles / "base.css",
        *sorted((styles / "components").glob("*.css")),
        *([styles / "half_sheet.css"] if paper in SMALL else []),
        styles / "paper" / f"{paper}.css",
        *_language_files(styles / "languages", lang),
        *([] if edition == "standard" else [styles / "editions" / f"{edition}.css"]),
        *colours[1:],
    ]
    second = _second_language(styles / "languages", second_lang) if second_lang else ""
    return _bundle(files, templates, palette, second)


def _bundle(
    files: Sequence[Path], templates: Path, palette: dict[str, str], more: str = ""
) -> Stylesheet:
    css = "\n".join(_COMMENT.sub("", file.read_text("utf-8")) for file in files)
    css = _ICON.sub(lambda m: _icon_url(templates / "icons", m[1], m[2], palette), css)
    css = _scale_letters(css) + more
    icons = frozenset(_DATA.findall(css))
    return Stylesheet(re.sub(r"\n\s*\n+", "\n", css).strip(), palette, icons)


@cache
def bundle_web_styles(
    styles: Path, templates: Path, paper: Paper, accent: str, lang: str
) -> Stylesheet:
    """Return the rules and colours of a page for a screen.

    Raises:
        RenderError: a rule names a colour or an icon that is not there.
    """
    tokens = (styles / "tokens.css").read_text("utf-8")
    palette = read_palette(tokens, accent)
    folder = styles / "web"
    files = [
        styles / "tokens.css",
        *(folder / f"{name}.css" for name in ("base", "components", "dark", "print")),
        folder / "paper" / f"{paper}.css",
        *_language_files(folder / "languages", lang),
    ]
    return _bundle(files, templates, palette)


def list_fonts(styles: Path, lang: str) -> tuple[str, ...]:
    """Return the families that a language is set in, in the order they are looked through."""
    files = [styles / "base.css", *_language_files(styles / "languages", lang)]
    stacks = [found for file in files for found in _FAMILIES.findall(file.read_text("utf-8"))]
    return tuple(_FAMILY.findall(stacks[-1]))


def _language_files(folder: Path, lang: str) -> list[Path]:
    """Return the file of a language, or of the one that it is a kind of."""
    parts = lang.split("-")
    names = ("-".join(parts[:count]) for count in range(len(parts), 0, -1))
    return [path for name in names if (path := folder / f"{name}.css").is_file()][:1]


def _scale_letters(css: str) -> str:
    """Make all letters larger by what the rules of a language say.

    Sizes are in points, because they are held to a standard of clear print; a script whose
    letters are low at the same size gets more points everywhere.
    """
    found = _SCALE.search(css)
    if found is None:
        return css
    scale = float(found[1])
    return _SIZE.sub(lambda size: f"{float(size[1]) * scale:.2f}", _SCALE.sub("", css))


def _second_language(folder: Path, lang: str) -> str:
    """Return what a language asks of its own letters, for elements that are in it.

    Of its rules those for the whole page and for emphasis are about letters; the rest are
    about a page that is in this language alone.
    """
    here = f'[lang="{lang}"]'
    css = "".join(
        _COMMENT.sub("", file.read_text("utf-8")) for file in _language_files(folder, lang)
    )
    css = _SCALE.sub(lambda found: f"html {{ font-size: {found[1]}em; }}", css)
    rules = (
        f"{here}{name[4:] if name == 'html' else f' {name}'} {{{body}}}"
        for name, body in _RULE.findall(css)
    )
    return "\n" + "\n".join(rules)


def _icon_url(icons: Path, name: str, token: str, palette: dict[str, str]) -> str:
    path, colour = icons / f"{name}.svg", palette.get(token.replace("-", "_"))
    if colour is None or not path.is_file():
        raise RenderError(
            f"a stylesheet asks for the icon “{name}” in “{token}”, which is not there"
        )
    svg = " ".join(path.read_text("utf-8").replace("currentColor", colour).split())
    return f'url("data:image/svg+xml,{quote(svg)}")'
