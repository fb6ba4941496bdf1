"""Renders a view with the one Jinja environment of the project."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from handouts.assets import Assets
from handouts.leaflet.view import Edition, LeafletView
from handouts.output.fonts import shared_cache
from handouts.output.styles import Paper, bundle_styles

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

    tightens: bool = False
    """Whether the words of the first page have to stand on it."""

    @property
    def tight(self) -> str:
        """The same page with less room around the words of the first page."""
        return self.html.replace(_FRONT, _TIGHT_FRONT, 1)


def render_page(view: LeafletView, assets: Assets, paper: Paper) -> Page:
    """Return a page with its words, drawings and rules in it."""
    styles = bundle_styles(
        assets.styles, assets.templates, paper, view.accent, view.edition, view.lang
    )
    template = make_environment(assets.templates).get_template(template_of(view.edition))
    css = Markup(styles.css)  # noqa: S704 the stylesheets are the project's own
    html = template.render(leaflet=view, words=view.words, css=css, palette=styles.palette)
    tightens = view.edition in ("standard", "review")
    return Page(html, styles.icons, view.link_texts, view.dir == "rtl", tightens)


def template_of(edition: Edition) -> str:
    """Return the name of the template of an edition."""
    return "questions.html.j2" if edition == "questions" else "leaflet.html.j2"


@cache
def make_environment(*templates: Path) -> Environment:
    """Return the environment: everything escaped, nothing undefined.

    Args:
        templates: Folders; what lies in the first comes before its namesake in the next.
    """
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
