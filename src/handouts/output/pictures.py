"""Draws the pictures of the easy-read text and puts them into a stylesheet.

A picture repeats the sentence beside it, so a listener shall not hear of it: it is a background,
which a PDF marks as an artifact.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from jinja2 import Environment, TemplateNotFound

from handouts.errors import RenderError


@dataclass(frozen=True, slots=True)
class PictureRules:
    """The rules for some pictures."""

    css: str
    addresses: frozenset[str]
    """The ``data:`` addresses that the rules show."""


def draw_pictures(
    environment: Environment, pictures: tuple[tuple[str, bool], ...], palette: dict[str, str]
) -> PictureRules:
    """Return one rule for each picture, by its name and whether it turns around.

    Raises:
        RenderError: there is no drawing of that name.
    """
    rules: list[str] = []
    addresses: list[str] = []
    for name, turned in pictures:
        try:
            template = environment.get_template(f"pictures/{name}.svg.j2")
        except TemplateNotFound:
            raise RenderError(f"there is no picture “{name}” in templates/pictures") from None
        svg = " ".join(template.render(palette=palette, turned=turned).split())
        address = f"data:image/svg+xml,{quote(svg)}"
        addresses.append(address)
        rules.append(f'.picture--{name} {{ background-image: url("{address}"); }}')
    return PictureRules("\n".join(rules), frozenset(addresses))
