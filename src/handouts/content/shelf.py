"""Where content files stand: a folder, with the shared files of another behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from handouts.content.crosschecks import display_name
from handouts.content.reader import read_source
from handouts.content.source import Source
from handouts.errors import ContentError, Fault

LOCALE_FILE = re.compile(r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?\.yaml$")
"""The name of a file that is named after its locale."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Finds and reads files. What the first folder lacks in ``_shared`` the second has."""

    root: Path
    shared_root: Path

    def shared(self, name: str) -> Path:
        """Return where a shared file stands, such as ``labels/en.yaml``."""
        own = self.root / "_shared" / name
        return own if own.exists() else self.shared_root / "_shared" / name

    def locale_files(self) -> tuple[str, ...]:
        """Return the locales that say where their words come from, in order."""
        folders = (root / "_shared" / "locales" for root in (self.shared_root, self.root))
        found = (file for folder in folders if folder.is_dir() for file in folder.iterdir())
        return tuple(sorted({file.stem for file in found if LOCALE_FILE.match(file.name)}))

    def regions(self) -> tuple[str, ...]:
        """Return the countries that there are numbers of, in order."""
        folders = (root / "_shared" / "regions" for root in (self.shared_root, self.root))
        found = (file.stem for folder in folders for file in folder.glob("*.yaml"))
        return tuple(sorted({name for name in found if "." not in name}))

    def read(self, path: Path) -> Source:
        """Read a file.

        Raises:
            ContentError: it cannot be read, or leads out of its folder.
        """
        name = display_name(path)
        root = self.root if self.root in path.parents else self.shared_root
        if not path.resolve().is_relative_to(root.resolve()):
            what, mend = "the file leads out of the content folder", "put the file itself here"
            raise ContentError((Fault(name, None, None, "", what, mend, code="outside"),))
        return read_source(path, name)
