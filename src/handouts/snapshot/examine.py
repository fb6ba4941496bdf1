"""Looks at one leaflet, layer by layer: bytes, then what it says and how it looks."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from handouts.build.make import make
from handouts.errors import ContentError, Fault, HandoutsError, OutputError, SetupError
from handouts.snapshot.compare import Change, compare
from handouts.snapshot.fingerprint import fingerprint, tell_difference
from handouts.snapshot.looks import alike, alike_dots, changed_pages, draw_pages
from handouts.snapshot.matrix import Case
from handouts.snapshot.record import Record, digest_of, take_record
from handouts.snapshot.store import Store

State = Literal["same", "changed", "new", "removed", "failed"]
Layer = Literal["bytes", "words", "pictures"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found of one leaflet."""

    name: str
    state: State
    case: Case | None = None
    """``None`` where only a snapshot is left."""

    layers: tuple[Layer, ...] = ()
    """Which of them saw a difference."""

    changes: tuple[Change, ...] = ()
    pages: tuple[int, ...] = ()
    """Numbers of the pages that look different, from 1."""

    elsewhere: str = ""
    """What differs in the programs that made it; empty where nothing does."""

    before: str = ""
    """SHA-256 of the file that the snapshot was taken of; empty where there is none."""

    after: str = ""
    """SHA-256 of the file as it is now; empty where it could not be made."""

    error: str = ""
    """Why it could not be made, held against its snapshot, or kept."""

    faults: tuple[Fault, ...] = ()
    """The same, fault by fault, where content has them."""

    kept: bool = False
    """Whether it was kept as it is now."""


@dataclass(frozen=True, slots=True)
class Look:
    """A verdict with what it was made from."""

    verdict: Verdict
    data: bytes = b""
    """The PDF; empty where it could not be made."""

    record: Record | None = None
    """What the PDF says and how it looks; ``None`` where nobody had to know."""

    made_with: dict[str, str] | None = None
    """The programs of the snapshot, where its bytes are the same."""


def examine(case: Case, folder: Path) -> Verdict:
    """Make a leaflet and hold it against its snapshot.

    What was made is kept in ``.before``, where that can be written to.

    Raises:
        SetupError: the machine lacks something, which is no fault of any leaflet.
    """
    return _look(case, Store(folder)).verdict


def renew(case: Case, folder: Path) -> Verdict:
    """Examine a leaflet and keep it as it is now, where that is not how it was kept before.

    Raises:
        SetupError: the machine lacks something, which is no fault of any leaflet.
    """
    store = Store(folder)
    look = _look(case, store)
    verdict = look.verdict
    if not look.data or _is_kept(look, case, store):
        return verdict
    try:
        record = look.record or take_record(look.data, fingerprint())
        store.write(case.name, record, look.data, images=case.images)
    except SetupError:
        raise
    except HandoutsError as error:
        return replace(verdict, error=error.tell())
    return replace(verdict, kept=True)


def _is_kept(look: Look, case: Case, store: Store) -> bool:
    """Tell whether a snapshot is as it would be written now.

    That the same bytes come from other programs is worth a line: the next check trusts them more.
    """
    pictures = store.pictures(case.name).is_dir()
    return look.made_with == fingerprint() and pictures == case.images


def _look(case: Case, store: Store) -> Look:
    data, after = b"", ""
    try:
        data = make(case.job)
        after = digest_of(data)
        with suppress(OutputError):
            store.keep_file(after, data)
        record = store.read(case.name)
        if record is None:
            return Look(Verdict(case.name, "new", case, after=after), data)
        return hold(case, record, data, store)
    except SetupError:
        raise
    except HandoutsError as error:
        faults = error.faults if isinstance(error, ContentError) else ()
        told = error.tell()
        return Look(
            Verdict(case.name, "failed", case, after=after, error=told, faults=faults), data
        )


def hold(case: Case, record: Record, data: bytes, store: Store) -> Look:
    """Hold a PDF against its snapshot.

    Other bytes are a change, unless other programs made them: then what it says and how it
    looks decide.

    Raises:
        SetupError: the renderer of pictures is not installed.
    """
    sha256 = digest_of(data)
    if sha256 == record.sha256:
        same = Verdict(case.name, "same", case, before=sha256, after=sha256)
        return Look(same, data, made_with=record.made_with)
    now = take_record(data, fingerprint())
    return Look(judge(case, record, now, data, store), data, now)


def judge(case: Case, record: Record, now: Record, data: bytes, store: Store) -> Verdict:
    """Return the verdict on a PDF whose bytes are others than those of its snapshot.

    Args:
        case: The leaflet.
        record: Its snapshot.
        now: What the PDF says and how it looks.
        data: The PDF.
        store: Where the file that the snapshot was taken of may be.
    """
    elsewhere = tell_difference(record.made_with, now.made_with)
    changes = compare(record.says, now.says, same_machine=not elsewhere)
    pages = changed_pages(record.looks, now.looks)
    if elsewhere:
        calm = _calm(pages, record, now, store.file(record.sha256), data)
        pages = tuple(page for page in pages if page not in calm)
    seen: tuple[Layer, ...] = (
        *(("words",) if changes else ()),
        *(("pictures",) if pages else ()),
    )
    state: State = "changed" if seen or not elsewhere else "same"
    return Verdict(
        case.name,
        state,
        case,
        ("bytes", *seen),
        changes,
        pages,
        elsewhere,
        before=record.sha256,
        after=now.sha256,
    )


def _calm(
    pages: Sequence[int], record: Record, now: Record, before: bytes | None, after: bytes
) -> set[int]:
    """Return which pages look the same but for smoothing, by the best that is at hand."""
    if before is None or not pages:
        looks = dict(enumerate(zip(record.looks, now.looks, strict=False), start=1))
        return {page for page in pages if page in looks and alike(*looks[page])}
    both = zip(draw_pages(before), draw_pages(after), strict=False)
    return {page for page, pair in enumerate(both, start=1) if page in pages and alike_dots(*pair)}
