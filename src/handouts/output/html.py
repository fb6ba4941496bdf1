"""Renders a view with the one Jinja environment of the project."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from handouts.assets import Assets
from handouts.leaflet.view import Edition, LeafletView
from handouts.output.fonts import shared_cache
from handouts.output.styles import SMALL, Paper, bundle_styles

_END = "</main>"
_SPARE = '{% from "components/spare_page.html.j2" import spare_page %}{{ spare_page(words) }}'
_FRONT, _TIGHT_FRONT = '<div class="front">', '<div class="front front--tight">'


@dataclass(frozen=True, slots=True)
class Page:
    """A whole HTML page that needs nothing from outside."""

    html: str
    icons: frozenset[str]
    """The only addresses that the page shows pictures from; all are ``data:``."""

    link_texts: Mapping[str, str]
    """What a listener hears about each link, by its target."""

    right_to_left: bool
    """Whether the page reads from right to left."""

    front_pages: int = 0
    """How many pages the front of the leaflet has to stand on; 0 for as many as it takes."""

    spare: str = ""
    """A page of lines to write on, for what a booklet has left over."""

    grey: bool = False
    """Whether nothing on it has a colour."""

    @property
    def tight(self) -> str:
        """The same page with less room around the words of the front."""
        return self.html.replace(_FRONT, _TIGHT_FRONT, 1)

    def with_spares(self, count: int) -> Page:
        """Return the same page with some pages of lines at its end."""
        return replace(self, html=self.html.replace(_END, self.spare * count + _END, 1))


def render_page(view: LeafletView, assets: Assets, paper: Paper, *, grey: bool = False) -> Page:
    """Return a page with its words, drawings and rules in it."""
    styles = bundle_styles(
        assets.styles, assets.templates, paper, view.accent, view.edition, view.lang, grey=grey
    )
    name = "questions.html.j2" if view.edition == "questions" else "leaflet.html.j2"
    environment = make_environment(assets.templates)
    template = environment.get_template(name)
    spare = environment.from_string(_SPARE)
    css = Markup(styles.css)  # noqa: S704 the stylesheets are the project's own
    html = template.render(leaflet=view, words=view.words, css=css, palette=styles.palette)
    return Page(
        html,
        styles.icons,
        view.link_texts,
        right_to_left=view.dir == "rtl",
        front_pages=_front_pages(view.edition, paper),
        spare=spare.render(words=view.words),
        grey=grey,
    )


def _front_pages(edition: Edition, paper: Paper) -> int:
    """Return how many pages the front has: one that works alone, or two that face each other."""
    if edition not in {"standard", "review"}:
        return 0
    return 2 if paper in SMALL else 1


@cache
def make_environment(templates: Path) -> Environment:
    """Return the environment: everything escaped, nothing undefined."""
    return Environment(
        loader=FileSystemLoader(templates),
        bytecode_cache=_compiled_templates(),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _compiled_templates() -> FileSystemBytecodeCache | None:
    """Return where compiled templates are kept; a changed template is compiled anew."""
    folder = shared_cache() / "templates"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return FileSystemBytecodeCache(str(folder))
