"""The ground that every content model stands on."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints


class Frozen(BaseModel):
    """A value that cannot be changed and that knows all of its fields."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        str_strip_whitespace=True,
        use_attribute_docstrings=True,
    )


Slug = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60),
    Field(description="Small letters, digits and hyphens. It never changes once it is out."),
]
"""The id of a part: translators, sign-offs and links hold on to it."""

SharedName = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$", max_length=60),
    Field(description="The name of a drawing: small letters, digits and underscores."),
]
"""The name of a template file, which follows the house's file names."""


class Part(Frozen):
    """Something that prints, under an id that stays the same for ever."""

    id: Slug
    """Stays the same for ever, so that translations and sign-offs can hold on to it."""
