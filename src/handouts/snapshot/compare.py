"""What differs between what a leaflet said and what it says now."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass

from handouts.snapshot.says import PageSays, Says

SHIFT = 2
"""Tenths of a millimetre that a line may move on a machine with another renderer."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a person can look at."""

    part: str
    """As in ``page 3, tags`` or ``links``."""

    before: tuple[str, ...]
    after: tuple[str, ...]

    def tell(self) -> str:
        """Return it as lines of a diff."""
        gone, new = (f"- {line}" for line in self.before), (f"+ {line}" for line in self.after)
        return "\n".join([f"{self.part}:", *gone, *new])


def compare(before: Says, after: Says, *, same_machine: bool) -> tuple[Change, ...]:
    """Return what differs, in the order of the page.

    Where another renderer made one of them, lines may stand :data:`SHIFT` apart.
    """
    return (
        *_texts("title", (before.title,), (after.title,)),
        *_texts("language", (before.lang,), (after.lang,)),
        *_texts("about", _pairs(before.about), _pairs(after.about)),
        *_texts("bookmarks", before.bookmarks, after.bookmarks),
        *_texts("links", before.links, after.links),
        *_texts("fields", before.fields, after.fields),
        *_texts("type", before.type, after.type),
        *_texts("colors", before.colours, after.colours),
        *_pages(before.pages, after.pages, same_machine=same_machine),
    )


def _pairs(values: dict[str, str]) -> tuple[str, ...]:
    return tuple(f"{name}: {value}" for name, value in values.items())


def _texts(part: str, before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[Change]:
    if before == after:
        return
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind != "equal":
            yield Change(part, before[first:last], after[start:end])


def _pages(
    before: tuple[PageSays, ...], after: tuple[PageSays, ...], *, same_machine: bool
) -> Iterator[Change]:
    if len(before) != len(after):
        yield Change("pages", (str(len(before)),), (str(len(after)),))
    for number, (old, new) in enumerate(zip(before, after, strict=False), start=1):
        yield from _page(f"page {number}", old, new, same_machine=same_machine)
    for number, page in enumerate(before[len(after) :], start=len(after) + 1):
        yield Change(f"page {number}, tags", page.tags, ())
    for number, page in enumerate(after[len(before) :], start=len(before) + 1):
        yield Change(f"page {number}, tags", (), page.tags)


def _page(name: str, old: PageSays, new: PageSays, *, same_machine: bool) -> Iterator[Change]:
    yield from _texts(f"{name}, size", (_size(old),), (_size(new),))
    yield from _texts(f"{name}, tags", old.tags, new.tags)
    yield from _texts(f"{name}, foot", old.foot, new.foot)
    if not stand_alike(old.lines, new.lines, 0 if same_machine else SHIFT):
        first, second = tuple(old.lines.split()), tuple(new.lines.split())
        gone = tuple(place for place in first if place not in second)
        came = tuple(place for place in second if place not in first)
        yield Change(f"{name}, lines", (" ".join(gone),), (" ".join(came),))


def _size(page: PageSays) -> str:
    return f"{page.size[0] / 10:g} × {page.size[1] / 10:g} mm"


def stand_alike(before: str, after: str, shift: int) -> bool:
    """Tell whether lines stand where they stood, within ``shift`` tenths of a millimetre."""
    first, second = _places(before), _places(after)
    return len(first) == len(second) and all(
        abs(one - other) <= shift for one, other in zip(first, second, strict=True)
    )


def _places(lines: str) -> list[int]:
    return [int(number) for place in lines.split() for number in place.split(",")]
