"""Makes one HTML page with everything that changed, before and after, side by side."""

from __future__ import annotations

import base64
import io
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
from handouts.snapshot.store import PICTURE_DPI, Store
from handouts.snapshot.tell import count

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PAGES = 60
"""Pages that are shown as pictures; more would make a file that no browser opens."""

_COLOURS = 32


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page that looks different. Pictures are ``data:`` addresses, empty where there is none."""

    number: int
    before: str
    after: str
    difference: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A leaflet that is not as it was."""

    name: str
    state: State
    layers: tuple[str, ...]
    elsewhere: str
    error: str
    changes: tuple[Change, ...]
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
        changes=verdict.changes,
        sheets=sheets,
        left_out=len(verdict.pages) - len(sheets),
    )


def _sheets(verdict: Verdict, store: Store, most: int) -> Iterator[Sheet]:
    if not verdict.pages or most <= 0:
        return
    before, after = _pictures_before(verdict, store), _pictures(store.file(verdict.after))
    both = enumerate(zip_longest(before, after), start=1)
    for number, (old, new) in both:
        if number in verdict.pages[:most]:
            yield _sheet(number, old, new)


def _sheet(number: int, old: Image | None, new: Image | None) -> Sheet:
    if old is not None and new is not None:
        shown = new if old.size == new.size else new.resize(old.size)
        return Sheet(number, _address(old), _address(new), _address(show_difference(old, shown)))
    return Sheet(number, _address(old), _address(new), "")


def _pictures(file: Path | None) -> tuple[Image, ...]:
    return tuple(draw_pages(file.read_bytes())) if file else ()


def _pictures_before(verdict: Verdict, store: Store) -> tuple[Image, ...]:
    """Return the pages as they were: from the very file, else from the pictures that are kept."""
    import PIL.Image

    if file := store.file(verdict.before):
        return _pictures(file)
    kept = sorted(store.pictures(verdict.name).glob("*.png"))
    return tuple(_enlarged(PIL.Image.open(path).convert("RGB")) for path in kept)


def _enlarged(picture: Image) -> Image:
    factor = DPI / PICTURE_DPI
    return picture.resize((round(picture.width * factor), round(picture.height * factor)))


def _address(picture: Image | None) -> str:
    if picture is None:
        return ""
    out = io.BytesIO()
    picture.quantize(_COLOURS).save(out, "PNG")
    return f"data:image/png;base64,{base64.b64encode(out.getvalue()).decode('ascii')}"
