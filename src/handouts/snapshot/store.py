"""The folder that snapshots are kept in.

``NAME.json``
    What is kept of each leaflet.
``pages/NAME/01.png``
    Pictures of its pages, where they were asked for.
``.before/SHA256.pdf``
    The very files, for pictures of what was before. Not for git, and never needed.
"""

from __future__ import annotations

import hashlib
import io
import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from handouts.errors import ContentError, OutputError
from handouts.output.files import write_safely, write_together
from handouts.snapshot.looks import draw_pages
from handouts.snapshot.record import Record, broken, read_record, write_record

if TYPE_CHECKING:
    from PIL.Image import Image

PICTURE_DPI = 60
"""Dots an inch of the pictures that are kept."""

PICTURE_COLOURS = 32

_IGNORE = "# Made by handouts snapshot; it can be made again.\n*\n"

_SNAPSHOT = re.compile(rb'\s*\{\s*"form":')
"""How a snapshot begins, also one that a merge has broken."""


@dataclass(frozen=True, slots=True)
class Store:
    """One folder of snapshots."""

    folder: Path

    def names(self) -> tuple[str, ...]:
        """Return the names of all snapshots, in the order of the alphabet.

        Another JSON file that stands beside them is none of ours, and never deleted.
        """
        found = (path for path in self.folder.glob("*.json") if _begins_like_one(path))
        return tuple(sorted(path.stem for path in found))

    def path(self, name: str) -> Path:
        """Return the file of a snapshot."""
        return self.folder / f"{name}.json"

    def read(self, name: str) -> Record | None:
        """Return a snapshot; ``None`` where there is none.

        Raises:
            ContentError: its file is broken.
        """
        path = self.path(name)
        if not path.is_file():
            return None
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            raise ContentError((broken(str(path), "this is no text in UTF-8"),)) from None
        except OSError as error:
            what = f"it could not be read: {error.strerror}"
            raise ContentError((broken(str(path), what),)) from None
        return read_record(text, str(path))

    def digests(self) -> frozenset[str]:
        """Return the digest of every file that a snapshot was taken of."""
        found = set()
        for name in self.names():
            try:
                record = self.read(name)
            except ContentError:
                continue
            found |= {record.sha256} if record else set()
        return frozenset(found)

    def write(self, name: str, record: Record, data: bytes, *, images: bool) -> None:
        """Keep a leaflet.

        Raises:
            OutputError: it could not be written.
        """
        pages = draw_pages(data, PICTURE_DPI) if images else ()
        files = {
            self.pictures(name) / f"{number:02}.png": _pack(page)
            for number, page in enumerate(pages, start=1)
        }
        self.keep_file(record.sha256, data)
        self._forget_pictures(name)
        write_together({**files, self.path(name): write_record(record).encode("utf-8")})

    def remove(self, name: str) -> None:
        """Forget a leaflet.

        Raises:
            OutputError: it could not be deleted.
        """
        _delete(self.path(name))
        self._forget_pictures(name)

    def pictures(self, name: str) -> Path:
        """Return the folder of a snapshot's pictures."""
        return self.folder / "pages" / name

    def file(self, sha256: str) -> bytes | None:
        """Return the very file of a digest, where it was kept and is whole."""
        try:
            data = (self._files / f"{sha256}.pdf").read_bytes()
        except OSError:
            return None
        return data if hashlib.sha256(data).hexdigest() == sha256 else None

    def keep_file(self, sha256: str, data: bytes) -> None:
        """Keep the very file, so that a later check can show what was before.

        Raises:
            OutputError: it could not be written.
        """
        if self.file(sha256) is None:
            if not (ignore := self._files / ".gitignore").is_file():
                write_safely(ignore, _IGNORE.encode("utf-8"))
            write_safely(self._files / f"{sha256}.pdf", data)

    def prune_files(self, wanted: Iterable[str]) -> int:
        """Delete every kept file but those of these digests; return how many went.

        Raises:
            OutputError: one of them could not be deleted.
        """
        keep = {f"{sha256}.pdf" for sha256 in wanted}
        gone = [path for path in self._files.glob("*.pdf") if path.name not in keep]
        for path in gone:
            _delete(path)
        return len(gone)

    @property
    def _files(self) -> Path:
        return self.folder / ".before"

    def _forget_pictures(self, name: str) -> None:
        folder = self.pictures(name)
        try:
            if folder.is_dir():
                shutil.rmtree(folder)
        except OSError as error:
            raise OutputError(f"{folder} could not be deleted: {error.strerror}") from None


def shrink(picture: Image) -> Image:
    """Return a picture as it is kept: with few colours."""
    return picture.quantize(PICTURE_COLOURS)


def _pack(picture: Image) -> bytes:
    out = io.BytesIO()
    shrink(picture).save(out, "PNG", optimize=True)
    return out.getvalue()


def _begins_like_one(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return _SNAPSHOT.match(file.read(64)) is not None
    except OSError:
        return False


def _delete(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(f"{path} could not be deleted: {error.strerror}") from None
