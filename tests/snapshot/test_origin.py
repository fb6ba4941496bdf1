"""A change is traced to the line that caused it, whatever file that is in."""

from __future__ import annotations

from pathlib import Path

import pytest

from clinics import write_clinic
from handouts.build.gather import open_library
from handouts.build.job import Job
from handouts.snapshot.compare import Change
from handouts.snapshot.matrix import Case
from handouts.snapshot.origin import Texts
from support import REAL


@pytest.fixture(scope="module")
def spanish(tmp_path_factory: pytest.TempPathFactory) -> Texts:
    clinic = write_clinic(tmp_path_factory.mktemp("clinic"))
    return Texts.of(open_library(REAL), Case.of(Job(REAL, "general", "es", clinic=clinic)))


@pytest.mark.parametrize(
    ("part", "printed", "file", "text"),
    [
        ("page 1, tags", " H1 {}", "general/es.yaml", "Cáncer que se ha extendido al hígado"),
        ("page 2, tags", "   P {}", "_shared/labels/es.yaml", "Noche y fin de semana"),
        ("links", "https://x.org ({}: x.org), page 9", "_shared/regions/us.yaml", "CancerCare"),
        ("page 9, tags", "  LBody {}", "evidence/sources.yaml", "Epidemiology of Liver Metastases"),
        ("page 1, tags", "  P {}", "clinic.yaml", "Clínica Oncológica Northside"),
    ],
)
def test_a_text_is_traced_to_its_file(
    spanish: Texts, part: str, printed: str, file: str, text: str
) -> None:
    origin = spanish.trace(Change(part, (), (printed.format(text),)))
    assert origin.file.endswith(file)
    assert origin.line
    path = Path(origin.file) if Path(origin.file).exists() else REAL.parent / origin.file
    assert text in path.read_text("utf-8").splitlines()[origin.line - 1]


def test_what_only_moved_is_traced_to_no_line(spanish: Texts) -> None:
    text = "Cáncer que se ha extendido al hígado"
    moved = Change("page 3, moved here", (f"page 2: P {text}",), (f"page 3: P {text}",))
    assert spanish.trace(moved).line is None


def test_both_languages_of_a_page_are_traced() -> None:
    job = Job(REAL, "general", "es", edition="bilingual", second="en")
    texts = Texts.of(open_library(REAL), Case.of(job))
    for locale in ("es", "en"):
        title = open_library(REAL).load_handout("general", locale).title
        change = Change("page 1, tags", ("P",), (f"P {title}",))
        assert texts.trace(change).file.endswith(f"general/{locale}.yaml")
