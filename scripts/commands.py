"""Write docs/commands.md: every command with its options, as the program itself knows them."""

from __future__ import annotations

import inspect
import types
import typing
from collections.abc import Callable, Iterator
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Any

import typer
from typer.models import ArgumentInfo, OptionInfo

from handouts.cli.app import app

PAGE = Path(__file__).parents[1] / "docs" / "commands.md"

HEAD = """\
# The commands

This page is written by `python scripts/commands.py`; do not edit it by hand. Each command says
the same with `--help`.
"""

TYPES = {Path: "a path", str: "a text", int: "a number", float: "a number", datetime: "a day"}


def write_page() -> str:
    """Return the page."""
    return "\n".join([HEAD, *(_section(*found) for found in read_commands(app))])


def read_commands(group: typer.Typer, before: str = "") -> Iterator[tuple[str, Any, str]]:
    """Yield each command's whole name, such as ``review sign``, its function and examples."""
    for command in group.registered_commands:
        assert command.callback is not None
        yield f"{before}{command.name}", command.callback, command.epilog or ""
    for inner in group.registered_groups:
        assert inner.typer_instance is not None
        name = inner.typer_instance.info.name
        yield from read_commands(inner.typer_instance, f"{before}{name} ")


def _section(name: str, function: Callable[..., None], epilog: str) -> str:
    hints = typing.get_type_hints(function, include_extras=True)
    found = inspect.signature(function).parameters.values()
    params = [(param, *typing.get_args(hints[param.name])[:2]) for param in found]
    arguments = [each for each in params if isinstance(each[2], ArgumentInfo)]
    options = [each for each in params if isinstance(each[2], OptionInfo)]
    usage = " ".join(["handouts", name, *map(_argument, arguments)])
    rows = "\n".join(map(_row, [*arguments, *options]))
    table = f"| | Takes | Meaning |\n|---|---|---|\n{rows}\n" if rows else ""
    examples = inspect.cleandoc(epilog).replace("**", "")
    return f"## `{usage}`\n\n{inspect.cleandoc(function.__doc__ or '')}\n\n{table}\n{examples}\n"


def _argument(found: tuple[inspect.Parameter, Any, ArgumentInfo]) -> str:
    param, kind, _ = found
    name = param.name.upper() + ("..." if list in _parts(kind) else "")
    return name if param.default is param.empty else f"[{name}]"


def _row(found: tuple[inspect.Parameter, Any, ArgumentInfo | OptionInfo]) -> str:
    param, kind, info = found
    # typer puts the first name into the place of a default where a type is annotated
    said = (name for name in (info.default, *(info.param_decls or ())) if isinstance(name, str))
    names = [part for name in said if name.startswith("-") for part in name.split("/")]
    names = names or [f"--{param.name.replace('_', '-')}"]
    if isinstance(info, ArgumentInfo):
        names = [param.name.upper()]
    told = ", ".join(f"`{name}`" for name in names)
    return f"| {told} | {_takes(kind)} | {_meaning(param, info)} |"


def _parts(kind: Any) -> list[Any]:
    """Return the types that an annotation is made of, without ``None``."""
    if isinstance(kind, types.UnionType) or typing.get_origin(kind) is typing.Union:
        return [part for each in typing.get_args(kind) for part in _parts(each)]
    if typing.get_origin(kind) is list:
        return [list, *typing.get_args(kind)]
    return [] if kind is type(None) else [kind]


def _takes(kind: Any) -> str:
    plain = next(part for part in _parts(kind) if part is not list)
    if issubclass(plain, Enum):
        return ", ".join(f"`{each.value}`" for each in plain)
    return "" if plain is bool else TYPES[plain]


def _meaning(param: inspect.Parameter, info: ArgumentInfo | OptionInfo) -> str:
    told = (info.help or "").replace("|", "\\|").rstrip(".")
    default = param.default.value if isinstance(param.default, Enum) else param.default
    named = default is not param.empty and isinstance(default, str | int | Path)
    if named and not isinstance(default, bool) and str(default):
        told += f"; else `{default}`"
    return f"{told}."


if __name__ == "__main__":
    PAGE.write_text(write_page(), "utf-8")
