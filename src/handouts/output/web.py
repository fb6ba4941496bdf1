"""One page for a screen that holds all that it needs: it works offline, and prints."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from handouts.assets import Assets
from handouts.leaflet.view import LeafletView
from handouts.output.html import make_environment, template_of
from handouts.output.styles import Paper, bundle_web_styles

_TERM = re.compile(r'<a class="term" href="#term-([a-z0-9-]+)"')


def render_web(view: LeafletView, assets: Assets, paper: Paper) -> str:
    """Return the page, with its words, drawings and rules in it.

    Drawings take their colors from the rules, so that they follow a dark screen, and are
    measured in parts of their own width, so that they follow a narrow one.
    """
    styles = bundle_web_styles(assets.styles, assets.templates, paper, view.accent, view.lang)
    template = _environment(assets.templates).get_template(template_of(view.edition))
    palette = {name: f"var(--{name.replace('_', '-')})" for name in styles.palette}
    css = Markup(styles.css)  # noqa: S704 the stylesheets are the project's own
    words = {**view.words, "urgent.full_list": view.words["web.more_signs"]}

    def fill(uses: Counter[str]) -> str:
        given = {**words, "uses": uses}
        return template.render(leaflet=view, words=given, css=css, palette=palette)

    uses = Counter(_TERM.findall(fill(Counter())))
    return _number_terms(fill(uses))


@cache
def _environment(templates: Path) -> Environment:
    """Return the environment in which templates for a screen come before those for paper."""
    return make_environment(templates / "web", templates)


def _number_terms(html: str) -> str:
    """Give each link to an explained term an id, by which the explanation leads back."""
    met: Counter[str] = Counter()

    def number(link: re.Match[str]) -> str:
        met[link[1]] += 1
        return f'{link[0]} id="use-{link[1]}-{met[link[1]]}"'

    return _TERM.sub(number, html)
