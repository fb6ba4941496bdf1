"""What differs between what a leaflet said and what it says now."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from handouts.snapshot.says import PageSays, Says

SHIFT = 2
"""Tenths of a millimetre that a line may move on a machine with another renderer."""

CONSEQUENCE = re.compile(r"page \d+, (?:lines|foot|moved here)|pages|type|colors")
"""Parts of a page that change because of something else."""


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
    for old, new in _parted(before, after)[1]:
        yield Change(part, before[old], after[new])


_Pair = tuple[slice, slice]
"""Lines of before, and the lines of after that stand in their place."""


def _parted(before: Sequence[str], after: Sequence[str]) -> tuple[list[_Pair], list[_Pair]]:
    """Return what stayed, and what is other; lines that were changed in place come one by one."""
    stayed: list[_Pair] = []
    other: list[_Pair] = []
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            stayed.append((slice(first, last), slice(start, end)))
        elif last - first == end - start:
            steps = range(last - first)
            other += [
                (slice(first + at, first + at + 1), slice(start + at, start + at + 1))
                for at in steps
            ]
        else:
            other.append((slice(first, last), slice(start, end)))
    return stayed, other


def _pages(
    before: tuple[PageSays, ...], after: tuple[PageSays, ...], *, same_machine: bool
) -> Iterator[Change]:
    if len(before) != len(after):
        yield Change("pages", (str(len(before)),), (str(len(after)),))
    yield from _tags(_tagged(before), _tagged(after))
    for number, (old, new) in enumerate(zip(before, after, strict=False), start=1):
        yield from _page(f"page {number}", old, new, same_machine=same_machine)


_Tagged = tuple[tuple[int, str], ...]
"""Every line of the tag tree with the page that it begins on."""


def _tagged(pages: tuple[PageSays, ...]) -> _Tagged:
    return tuple((number, tag) for number, page in enumerate(pages, 1) for tag in page.tags)


def _tags(before: _Tagged, after: _Tagged) -> Iterator[Change]:
    """Yield what differs in a whole file: a line that ran over to the next page is no other."""
    first, second = (tuple(tag for _, tag in lines) for lines in (before, after))
    stayed, other = _parted(first, second)
    for old, new in other:
        page, _ = (after[new] or before[old])[0]
        yield Change(f"page {page}, tags", first[old], second[new])
    moves = [
        (left, page, tag.strip())
        for old, new in stayed
        for (left, tag), (page, _) in zip(before[old], after[new], strict=True)
        if left != page
    ]
    for (left, page), run in groupby(moves, key=lambda move: move[:2]):
        tags = [tag for *_, tag in run]
        told = tags[0] if len(tags) == 1 else f"{tags[0]} (and {len(tags) - 1} more)"
        yield Change(
            f"page {page}, moved here", (f"page {left}: {told}",), (f"page {page}: {told}",)
        )


def _page(name: str, old: PageSays, new: PageSays, *, same_machine: bool) -> Iterator[Change]:
    yield from _texts(f"{name}, size", (_size(old),), (_size(new),))
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
