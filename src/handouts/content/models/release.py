"""The ids that a leaflet had when it was last released."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from handouts.content.models.base import Frozen, Slug


class Release(Frozen):
    """What translators, sign-offs and links hold on to in one leaflet."""

    leaflet: Slug
    version: Annotated[str, StringConstraints(pattern=r"^\d+\.\d+$")]
    ids: Annotated[tuple[str, ...], Field(min_length=1, max_length=5000)]
    """The id of each text, such as ``treatments/items/chemotherapy/aim``."""
