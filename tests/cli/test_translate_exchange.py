"""``handouts translate export`` and ``import``, as people type them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from support import REAL, run_handouts


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return shutil.copytree(REAL, tmp_path / "content")


def test_out_and_in_again(content: Path, tmp_path: Path) -> None:
    told = run_handouts(
        *("translate", "export", "es", "--format", "csv", "-o", "out/es.csv"),
        *("--content", content),
        cwd=tmp_path,
    )
    assert told.returncode == 0, told.stderr
    assert told.stdout == ""
    assert "texts. What comes back: handouts translate import es" in told.stderr
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {"es.csv", "es.terms.tbx", "es.terms.csv"}
    table = tmp_path / "out/es.csv"
    text = table.read_text("utf-8-sig").replace("Palabras explicadas", "Voces explicadas")
    table.write_text(text.replace("Página {page} de {pages}", "Página de {pages}"), "utf-8")
    command = ("translate", "import", "es", table, "--by", "Ana", "--content", content)
    tried = run_handouts(*command, "--dry-run", cwd=tmp_path)
    assert tried.returncode == 1
    assert tried.stderr == "Nothing was written.\n"
    done = run_handouts(*command, cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout == tried.stdout
    assert done.stdout.startswith("es.csv: accepted: 1, unchanged: ")
    assert "labels/page\n      the slot {page} is lost — put it where it belongs" in done.stdout
    assert "Voces explicadas" in (content / "_shared/labels/es.yaml").read_text("utf-8")
    again = run_handouts(*command, "--json", cwd=tmp_path)
    assert json.loads(again.stdout)["counts"]["accepted"] == 0
    assert again.stderr == ""


@pytest.mark.parametrize(
    ("arguments", "code", "what"),
    [
        (("export", "es"), 2, "Missing option '--output'"),
        (("export", "xx", "-o", "x.po"), 2, "is not a translation"),
        (("export", "es", "-o", "x", "--format", "docx"), 2, "docx"),
        (("import", "es", "gone.po"), 2, "gone.po cannot be read: No such file"),
        (("import", "es", "."), 2, "Is a directory"),
        (("import", "es", "a.po", "--state", "reviewed"), 2, "say who reviewed with --by"),
        (("import", "es", "a.po"), 1, "a.po:2  the PO syntax breaks off here"),
    ],
)
def test_what_is_typed_wrongly_is_told(
    tmp_path: Path, arguments: tuple[str, ...], code: int, what: str
) -> None:
    (tmp_path / "a.po").write_text('msgid "a"\nmsgstr "b\n', "utf-8")
    done = run_handouts("translate", *arguments, cwd=tmp_path)
    assert done.returncode == code
    assert what in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("locale", ["en-GB", "xx", "../x"])
def test_a_language_that_cannot_begin_leaves_the_folder_as_it_was(
    content: Path, locale: str
) -> None:
    before = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    done = run_handouts(
        *("translate", "start", locale, "general", "--name", "X", "--content", content),
        cwd=content.parent,
    )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert {path: path.read_bytes() for path in content.rglob("*") if path.is_file()} == before
