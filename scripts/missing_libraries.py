"""Print the Debian packages of the system libraries that do not load, on one line.

Loading them is the proof that counts: they may come from Homebrew, Conda or elsewhere.
"""

import ctypes
import ctypes.util
import sys
from contextlib import suppress

LIBRARIES = {
    "libpango-1.0-0": ("pango-1.0", "libpango-1.0.so.0", "libpango-1.0.dylib"),
    "libpangoft2-1.0-0": ("pangoft2-1.0", "libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"),
    "libharfbuzz-subset0": (
        "harfbuzz-subset",
        "libharfbuzz-subset.so.0",
        "libharfbuzz-subset.0.dylib",
    ),
}


def loads(name: str, *files: str) -> bool:
    """Try the file names first: the search by name may start a compiler."""
    for file in files:
        with suppress(OSError):
            ctypes.CDLL(file)
            return True
    return ctypes.util.find_library(name) is not None


missing = [package for package, names in LIBRARIES.items() if not loads(*names)]
sys.stdout.write(" ".join(missing))
