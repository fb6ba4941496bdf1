"""What a file says and how it is built, in words that a person can compare."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Annotated, Any

import pikepdf
from pydantic import BaseModel, ConfigDict, StringConstraints

from handouts.snapshot.runs import Ink, Run, Typesetter, leads_left
from handouts.snapshot.tags import BOLD, PLAIN, heard_pieces, read_tags

_POINTS = 72 / 254
"""Points in a tenth of a millimetre."""


_SAME_LINE = 3.0
"""Points that letters of one line may stand above each other, as marks of vowels do."""


class _Value(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class PageSays(_Value):
    """One page."""

    size: tuple[int, int]
    """Width and height in tenths of a millimetre."""

    tags: tuple[str, ...]
    """The elements of the tag tree that begin on it, in reading order, indented by depth."""

    foot: tuple[str, ...]
    """Letters outside of the tag tree, such as page numbers, a line each."""

    lines: Annotated[str, StringConstraints(pattern=r"^(-?\d+,-?\d+( -?\d+,-?\d+)*)?$")]
    """Where lines of letters stand, from the top: ``left,down`` in tenths of a millimetre."""


class Says(_Value):
    """A whole file."""

    title: str
    lang: str
    about: dict[str, str]
    """All other metadata."""

    bookmarks: tuple[str, ...]
    links: tuple[str, ...]
    """Each target with its pages and with what a listener hears."""

    fields: tuple[str, ...]
    """Each form field with its page, its name and what a listener hears."""

    type: tuple[str, ...]
    """Each font with the sizes it is used in, in points."""

    colours: tuple[str, ...]
    pages: tuple[PageSays, ...]


def read_says(data: bytes) -> Says:
    """Read a PDF.

    Raises:
        pikepdf.PdfError: it is none.
    """
    with pikepdf.open(io.BytesIO(data)) as pdf:
        typesetter = Typesetter()
        inks = [typesetter.read(page) for page in pdf.pages]
        info = {name: value for name, value in pdf.docinfo.items() if name != "/Producer"}
        about = {str(name).removeprefix("/"): str(value) for name, value in info.items()}
        return Says(
            title=about.pop("Title", ""),
            lang=str(pdf.Root.get("/Lang", "")),
            about=dict(sorted({**about, **_marks(pdf)}.items())),
            bookmarks=tuple(_bookmarks(pdf)),
            links=_links(pdf),
            fields=tuple(_notes(pdf, "/Widget", _field)),
            type=_type(inks),
            colours=tuple(sorted(set().union(*(ink.colours for ink in inks)))),
            pages=_pages(pdf, inks),
        )


def _marks(pdf: pikepdf.Pdf) -> dict[str, str]:
    """Return what the file claims to be, and what it tells its viewer."""
    with pdf.open_metadata() as meta:
        names = ("pdfuaid:part", "pdfaid:part", "pdfaid:conformance")
        found = {name: str(meta[name]) for name in names if name in meta}
    views: Any = pdf.Root.get("/ViewerPreferences", {})
    found |= {f"view {str(name)[1:]}": str(value) for name, value in views.items()}
    return found


def _bookmarks(pdf: pikepdf.Pdf) -> Iterator[str]:
    with pdf.open_outline() as outline:
        yield from _titles(outline.root, 0)


def _titles(items: Any, depth: int) -> Iterator[str]:
    for item in items:
        yield " " * depth + item.title
        yield from _titles(item.children, depth + 1)


def _notes(pdf: pikepdf.Pdf, kind: str, tell: Any) -> Iterator[str]:
    for number, page in enumerate(pdf.pages, start=1):
        for note in page.get("/Annots", []):
            if note.get("/Subtype") == kind:
                yield f"{number}: {tell(note)}"


def _links(pdf: pikepdf.Pdf) -> tuple[str, ...]:
    pages: dict[str, dict[str, None]] = {}
    for told in _notes(pdf, "/Link", _link):
        number, _, link = told.partition(": ")
        pages.setdefault(link, {})[number] = None
    return tuple(f"{link}, page {' '.join(numbers)}" for link, numbers in pages.items())


def _link(note: Any) -> str:
    target = note.get("/Dest") or note.get("/A", {}).get("/URI", "")
    return f"{target} ({note.get('/Contents', '')})"


def _field(note: Any) -> str:
    names, kind, heard = [], str(note.get("/FT", "")), str(note.get("/TU", ""))
    step = note
    while step is not None:
        names += [str(step.T)] if "/T" in step else []
        kind, heard = kind or str(step.get("/FT", "")), heard or str(step.get("/TU", ""))
        step = step.get("/Parent")
    return f"{'.'.join(reversed(names))} {kind.removeprefix('/')} ({heard})"


def _type(inks: list[Ink]) -> tuple[str, ...]:
    sizes: dict[str, set[float]] = {}
    for ink in inks:
        for run in ink.runs:
            sizes.setdefault(run.font, set()).add(round(run.size, 1))
    return tuple(
        f"{font}: {' '.join(f'{size:g}' for size in sorted(used))}"
        for font, used in sorted(sizes.items())
    )


def _pages(pdf: pikepdf.Pdf, inks: list[Ink]) -> tuple[PageSays, ...]:
    pieces: dict[tuple[int, int], str] = {}
    for number, ink in enumerate(inks, start=1):
        last = 0.0
        for run in ink.runs:
            if run.piece is not None:
                same_line = abs(run.y - last) < _SAME_LINE
                text = f"{BOLD}{run.text}{PLAIN}" if "Bold" in run.font else run.text
                text = text if same_line else f"\n{text}"
                pieces[number, run.piece] = pieces.get((number, run.piece), "") + text
                last = run.y
    tags: list[list[str]] = [[] for _ in inks]
    current = 1
    for line in read_tags(pdf, pieces):
        current = line.page or current
        tags[current - 1].append(line.text)
    heard = heard_pieces(pdf)
    return tuple(
        _page(page, ink, tuple(said), {piece for at, piece in heard if at == number})
        for number, (page, ink, said) in enumerate(zip(pdf.pages, inks, tags, strict=True), start=1)
    )


def _page(page: pikepdf.Page, ink: Ink, tags: tuple[str, ...], heard: set[int]) -> PageSays:
    left, low, right, top = (float(value) for value in page.mediabox)
    return PageSays(
        size=(round((right - left) / _POINTS), round((top - low) / _POINTS)),
        tags=tags,
        foot=tuple(_foot([run for run in ink.runs if run.piece not in heard])),
        lines=_lines(ink.runs, left, top),
    )


def _foot(runs: list[Run]) -> Iterator[str]:
    """Yield lines of letters, as they are read."""
    lines: dict[int, list[Run]] = {}
    for run in runs:
        near = (y for y in lines if abs(run.y - y) < _SAME_LINE)
        lines.setdefault(next(near, round(run.y)), []).append(run)
    for line in lines.values():
        left = any(leads_left(run.text) for run in line)
        ordered = sorted(line, key=lambda run: -run.x) if left else line
        if text := " ".join(" ".join(run.text for run in ordered).split()):
            yield text


def _lines(runs: tuple[Run, ...], left: float, top: float) -> str:
    starts: dict[int, int] = {}
    for run in runs:
        if run.text.strip():
            down, across = round((top - run.y) / _POINTS), round((run.x - left) / _POINTS)
            starts[down] = min(across, starts.get(down, across))
    return " ".join(f"{across},{down}" for down, across in sorted(starts.items()))
