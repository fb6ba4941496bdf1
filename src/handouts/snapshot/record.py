"""What is kept of one leaflet: readable, small, and the same whoever writes it."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import asdict
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError, field_validator

from handouts.errors import ContentError, Fault
from handouts.snapshot.looks import PageLook, draw_pages, look_at, unpack
from handouts.snapshot.says import Says, read_says

FORM = 1
"""The version of the file; another one is refused."""


_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?: |$)", re.MULTILINE)
_PLACE = re.compile(r" at line (\d+) column (\d+)$")


class Record(BaseModel):
    """One leaflet as somebody last approved it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    form: int
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    """Of the whole PDF."""

    made_with: dict[str, str]
    """The fingerprint of what made it."""

    says: Says
    looks: tuple[PageLook, ...]

    @field_validator("looks")
    @classmethod
    def _are_sketches(cls, looks: tuple[PageLook, ...]) -> tuple[PageLook, ...]:
        for look in looks:
            unpack(look)
        return looks


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
    if mark := _CONFLICT.search(text):
        at = text.count("\n", 0, mark.start()) + 1
        raise ContentError((broken(name, "two versions were merged and nobody chose", at),))
    try:
        record = Record.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        place = _PLACE.search(first["msg"])
        told = f"{where}: {first['msg']}" if where else _PLACE.sub("", first["msg"])
        line, column = (int(place[1]), int(place[2])) if place else (None, None)
        what = f"this is no snapshot ({told})"
        raise ContentError((broken(name, what, line, column),)) from None
    if record.form != FORM:
        what = f"this is a snapshot of form {record.form}, not {FORM}"
        raise ContentError((broken(name, what),))
    return record


def broken(name: str, what: str, line: int | None = None, column: int | None = None) -> Fault:
    """Return the fault of a record's file that cannot be read."""
    mend = "make it anew with: handouts snapshot update"
    return Fault(name, line, column or None, "", what, mend, code="snapshot")
