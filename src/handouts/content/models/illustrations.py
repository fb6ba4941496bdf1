"""The words that belong to drawings."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from handouts.content.models.base import Frozen, SharedName
from handouts.content.models.handout import LocaleName
from handouts.content.models.text import Alt, Line


class Label(Frozen):
    """One label of a drawing."""

    id: SharedName
    text: Line


class Illustration(Frozen):
    """A drawing's title, alternative text and labels."""

    id: SharedName
    title: Line
    """Prints above the drawing."""

    alt: Alt
    """What the picture shows, for a person who listens."""

    labels: Annotated[tuple[Label, ...], Field(max_length=20)] = ()


class Illustrations(Frozen):
    """The words of all drawings in one language."""

    locale: LocaleName
    illustrations: Annotated[tuple[Illustration, ...], Field(min_length=1, max_length=60)]
