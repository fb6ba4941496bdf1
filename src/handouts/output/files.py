"""Writes a file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from handouts.errors import OutputError


def write_safely(path: Path, data: bytes) -> None:
    """Write beside the target, flush to the disk, then replace it in one step.

    Raises:
        OutputError: it could not be written. An older file is still there.
    """
    write_together({path: data})


def write_together(files: Mapping[Path, bytes]) -> None:
    """Write several files, all or none: each beside its target first, then all into place.

    Raises:
        OutputError: one could not be written. All are as they were.
    """
    staged: dict[Path, Path] = {}
    try:
        for path, data in files.items():
            staged[path] = _stage(path, data)
        _replace(staged)
    finally:
        for part in staged.values():
            part.unlink(missing_ok=True)


def _stage(path: Path, data: bytes) -> Path:
    """Write beside a target and return the file."""
    part: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
        part = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(0o666 & ~_umask())
    except OSError as error:
        if part is not None:
            part.unlink(missing_ok=True)
        raise OutputError(_explain(path, error)) from None
    return part


def _replace(staged: Mapping[Path, Path]) -> None:
    """Move each file into its place; where one cannot be moved, put the others back."""
    before: dict[Path, bytes | None] = {}
    last = list(staged)[-1:]
    for path, part in staged.items():
        try:
            older = None
            if [path] != last and path.exists():
                older = path.read_bytes()
            part.replace(path)
        except OSError as error:
            _put_back(before)
            raise OutputError(_explain(path, error)) from None
        before[path] = older


def _put_back(before: Mapping[Path, bytes | None]) -> None:
    for path, data in before.items():
        if data is None:
            path.unlink(missing_ok=True)
        else:
            _stage(path, data).replace(path)


def kept_note(path: Path) -> str:
    """Return a sentence on the older file that is still there, or nothing.

    A leaflet that could not be made must not look as if the old one were the new one.
    """
    try:
        changed = datetime.fromtimestamp(path.stat().st_mtime, tz=UTC)
    except OSError:
        return ""
    return f"The older {path.name} of {changed:%Y-%m-%d %H:%M} UTC is still there, unchanged."


def _explain(path: Path, error: OSError) -> str:
    reason, mend = error.strerror or str(error), "make room, or name another place"
    if isinstance(error, FileExistsError | NotADirectoryError):
        reason = "a file stands where a folder has to be"
    elif isinstance(error, IsADirectoryError):
        reason = "a folder of that name is there"
    elif isinstance(error, PermissionError):
        mend = "close the file if it is open, check the rights of the folder, or name another place"
    return f"{path} could not be written: {reason} — {mend}"


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
