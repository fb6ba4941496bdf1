"""Labels that hold slots, which are filled in when the page is built."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from handouts.content import plain
from handouts.content.models.text import LINE_LIMIT, Translatable
from handouts.content.trouble import suggest, trouble

SLOT = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True)
class Holds:
    """Checks that a label holds each named slot once, and no other."""

    names: frozenset[str]

    def check(self, text: str) -> str:
        """Return ``text`` as it is, or raise with what is wrong in it."""
        plain.check(text)
        found = SLOT.findall(text)
        for name in found:
            if name not in self.names:
                otherwise = "take it away; nothing fills it in"
                mend = suggest(name, self.names, otherwise)
                raise trouble("unknown_slot", f"{{{name}}} is not filled in here", mend)
        for name in sorted(self.names):
            if found.count(name) != 1:
                raise trouble(
                    "slot_missing",
                    f"{{{name}}} is here {found.count(name)} times",
                    f"write {{{name}}} once, where the value belongs",
                )
        return text


def _holding(*names: str) -> tuple[object, ...]:
    return (
        StringConstraints(min_length=1, max_length=LINE_LIMIT),
        AfterValidator(Holds(frozenset(names)).check),
        Translatable(),
    )


WithNumber = Annotated[str, *_holding("number")]
WithNameAndNumber = Annotated[str, *_holding("name", "number")]
WithPage = Annotated[str, *_holding("page")]
WithPages = Annotated[str, *_holding("page", "pages")]
WithDate = Annotated[str, *_holding("date")]
WithVersion = Annotated[str, *_holding("version")]
WithCount = Annotated[str, *_holding("count")]
WithRange = Annotated[str, *_holding("low", "high")]
WithUnits = Annotated[str, *_holding("first", "second")]
WithSigner = Annotated[str, *_holding("role", "name", "date")]
WithClaim = Annotated[str, *_holding("claim")]
WithTitle = Annotated[str, *_holding("title")]
WithClaims = Annotated[str, *_holding("claims", "known")]
WithDigest = Annotated[str, *_holding("version", "digest")]
WithWho = Annotated[str, *_holding("who")]
WithQuestion = Annotated[str, *_holding("question")]
WithName = Annotated[str, *_holding("name")]
WithParts = Annotated[str, *_holding("parts")]
WithLimit = Annotated[str, *_holding("limit")]
WithAddress = Annotated[str, *_holding("address")]
WithHours = Annotated[str, *_holding("days", "times")]
WithFooter = Annotated[str, *_holding("title", "version", "date")]
