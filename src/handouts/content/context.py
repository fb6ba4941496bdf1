"""What a content file may refer to, handed to the models while they validate."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import ValidationInfo


@dataclass(frozen=True, slots=True)
class Known:
    """The names that exist in the shared files of one content folder.

    ``None`` means that the names of that kind are not checked, as when one shared file is
    validated by itself.
    """

    terms: frozenset[str] | None = None
    claims: frozenset[str] | None = None
    sources: frozenset[str] | None = None
    illustrations: frozenset[str] | None = None
    region: str | None = None
    """The country, by its two letters, whose telephone numbers the file has."""

    @classmethod
    def of(cls, info: ValidationInfo) -> Known:
        """Return the names given to ``model_validate(..., context=...)``."""
        return info.context if isinstance(info.context, cls) else cls()
