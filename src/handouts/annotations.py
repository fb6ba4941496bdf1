"""Workflow commands of GitHub Actions, which show a message beside a line of a file.

The form is GitHub's: ``::error file=…,line=…,title=…::message``.
"""

from __future__ import annotations

from typing import Literal

Severity = Literal["error", "warning", "notice"]


def annotate(
    severity: Severity,
    message: str,
    *,
    file: str = "",
    line: int | None = None,
    column: int | None = None,
    title: str = "",
) -> str:
    """Return one command, without a line feed; what is empty is left out."""
    properties = {"file": file, "line": line, "col": column, "title": title}
    told = ",".join(
        f"{name}={_escape(str(value), ':,')}" for name, value in properties.items() if value
    )
    return f"::{severity} {told}".rstrip() + f"::{_escape(message)}"


def _escape(text: str, more: str = "") -> str:
    for letter in f"%\r\n{more}":
        text = text.replace(letter, f"%{ord(letter):02X}")
    return text
