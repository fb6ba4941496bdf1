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

FULL = """\
name: {en: Northside Cancer Clinic, ar: عيادة الشمال للسرطان}
department: {en: Liver and Digestive Unit, ar: وحدة الكبد والجهاز الهضمي}
logo: logo.svg
address: [500 Fairview Road, Northside]
region: us
locale: en
phones:
  - {purpose: day, number: 617-632-3001, answered: "mon-fri 8:00-17:00, sat 9:00-12:00"}
  - {purpose: night, number: 617-632-3000, answered: always}
  - {purpose: nurse, number: 617-632-3002 ext. 12, answered: "mon-thu 8:30-16:30"}
  - {purpose: appointments, number: 617-632-3003, answered: "mon-fri 9:00-16:00"}
  - {purpose: interpreter, number: 1-800-227-2345, answered: "mon-fri 8:00-20:00"}
  - {purpose: pharmacy, number: 617-632-3005}
contact: {name: Jo Muster, role: {en: nurse navigator, ar: الممرضة المنسقة}}
web: https://northside.example/leaflets
patient_label: large
"""
"""All that a first page may have to hold."""

NUMBERS = ("(617) 632-3001", "(617) 632-3000", "(617) 632-3002")
"""Those of the box for urgent signs, in their order."""


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
