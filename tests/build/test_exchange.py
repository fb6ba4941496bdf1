"""From a folder of texts to a translator's file and back into the folder."""

from __future__ import annotations

import datetime
import errno
import re
import shutil
from pathlib import Path
from typing import get_args

import pytest

from handouts.build.exchange import export, take_in
from handouts.build.gather import open_library
from handouts.build.translate import gather_units
from handouts.content.library import Library
from handouts.errors import ContentError, OutputError, UsageError
from handouts.translation.exchange.formats import Format, read_file
from handouts.translation.ledgers import Record
from handouts.translation.unit import Unit
from support import REAL

BY_ANA = Record("translated", "Ana Example", datetime.date(2026, 11, 30))
KEY = "general/key_points/not-liver-cancer/text"
every_format = pytest.mark.parametrize("kind", get_args(Format))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the whole content, that a test may change."""
    return shutil.copytree(REAL, tmp_path / "handouts")


def files_in(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*.yaml")}


def unit_of(folder: Path, key: str, locale: str = "es") -> Unit:
    (found,) = (unit for unit in gather_units(open_library(folder), locale) if unit.key == key)
    return found


def edited(library: Library, old: str, new: str, kind: Format = "po") -> bytes:
    """Return an export with one place changed; the place must be there."""
    data = export(library, "es", kind).texts
    assert old.encode() in data
    return data.replace(old.encode(), new.encode())


@pytest.mark.parametrize("locale", open_library(REAL).translations())
@every_format
def test_an_export_that_comes_back_changes_no_byte(folder: Path, kind: Format, locale: str) -> None:
    before = files_in(folder)
    library = open_library(folder)
    made = export(library, locale, kind)
    report = take_in(library, locale, made.texts, "x", BY_ANA)
    counts = report.counts()
    assert counts["refused"] == counts["accepted"] == counts["missing"] == 0
    assert counts["unchanged"] + counts["skipped"] == made.count > 200
    assert files_in(folder) == before


@every_format
def test_new_words_go_into_the_file_and_the_ledger(folder: Path, kind: Format) -> None:
    library = open_library(folder)
    old = unit_of(folder, KEY).target
    plain = old.replace("**", "")
    word = max(re.findall(r"\w+", plain), key=len)
    new = old.replace(word, f"{word} mismo")
    data = edited(library, word, f"{word} mismo", kind)
    before = files_in(folder)
    report = take_in(library, "es", data, "es.x", BY_ANA)
    assert KEY in {unit.key for unit in report.accepted}
    after = unit_of(folder, KEY)
    assert (after.target, after.state, after.by) == (new, "translated", "Ana Example")
    changed = {path for path, data in files_in(folder).items() if before[path] != data}
    names = {unit.file for unit in report.accepted}
    assert len(changed) == 2 * len(names)
    open_library(folder).load_handout("general", "es")


def test_a_dry_run_writes_nothing(folder: Path) -> None:
    before = files_in(folder)
    library = open_library(folder)
    data = edited(library, "Palabras explicadas", "Las palabras explicadas")
    assert len(take_in(library, "es", data, "x", BY_ANA, dry_run=True).accepted) == 1
    assert files_in(folder) == before


def test_what_is_good_goes_in_beside_what_is_not(folder: Path) -> None:
    library = open_library(folder)
    data = edited(library, "Palabras explicadas", "Las palabras explicadas")
    broken = data.replace(b'msgstr "P\xc3\xa1gina {page} de {pages}"', b'msgstr "P {page}"')
    assert broken != data
    report = take_in(library, "es", broken, "x", BY_ANA)
    assert [unit.key for unit in report.accepted] == ["labels/glossary"]
    assert [result.key for result in report.refused] == ["labels/page"]
    assert unit_of(folder, "labels/glossary").target == "Las palabras explicadas"
    assert unit_of(folder, "labels/page").target == "Página {page} de {pages}"


def test_a_changed_english_sentence_makes_the_export_stale(folder: Path) -> None:
    data = edited(open_library(folder), "Palabras explicadas", "Las palabras explicadas")
    labels = folder / "_shared/labels/en.yaml"
    text = labels.read_text("utf-8")
    labels.write_text(text.replace("Words explained", "Words made plain"), "utf-8")
    report = take_in(open_library(folder), "es", data, "x", BY_ANA)
    (refused,) = report.refused
    assert refused.key == "labels/glossary"
    assert refused.problems[0].code == "stale_export"
    assert report.accepted == ()


def test_a_stale_text_goes_out_with_its_older_english(folder: Path) -> None:
    labels = folder / "_shared/labels/en.yaml"
    text = labels.read_text("utf-8")
    labels.write_text(text.replace("Words explained", "Words made plain"), "utf-8")
    library = open_library(folder)
    data = export(library, "es", "po").texts.decode()
    assert '#| msgid "Words explained"' in data
    accepted = data.replace('#, fuzzy\n#| msgid "Words explained"\n', "")
    assert accepted != data
    report = take_in(library, "es", accepted.encode(), "x", BY_ANA)
    assert [unit.key for unit in report.accepted] == ["labels/glossary"]
    assert unit_of(folder, "labels/glossary").state == "translated"


def test_a_spelling_of_another_country_is_no_change(folder: Path) -> None:
    library = open_library(folder)
    source = next(
        unit for unit in gather_units(library, "es") if "tumor " in unit.source and unit.target
    )
    data = export(library, "es", "csv").texts.decode()
    british = data.replace("tumor ", "tumour ")
    assert british != data
    report = take_in(library, "es", british.encode(), "x", BY_ANA)
    assert source.key not in {result.key for result in report.refused}


@pytest.mark.parametrize(
    ("target", "what"),
    [("Palabras " * 40, "longer than 200"), ("Palabras\\\nexplicadas", "")],
)
def test_what_the_model_would_refuse_is_refused_by_name(
    folder: Path, target: str, what: str
) -> None:
    library = open_library(folder)
    before = files_in(folder)
    written = target.replace("\\", "\\\\").replace("\n", "\\n")
    report = take_in(library, "es", edited(library, "Palabras explicadas", written), "x", BY_ANA)
    (refused,) = report.refused
    assert refused.key == "labels/glossary"
    assert what in refused.problems[0].what
    assert files_in(folder) == before


def test_a_review_is_recorded_with_its_name(folder: Path) -> None:
    library = open_library(folder)
    made = export(library, "es", "xliff")
    record = Record("reviewed", "Eva Example", datetime.date(2026, 12, 1))
    report = take_in(library, "es", made.texts, "x", record)
    assert len(report.accepted) == made.count
    assert {unit.state for unit in gather_units(open_library(folder), "es")} == {"reviewed"}
    again = export(open_library(folder), "es", "xliff").texts
    assert again.count(b'state="final"') == made.count
    assert take_in(open_library(folder), "es", again, "x", BY_ANA).accepted == ()


def test_a_failure_half_way_leaves_all_files_as_they_were(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = open_library(folder)
    before = files_in(folder)
    move, moved = Path.replace, []

    def stop_at_the_second(part: Path, target: Path) -> Path:
        moved.append(target)
        if len(moved) == 2:
            raise OSError(errno.ENOSPC, "No space left on device")
        return move(part, target)

    monkeypatch.setattr(Path, "replace", stop_at_the_second)
    with pytest.raises(OutputError, match="No space left"):
        take_in(library, "es", edited(library, "Palabras explicadas", "Voces"), "x", BY_ANA)
    assert len(moved) == 3  # the first one was put back
    assert files_in(folder) == before


@every_format
def test_one_leaflet_goes_out_with_what_it_prints(kind: Format) -> None:
    library = open_library(REAL)
    units = gather_units(library, "es")
    made = export(library, "es", kind, ["general"])
    files = {arrival.key.split("/")[0] for arrival in read_file(made.texts, "x", units)}
    assert files == {"general", "labels", "glossary", "illustrations", "regions"}
    assert made.count < len(units)


def test_the_termbase_goes_out_too() -> None:
    made = export(open_library(REAL), "es", "po")
    assert set(made.termbase) == {".terms.tbx", ".terms.csv"}
    for data in made.termbase.values():
        assert "cáncer de hígado".encode() in data
        assert "metástasis".encode() in data


@pytest.mark.parametrize(
    ("locale", "leaflets", "what"),
    [
        ("en", (), "not a translation"),
        ("xx", (), "not a translation"),
        ("es", ("genral",), "did you mean “general”"),
        ("es", ("lung",), "was not begun in “es”"),
    ],
)
def test_what_is_not_there_cannot_go_out(locale: str, leaflets: tuple[str, ...], what: str) -> None:
    with pytest.raises(UsageError, match=what):
        export(open_library(REAL), locale, "po", leaflets)


HOSTILE = (
    b"<!DOCTYPE x [<!ENTITY a 'b'>]><xliff version='1.2'>&a;</xliff>",
    b'msgid "x\n',
    b"no table",
    b"PK\x03\x04",
    b"",
)


@pytest.mark.parametrize("data", HOSTILE)
def test_a_file_that_cannot_be_read_changes_nothing(folder: Path, data: bytes) -> None:
    before = files_in(folder)
    with pytest.raises(ContentError):
        take_in(open_library(folder), "es", data, "es.x", BY_ANA)
    assert files_in(folder) == before
