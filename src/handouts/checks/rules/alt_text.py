"""What people hear who cannot see the drawings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Shared

SHORTEST, LONGEST = 20, 400
_IMAGE_OF = re.compile(
    r"^(?:an? |the )?(?:image|picture|drawing|illustration|photo\w*|graphic)"
    r" (?:of|showing|shows)\b",
    re.IGNORECASE,
)


def find_shared(shared: Shared) -> Iterator[Hit]:
    """Look at the alternative text of every drawing."""
    for words, file in shared.illustrations:
        for position, drawing in enumerate(words.illustrations):
            for what, mend in _faults(drawing.alt):
                path, key = f"illustrations/{drawing.id}/alt", ("illustrations", position, "alt")
                yield Hit(what, path, key, mend=mend, file=file)


def _faults(alt: str) -> Iterator[tuple[str, str]]:
    if len(alt) < SHORTEST:
        yield f"the description has {len(alt)} characters", "say what the drawing shows"
    if len(alt) > LONGEST:
        yield f"the description has {len(alt)} characters", f"tell it in {LONGEST} at most"
    if found := _IMAGE_OF.match(alt):
        yield f"the description begins with “{found[0]}”", "begin with what can be seen"


RULE = Rule(
    code="alt-text",
    title="Drawings are described for those who listen",
    theme="Pictures and page",
    why="A screen reader says “image” by itself; then it reads this text, whole, without a pause.",
    mend=f"describe what the drawing shows in {SHORTEST} to {LONGEST} characters",
    find_shared=find_shared,
)
