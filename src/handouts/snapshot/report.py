"""Makes one HTML page with everything that changed, before and after, side by side."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from handouts.assets import Assets
from handouts.output.html import make_environment
from handouts.snapshot.compare import Change
from handouts.snapshot.examine import State, Verdict
from handouts.snapshot.looks import DPI, draw_pages, show_difference
from handouts.snapshot.run import Summary
from handouts.snapshot.store import PICTURE_DPI, Store, shrink
from handouts.snapshot.tell import count

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PAGES = 60
"""Pages that are shown as pictures; more would make a file that no browser opens."""

_TAG = re.compile(r" *[A-Z][A-Za-z0-9]*(?= )")

_COLOURS = 32

_BLUR = 48
"""Steps by which the few colours of a kept picture may differ though the page does not."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page that looks different. Pictures are ``data:`` addresses, empty where there is none."""

    number: int
    before: str
    after: str
    difference: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a change: the tag, and the words in a direction of their own."""

    tag: str
    words: str

    @classmethod
    def of(cls, part: str, text: str) -> Line:
        """Part a line of the tag tree; those of other parts have no tag."""
        tag = _TAG.match(text) if part.endswith("tags") else None
        return cls(tag[0], text[tag.end() :]) if tag else cls("", text)


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs."""

    part: str
    before: tuple[Line, ...]
    after: tuple[Line, ...]

    @classmethod
    def of(cls, change: Change) -> Difference:
        """Return a change as it is shown."""
        before, after = (
            tuple(Line.of(change.part, text) for text in side)
            for side in (change.before, change.after)
        )
        return cls(change.part, before, after)


@dataclass(frozen=True, slots=True)
class Entry:
    """A leaflet that is not as it was."""

    name: str
    state: State
    layers: tuple[str, ...]
    elsewhere: str
    error: str
    changes: tuple[Difference, ...]
    sheets: tuple[Sheet, ...]
    left_out: int
    """Pages that are not shown because there are too many."""


def make_report(summary: Summary, folder: Path, assets: Assets) -> str:
    """Return the page, which needs nothing from outside.

    Args:
        summary: What was found.
        folder: Where the snapshots are kept.
        assets: Where the template stands.

    Raises:
        SetupError: the renderer of pictures is not installed.
    """
    store, left, entries = Store(folder), MOST_PAGES, []
    for verdict in summary.having("changed", "failed", "new", "removed"):
        sheets = tuple(_sheets(verdict, store, left))
        left -= len(sheets)
        entries.append(_entry(verdict, sheets))
    template = make_environment(assets.templates).get_template("snapshot_report.html.j2")
    css = (assets.styles / "snapshot_report.css").read_text("utf-8")
    script = (assets.templates / "snapshot_report.js").read_text("utf-8")
    return template.render(
        count=count(summary),
        entries=entries,
        states=tuple(dict.fromkeys(entry.state for entry in entries)),
        css=Markup(css),  # noqa: S704 the project's own
        script=Markup(script),  # noqa: S704
    )


def _entry(verdict: Verdict, sheets: tuple[Sheet, ...]) -> Entry:
    return Entry(
        name=verdict.name,
        state=verdict.state,
        layers=verdict.layers,
        elsewhere=verdict.elsewhere,
        error=verdict.error,
        changes=tuple(map(Difference.of, verdict.changes)),
        sheets=sheets,
        left_out=len(verdict.pages) - len(sheets),
    )


def _sheets(verdict: Verdict, store: Store, most: int) -> Iterator[Sheet]:
    if not verdict.pages or most <= 0:
        return
    kept, now, least = store.file(verdict.before), store.file(verdict.after), 1
    if kept is None and (drawn := _kept_pictures(verdict, store)):
        before, least = drawn, _BLUR
        after = tuple(shrink(page).convert("RGB") for page in _pictures(now, PICTURE_DPI))
    else:
        before, after = _pictures(kept), _pictures(now)
    for number, (old, new) in enumerate(zip_longest(before, after), start=1):
        if number in verdict.pages[:most]:
            yield _sheet(number, old, new, least)


def _sheet(number: int, old: Image | None, new: Image | None, least: int) -> Sheet:
    shown = show_difference(old, new, least) if old and new else None
    return Sheet(number, _address(old), _address(new), _address(shown))


def _pictures(file: bytes | None, dpi: int = DPI) -> tuple[Image, ...]:
    return tuple(draw_pages(file, dpi)) if file else ()


def _kept_pictures(verdict: Verdict, store: Store) -> tuple[Image, ...]:
    """Return the pages as they were, from the pictures that are kept; none if one is broken."""
    import PIL.Image

    try:
        kept = sorted(store.pictures(verdict.name).glob("*.png"))
        return tuple(PIL.Image.open(path).convert("RGB") for path in kept)
    except (OSError, PIL.Image.DecompressionBombError):
        return ()


def _address(picture: Image | None) -> str:
    if picture is None:
        return ""
    out = io.BytesIO()
    picture.quantize(_COLOURS).save(out, "PNG")
    return f"data:image/png;base64,{base64.b64encode(out.getvalue()).decode('ascii')}"
