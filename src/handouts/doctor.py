"""Looks whether this machine can print every leaflet faithfully."""

from __future__ import annotations

import ctypes
import ctypes.util
import importlib.metadata
import platform
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from handouts.content.library import Library
from handouts.content.segments import iterate_segments
from handouts.errors import ContentError, HandoutsError
from handouts.output.fonts import cache_folder, font_folder, isolate_fonts
from handouts.output.liblouis import PROGRAM, install_command
from handouts.output.styles import list_fonts

OLDEST_PYTHON = (3, 11)
OLDEST_WEASYPRINT = (70,)
OLDEST_PANGO = (1, 44)

_PANGO_FILES = ("libpango-1.0.so.0", "libpango-1.0.0.dylib", "libpango-1.0-0.dll")

_INSTALL = {
    "apt-get": "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "brew": "brew install pango harfbuzz",
    "dnf": "sudo dnf install pango harfbuzz",
    "apk": "sudo apk add pango harfbuzz-subset",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, and what mends it where something is wrong."""

    name: str
    state: str
    mend: str | None = None
    """``None`` where all is well."""


def examine(library: Library, styles: Path, environment: Mapping[str, str]) -> Iterator[Finding]:
    """Yield a finding for each thing that a faithful leaflet needs."""
    yield _python()
    yield _weasyprint()
    yield from _libraries()
    yield _fonts()
    yield _cache(environment)
    yield _braille()
    for locale in sorted({name for leaf in library.leaflets() for name in library.locales(leaf)}):
        yield _locale(library, styles, locale)


def _python() -> Finding:
    good = sys.version_info >= OLDEST_PYTHON
    mend = None if good else "install Python 3.11 or newer and make a new environment with it"
    return Finding("Python", platform.python_version(), mend)


def _weasyprint() -> Finding:
    try:
        version = importlib.metadata.version("weasyprint")
    except importlib.metadata.PackageNotFoundError:
        return Finding("WeasyPrint", "missing", "pip install --upgrade handouts")
    good = _numbers(version) >= OLDEST_WEASYPRINT
    return Finding(
        "WeasyPrint", version, None if good else "pip install --upgrade 'weasyprint>=70'"
    )


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())


def _libraries() -> Iterator[Finding]:
    isolate_fonts()
    try:
        from weasyprint.text import ffi
    except OSError as error:
        yield Finding("Pango", f"missing ({str(error).splitlines()[0]})", _install_command())
        return
    version = _pango_version()
    good = _numbers(version) >= OLDEST_PANGO
    yield Finding("Pango", version, None if good else _install_command())
    found = bool(ffi.harfbuzz_subset)
    state = "found" if found else "missing: two renders of a leaflet would differ"
    yield Finding("HarfBuzz subsetter", state, None if found else _install_command())


def _pango_version() -> str:
    """Ask the library that is loaded; WeasyPrint does not pass the version on."""
    for name in (ctypes.util.find_library("pango-1.0"), *_PANGO_FILES):
        try:
            library = ctypes.CDLL(name) if name else None
        except OSError:
            continue
        if library is not None:
            library.pango_version_string.restype = ctypes.c_char_p
            return str(library.pango_version_string().decode())
    return "unknown"


def _install_command(which: Callable[[str], str | None] = shutil.which) -> str:
    for tool, command in _INSTALL.items():
        if which(tool):
            return command
    return "install Pango 1.44 or newer and HarfBuzz with its subset library"


def _fonts() -> Finding:
    folder = font_folder()
    files = sorted(folder.rglob("*.ttf"))
    version = importlib.metadata.version("weblate-fonts")
    if not files:
        return Finding(
            "Fonts", "the package is empty", "pip install --force-reinstall weblate-fonts"
        )
    return Finding("Fonts", f"weblate-fonts {version}, {len(files)} files")


def _cache(environment: Mapping[str, str]) -> Finding:
    folder = cache_folder(dict(environment))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".probe"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        return Finding(
            "Font cache", f"{folder}: {error.strerror}", "set HANDOUTS_CACHE to a folder of yours"
        )
    return Finding("Font cache", str(folder))


def _braille() -> Finding:
    """Look for what one format alone needs: without it, all is well but that format."""
    found = shutil.which(PROGRAM)
    if found is None:
        return Finding("Braille", f"no {PROGRAM}, so no --format brf: {install_command()}")
    return Finding("Braille", found)


def _locale(library: Library, styles: Path, locale: str) -> Finding:
    name = f"Letters for {locale}"
    try:
        letters = _letters(library, locale)
    except HandoutsError as error:
        count = len(error.faults) if isinstance(error, ContentError) else 1
        return Finding(
            name, f"the content has {count} faults", f"handouts build shows them:\n{error}"
        )
    families = list_fonts(styles, locale)
    missing = sorted(letters - _covered(families))
    if missing:
        shown = " ".join(f"{letter} (U+{ord(letter):04X})" for letter in missing[:8])
        return Finding(name, f"no font has {shown}", "pip install --upgrade weblate-fonts")
    fonts = " and ".join(families)
    return Finding(name, f"{len(letters)} different ones, all in {fonts}")


def _letters(library: Library, locale: str) -> frozenset[str]:
    labels = library.labels(locale)
    region = library.region(labels.region, locale)
    models = [labels, library.glossary(locale), library.illustrations(locale), region]
    handouts = [
        library.load_handout(leaflet, locale)
        for leaflet in library.leaflets()
        if locale in library.locales(leaflet)
    ]
    texts = (segment.text for model in [*models, *handouts] for segment in iterate_segments(model))
    return frozenset(letter for text in texts for letter in text if not letter.isspace())


@cache
def _covered(families: tuple[str, ...]) -> frozenset[str]:
    """Return every character that all weights of some families have, taken together."""
    covered: set[int] = set()
    for family in families:
        name = family.replace(" ", "")
        files = [path for path in font_folder().rglob("*.ttf") if path.stem in _files_of(name)]
        if files:
            covered |= set.intersection(*map(_characters, sorted(files)))
    return frozenset(map(chr, covered))


def _files_of(family: str) -> frozenset[str]:
    """Return the names of the files that a family may have for the weights that we print."""
    weights = ("Regular", "Semibold", "Bold", "Rg", "Bd")
    return frozenset(f"{family}-{weight}" for weight in weights)


def _characters(path: Path) -> set[int]:
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        return set(font.getBestCmap() or ())
