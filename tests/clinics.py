"""What tests of a clinic's profile need: one that is whole, to be broken in one place."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

from PIL import Image

from handouts.build.gather import open_library
from handouts.content.clinic import Profile, load_clinic
from handouts.content.library import Library
from handouts.errors import ContentError, Fault
from support import REAL

SAMPLE = Path(__file__).parent / "samples" / "clinic"
CLINIC = (SAMPLE / "clinic.yaml").read_text("utf-8")
LOGO = (SAMPLE / "logo.svg").read_bytes()

SMALL = """\
name: Northside Clinic
region: us
locale: en
"""


def write_clinic(folder: Path, text: str = CLINIC) -> Path:
    """Write a profile with its logo into a folder, and return the profile."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(SAMPLE / "logo.svg", folder)
    path = folder / "clinic.yaml"
    path.write_text(text, "utf-8")
    return path


def changed(*pairs: tuple[str, str]) -> str:
    """Return the whole profile with places changed; each must be there once."""
    text = CLINIC
    for old, new in pairs:
        assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in the sample"
        text = text.replace(old, new)
    return text


def load(folder: Path, text: str = CLINIC, library: Library | None = None) -> Profile:
    """Load a profile with this text."""
    return load_clinic(write_clinic(folder, text), library or open_library(REAL))


def faults_in(folder: Path, text: str) -> tuple[Fault, ...]:
    """Return the faults that loading a profile ends with; none when it loads."""
    try:
        load(folder, text)
    except ContentError as error:
        return error.faults
    return ()


def draw_png(width: int = 60, height: int = 20) -> bytes:
    """Return a PNG with a see-through half and words of its own."""
    from PIL.PngImagePlugin import PngInfo

    image = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    image.paste((11, 110, 117, 255), (0, 0, width // 2, height))
    info = PngInfo()
    info.add_text("Comment", "made by somebody")
    written = io.BytesIO()
    image.save(written, "PNG", pnginfo=info)
    return written.getvalue()
