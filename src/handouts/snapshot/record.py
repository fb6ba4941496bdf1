"""What is kept of one leaflet: readable, small, and the same whoever writes it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict

from pydantic import BaseModel, ConfigDict, ValidationError

from handouts.errors import ContentError, Fault
from handouts.snapshot.looks import PageLook, draw_pages, look_at
from handouts.snapshot.says import Says, read_says

FORM = 1
"""The version of the file; another one is refused."""


class Record(BaseModel):
    """One leaflet as somebody last approved it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    form: int
    sha256: str
    """Of the whole PDF."""

    made_with: dict[str, str]
    """The fingerprint of what made it."""

    says: Says
    looks: tuple[PageLook, ...]


def take_record(data: bytes, made_with: dict[str, str]) -> Record:
    """Return what is kept of a PDF.

    Raises:
        SetupError: the renderer of pictures is not installed.
    """
    looks = tuple(look_at(picture) for picture in draw_pages(data))
    return Record(
        form=FORM,
        sha256=digest_of(data),
        made_with=made_with,
        says=read_says(data),
        looks=looks,
    )


def digest_of(data: bytes) -> str:
    """Return the SHA-256 of a file, in hex digits."""
    return hashlib.sha256(data).hexdigest()


def write_record(record: Record) -> str:
    """Return the text of a record's file: JSON, a fact a line."""
    data = record.model_dump(mode="json", exclude={"looks"})
    data["looks"] = [asdict(look) for look in record.looks]
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def read_record(text: str, name: str) -> Record:
    """Read a record's file; ``name`` is the file as the reader would name it.

    Raises:
        ContentError: it is not one of these files, or of another version.
    """
    try:
        record = Record.model_validate_json(text)
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"])
        what = f"this is no snapshot ({where}: {error.errors()[0]['msg']})"
        raise ContentError((_fault(name, what),)) from None
    if record.form != FORM:
        raise ContentError((_fault(name, f"this is a snapshot of form {record.form}, not {FORM}"),))
    return record


def _fault(name: str, what: str) -> Fault:
    mend = "make it anew with: handouts snapshot update"
    return Fault(name, None, None, "", what, mend, code="snapshot")
