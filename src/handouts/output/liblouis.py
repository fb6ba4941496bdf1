"""Turns text into braille cells with liblouis, as a program of its own (LGPL and GPL)."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from handouts.errors import RenderError, SetupError

PROGRAM = "lou_translate"
LONGEST = 400
"""Characters that are given to the program in one line. It has room for 2,048 cells, parts longer
lines without a word, and may make five cells of a character."""

_SECONDS = 60
_INSTALL = {
    "apt-get": "sudo apt-get install liblouis-bin liblouis-data",
    "brew": "brew install liblouis",
    "dnf": "sudo dnf install liblouis-utils",
}
_INSTALL_ELSE = "install liblouis 3.24 or newer with its programs (https://liblouis.io)"


@dataclass(frozen=True, slots=True)
class Liblouis:
    """The program, and the table that it works with."""

    program: str
    table: str

    def forward(self, texts: Sequence[str]) -> tuple[str, ...]:
        """Return the braille of some texts, in Unicode's braille patterns.

        Raises:
            RenderError: the program failed, took too long, or a text is longer than it takes.
        """
        assert all(len(text) <= LONGEST and "\n" not in text for text in texts)
        try:
            done = subprocess.run(  # noqa: S603 the program was looked up, the table is ours
                [self.program, "--forward", f"unicode.dis,{self.table}"],
                input="".join(f"{line}\n" for line in texts).encode("utf-8"),
                capture_output=True,
                timeout=_SECONDS,
                check=False,
                env={},
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise RenderError(f"{self.program} did not translate into braille: {error}") from error
        found = done.stdout.decode("utf-8", "replace").split("\n")[:-1]
        if done.returncode != 0 or len(found) != len(texts):
            said = [] if found else done.stderr.decode("utf-8", "replace").split("\n")
            why = "".join(said[:1]) or f"it gave {len(found)} lines for {len(texts)}"
            raise RenderError(f"{self.program} cannot use its table {self.table}: {why}")
        return tuple(found)


def find_liblouis(table: str, which: Callable[[str], str | None] = shutil.which) -> Liblouis:
    """Return the program with a table.

    Raises:
        SetupError: it is not installed; says what installs it.
    """
    program = which(PROGRAM)
    if program is None:
        raise SetupError(
            f"--format brf needs the program {PROGRAM} of liblouis, which is not installed — "
            f"{install_command(which)}"
        )
    return Liblouis(program, table)


def install_command(which: Callable[[str], str | None] = shutil.which) -> str:
    """Return what installs liblouis on this machine."""
    for tool, command in _INSTALL.items():
        if which(tool):
            return command
    return _INSTALL_ELSE
