"""What made a file: the programs whose versions change its bytes though nothing was changed."""

from __future__ import annotations

import importlib.metadata
import zlib
from functools import cache

_PACKAGES = (
    *("weasyprint", "pydyf", "fonttools", "weblate-fonts", "pyphen", "tinycss2", "babel"),
    *("pikepdf", "segno"),  # fold booklets; draw codes to scan
    *("pypdfium2", "pillow"),  # draw and reduce the pictures
)


@cache
def fingerprint() -> dict[str, str]:
    """Return the versions of all that shapes, lays out and packs a page.

    Raises:
        SetupError: a system library is missing.
    """
    from handouts.output.pdf import load_renderer

    load_renderer()
    from weasyprint.text.ffi import pango

    found = {name: _version(name) for name in _PACKAGES}
    version = pango.pango_version()
    found["pango"] = f"{version // 10000}.{version // 100 % 100}.{version % 100}"
    found["harfbuzz"] = _harfbuzz()
    found["zlib"] = zlib.ZLIB_RUNTIME_VERSION
    return dict(sorted(found.items()))


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "none"


def _harfbuzz() -> str:
    """Return the version of the HarfBuzz that Pango has loaded into this process."""
    import ctypes
    import ctypes.util

    library = ctypes.CDLL(ctypes.util.find_library("harfbuzz") or "libharfbuzz.so.0")
    library.hb_version_string.restype = ctypes.c_char_p
    version: bytes = library.hb_version_string()
    return version.decode("ascii")


def tell_difference(before: dict[str, str], now: dict[str, str]) -> str:
    """Return what differs in one line, as in ``pango 1.50.12 → 1.54.0``; empty where nothing."""
    names = sorted(before.keys() | now.keys())
    return ", ".join(
        f"{name} {before.get(name, 'none')} → {now.get(name, 'none')}"
        for name in names
        if before.get(name) != now.get(name)
    )
