"""Renders a view with the one Jinja environment of the project."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from handouts.assets import Assets
from handouts.leaflet.bilingual import BilingualView
from handouts.leaflet.view import Edition, LeafletView
from handouts.output.drain import drain_pictures
from handouts.output.fonts import shared_cache
from handouts.output.pictures import draw_pictures
from handouts.output.styles import SMALL, Paper, Stylesheet, bundle_styles

_TEMPLATES: Mapping[Edition, str] = MappingProxyType(
    {
        "one-sheet": "one_sheet.html.j2",
        "easy-read": "easy_read.html.j2",
        "bilingual": "bilingual.html.j2",
        "questions": "questions.html.j2",
    }
)
"""The editions with pages of their own; the others print the leaflet."""


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
    """Whether the page, or a half of it, reads from right to left."""

    second_link_texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """The same for links in another language than the page's, by that language."""

    front_pages: int = 0
    """How many pages the front of the leaflet has to stand on; 0 for as many as it takes."""

    spare: str = ""
    """A page of lines to write on, for what a booklet has left over."""

    grey: bool = False
    """Whether nothing on it has a colour."""

    sheet: str | None = None
    """What is printed on two sides of one sheet, for messages; ``None`` for all else."""

    @property
    def tight(self) -> str:
        """The same page with less room around the words of the front."""
        return self.html.replace(_FRONT, _TIGHT_FRONT, 1)

    def with_spares(self, count: int) -> Page:
        """Return the same page with some pages of lines at its end."""
        return replace(self, html=self.html.replace(_END, self.spare * count + _END, 1))

    @property
    def close(self) -> str:
        """The same page with its lines closer to each other."""
        return self.html.replace("<main>", '<main class="main--close">', 1)


def render_page(view: LeafletView, assets: Assets, paper: Paper, *, grey: bool = False) -> Page:
    """Return a page with its words, drawings and rules in it."""
    styles = bundle_styles(
        assets.styles, assets.templates, paper, view.accent, view.edition, view.lang, grey=grey
    )
    sheet = f"{view.id} in {view.lang} on {paper}" if view.edition == "one-sheet" else None
    html, icons = _fill(view, styles, assets, grey=grey)
    spare = make_environment(assets.templates).from_string(_SPARE)
    return Page(
        html,
        icons,
        view.link_texts,
        view.dir == "rtl",
        front_pages=_front_pages(view.edition, paper),
        spare=spare.render(words=view.words),
        grey=grey,
        sheet=sheet,
    )


def _front_pages(edition: Edition, paper: Paper) -> int:
    """Return how many pages the front has: one that works alone, or two that face each other."""
    if edition not in {"standard", "fillable"}:
        return 0
    return 2 if paper in SMALL else 1


def render_bilingual(
    view: BilingualView, assets: Assets, paper: Paper, *, grey: bool = False
) -> Page:
    """Return a page in two languages, with its words, drawings and rules in it."""
    both = view.both
    styles = bundle_styles(
        assets.styles,
        assets.templates,
        paper,
        both.accent,
        both.edition,
        both.lang,
        view.second_lang,
        grey=grey,
    )
    html, icons = _fill(both, styles, assets, grey=grey, names=view.names)
    return Page(
        html,
        icons,
        both.link_texts,
        "rtl" in {both.dir, view.second_dir},
        {view.second_lang: view.second_link_texts},
        front_pages=1,
        grey=grey,
    )


def _fill(
    view: LeafletView, styles: Stylesheet, assets: Assets, *, grey: bool, **further: Markup
) -> tuple[str, frozenset[str]]:
    """Return the template of an edition with all in it that it prints, and its icons."""
    environment = make_environment(assets.templates)
    shown = view.easy_read.pictures if view.easy_read else ()
    pictures = draw_pictures(environment, shown, styles.palette)
    template = environment.get_template(template_of(view.edition))
    css = Markup(f"{styles.css}\n{pictures.css}")  # noqa: S704 our own stylesheets and drawings
    html = template.render(
        leaflet=view, words=view.words, css=css, palette=styles.palette, **further
    )
    icons = styles.icons | pictures.addresses
    if view.clinic is not None and view.clinic.logo is not None:
        icons |= {view.clinic.logo.address}
    return drain_pictures(html, icons) if grey else (html, icons)


def template_of(edition: Edition) -> str:
    """Return the name of the template of an edition."""
    return _TEMPLATES.get(edition, "leaflet.html.j2")


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
