"""The fonts of every page: those of the weblate-fonts package, and no others.

The machine's own fonts are shut out, so that a page looks the same wherever it is made.
"""

from __future__ import annotations

import os
from collections.abc import MutableMapping
from hashlib import sha256
from pathlib import Path
from xml.sax.saxutils import escape

_CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
  <config><rescan><int>0</int></rescan></config>
</fontconfig>
"""


def font_folder() -> Path:
    """Return the folder of the font files."""
    import weblate_fonts

    return Path(weblate_fonts.__file__).parent / "static" / "weblate_fonts"


def cache_folder(environment: MutableMapping[str, str]) -> Path:
    """Return the folder that this program keeps its caches in."""
    if named := environment.get("HANDOUTS_CACHE"):
        return Path(named)
    base = environment.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "handouts"


def shared_cache() -> Path:
    """Return the cache folder of this process."""
    return cache_folder(os.environ)


def isolate_fonts(environment: MutableMapping[str, str] = os.environ) -> Path:
    """Point fontconfig at our fonts alone; must come before Pango is first used.

    Returns the configuration file that was written.
    """
    cache = cache_folder(environment)
    text = _CONFIG.format(fonts=escape(str(font_folder())), cache=escape(str(cache / "fontconfig")))
    config = cache / f"fonts-{sha256(text.encode()).hexdigest()[:16]}.conf"
    if not config.is_file() or config.read_text("utf-8") != text:
        from handouts.output.files import write_safely

        cache.mkdir(parents=True, exist_ok=True)
        write_safely(config, text.encode("utf-8"))
    environment["FONTCONFIG_FILE"] = str(config)
    return config
