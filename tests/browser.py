"""A browser for tests: Debian's Chromium without a window, driven by Playwright."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files

import pytest
from playwright.sync_api import Browser, sync_playwright

from handouts.output.fonts import isolate_fonts

NAMES = ("chromium", "chromium-browser", "google-chrome")


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Yield a browser that has the fonts of our pages, and close it."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None and sys.platform == "darwin":
        pytest.skip("there is no Chromium; make test installs it on Debian only")
    assert program, "these tests need Chromium: apt-get install chromium"
    environment = dict(os.environ)
    isolate_fonts(environment)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox"], env=dict(environment)
        )
        try:
            yield browser
        finally:
            browser.close()


def read_axe() -> str:
    """Return axe-core as a script, from the package that carries it."""
    return (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
