"""Claims that no leaflet cites."""

from __future__ import annotations

from collections.abc import Iterator

from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Shared


def find_shared(shared: Shared) -> Iterator[Hit]:
    """Look at every claim of this folder's own evidence."""
    for file in shared.evidence_files:
        data = file.data if isinstance(file.data, dict) else {}
        for position, claim in enumerate(data.get("claims", ())):
            if claim["id"] not in shared.cited:
                yield Hit(
                    f"no leaflet cites {claim['id']}", key=("claims", position, "id"), file=file
                )


RULE = Rule(
    code="claim-unused",
    title="Every claim is cited",
    theme="Evidence",
    why="A claim that nothing rests on is checked at every review for no one.",
    mend="cite it where it is said, or take it out",
    severity="warning",
    find_shared=find_shared,
)
