"""Writes a file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from handouts.errors import OutputError


def write_safely(path: Path, data: bytes) -> None:
    """Write beside the target, flush to the disk, then replace it in one step.

    Raises:
        OutputError: it could not be written. An older file is still there.
    """
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(path)
    except OSError as error:
        raise OutputError(_explain(path, error)) from None
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


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
