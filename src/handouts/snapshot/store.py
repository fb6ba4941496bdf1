"""The folder that snapshots are kept in.

``NAME.json``
    What is kept of each leaflet.
``pages/NAME/01.png``
    Pictures of its pages, where they were asked for.
``.before/SHA256.pdf``
    The very files, for pictures of what was before. Not for git, and never needed.
"""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from handouts.errors import OutputError
from handouts.output.files import write_safely
from handouts.snapshot.looks import draw_pages
from handouts.snapshot.record import Record, read_record, write_record

PICTURE_DPI = 60
"""Dots an inch of the pictures that are kept."""

PICTURE_COLOURS = 32

_IGNORE = "# Made by handouts snapshot; it can be made again.\n*\n"


@dataclass(frozen=True, slots=True)
class Store:
    """One folder of snapshots."""

    folder: Path

    def names(self) -> tuple[str, ...]:
        """Return the names of all snapshots, in the order of the alphabet."""
        return tuple(sorted(path.stem for path in self.folder.glob("*.json")))

    def path(self, name: str) -> Path:
        """Return the file of a snapshot."""
        return self.folder / f"{name}.json"

    def read(self, name: str) -> Record | None:
        """Return a snapshot; ``None`` where there is none.

        Raises:
            ContentError: its file is broken.
        """
        path = self.path(name)
        return read_record(path.read_text("utf-8"), path.name) if path.is_file() else None

    def write(self, name: str, record: Record, data: bytes, *, images: bool) -> None:
        """Keep a leaflet.

        Raises:
            OutputError: it could not be written.
        """
        write_safely(self.path(name), write_record(record).encode("utf-8"))
        self._forget_pictures(name)
        if images:
            for number, picture in enumerate(draw_pages(data, PICTURE_DPI), start=1):
                out = io.BytesIO()
                picture.quantize(PICTURE_COLOURS).save(out, "PNG", optimize=True)
                write_safely(self.pictures(name) / f"{number:02}.png", out.getvalue())
        self.keep_file(record.sha256, data)

    def remove(self, name: str) -> None:
        """Forget a leaflet."""
        self.path(name).unlink(missing_ok=True)
        self._forget_pictures(name)

    def pictures(self, name: str) -> Path:
        """Return the folder of a snapshot's pictures."""
        return self.folder / "pages" / name

    def file(self, sha256: str) -> Path | None:
        """Return the very file of a digest, where it was kept."""
        path = self._files / f"{sha256}.pdf"
        return path if path.is_file() else None

    def keep_file(self, sha256: str, data: bytes) -> None:
        """Keep the very file, so that a later check can show what was before."""
        if self.file(sha256) is None:
            if not (ignore := self._files / ".gitignore").is_file():
                write_safely(ignore, _IGNORE.encode("utf-8"))
            write_safely(self._files / f"{sha256}.pdf", data)

    def prune_files(self, wanted: Iterable[str]) -> int:
        """Delete every kept file but those of these digests; return how many went."""
        keep = {f"{sha256}.pdf" for sha256 in wanted}
        gone = [path for path in self._files.glob("*.pdf") if path.name not in keep]
        for path in gone:
            path.unlink(missing_ok=True)
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
