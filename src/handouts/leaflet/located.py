"""Texts that know which text of which file they are, so that a page can be searched for them.

Only a preview has such texts. Everywhere else a page says nothing of the files behind it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from markupsafe import Markup
from pydantic import BaseModel

from handouts.content.segments import iterate_segments, replace_segments
from handouts.leaflet.ingredients import Ingredients

Model = TypeVar("Model", bound=BaseModel)


class Located(str):
    """A text with its name in a whole kit, such as ``general/key_points/eat-little/text``."""

    key: str

    def __new__(cls, text: str, key: str) -> Located:
        """Return the text with its name."""
        located = super().__new__(cls, text)
        located.key = key
        return located


def locate(given: Ingredients) -> Ingredients:
    """Return what a leaflet is made from, with texts that know their names."""
    return replace(
        given,
        handout=_locate(given.handout, given.handout.id),
        labels=_locate(given.labels, "labels"),
        glossary=_locate(given.glossary, "glossary"),
        illustrations=_locate(given.illustrations, "illustrations"),
        region=_locate(given.region, f"regions/{given.region.id}"),
    )


def _locate(model: Model, file: str) -> Model:
    segments = iterate_segments(model)
    return replace_segments(
        model, {each.id: Located(each.text, f"{file}/{each.id}") for each in segments}
    )


def tell_place(text: str, markup: Markup) -> Markup:
    """Return the markup of a text, around it the name of the text where it knows it."""
    if not isinstance(text, Located):
        return markup
    return Markup('<span data-text="{}">{}</span>').format(text.key, markup)
