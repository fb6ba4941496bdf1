"""Round trips through independent programs: the commands of translate-toolkit.

It is GPL, so nothing of ours imports it; it is run as a program.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from exchanging import one, real_units
from handouts.translation.exchange.formats import read_file, write_file
from handouts.translation.exchange.incoming import check_incoming
from handouts.translation.unit import Unit


def run(command: str, *arguments: str | Path) -> str:
    program = Path(sys.executable).parent / command
    assert program.exists(), "translate-toolkit is missing: pip install -e .[test]"
    done = subprocess.run(
        [program, "--progress=none", *map(str, arguments)],
        env={**os.environ, "PYTHONWARNINGS": "ignore"},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert "Traceback" not in done.stderr
    return done.stdout + done.stderr


def some_units() -> tuple[Unit, ...]:
    """Return real texts in all states, repeated ones among them."""
    chosen = real_units()[::5]
    assert max(Counter(unit.source for unit in chosen).values()) > 1
    return tuple(
        replace(
            unit,
            target=f"¡{unit.target}!" if place % 3 else "",
            state=("new", "translated", "stale")[place % 3],
            previous="Before." if place % 3 == 2 else None,
            note=f"Note {place}",
        )
        for place, unit in enumerate(chosen)
    )


def expect_no_change(path: Path, units: tuple[Unit, ...]) -> None:
    report = check_incoming(units, read_file(path.read_bytes(), path.name, units))
    assert not report.refused
    assert not report.accepted
    assert not report.missing
    assert report.counts()["unchanged"] == sum(bool(unit.target) for unit in units)


def test_from_po_to_xliff_and_back(tmp_path: Path) -> None:
    units = some_units()
    (tmp_path / "es.po").write_bytes(write_file("po", units, "en", "es"))
    run("po2xliff", tmp_path / "es.po", tmp_path / "es.xliff")
    expect_no_change(tmp_path / "es.xliff", units)
    run("xliff2po", tmp_path / "es.xliff", tmp_path / "back.po")
    expect_no_change(tmp_path / "back.po", units)


def test_from_xliff_to_po_and_back(tmp_path: Path) -> None:
    units = some_units()
    (tmp_path / "es.xliff").write_bytes(write_file("xliff", units, "en", "es"))
    run("xliff2po", tmp_path / "es.xliff", tmp_path / "es.po")
    expect_no_change(tmp_path / "es.po", units)
    run("po2xliff", tmp_path / "es.po", tmp_path / "back.xliff")
    expect_no_change(tmp_path / "back.xliff", units)


def test_what_is_translated_on_the_way_goes_in(tmp_path: Path) -> None:
    units = (one("Eat."), one("Call {emergency_number}.", id="call"))
    (tmp_path / "es.po").write_bytes(write_file("po", units, "en", "es"))
    run("po2xliff", tmp_path / "es.po", tmp_path / "es.xliff")
    text = (tmp_path / "es.xliff").read_text("utf-8")
    text = text.replace("<source>Eat.</source>", "<source>Eat.</source><target>Coma.</target>")
    arrivals = read_file(text.encode(), "es.xliff", units)
    report = check_incoming(units, arrivals)
    assert [(unit.key, unit.target) for unit in report.accepted] == [(units[0].key, "Coma.")]


BAD = (
    one("Call at 38 °C.", "Llame a 39 °C."),
    one("Call {number} now.", "Llame ahora.", id="slot"),
    one("Good words.", "Buenas palabras.", id="good"),
)


@pytest.mark.parametrize("kind", ["po", "xliff"])
def test_another_program_finds_what_ours_refuses(tmp_path: Path, kind: str) -> None:
    """``pofilter`` reads our files, and sees the same faults."""
    filled = write_file("po" if kind == "po" else "xliff", BAD, "en", "es")
    (tmp_path / f"es.{kind}").write_bytes(filled)
    found = tmp_path / f"faults.{kind}"
    checks = ("-t", "numbers", "-t", "pythonbraceformat")
    run("pofilter", *checks, tmp_path / f"es.{kind}", found)
    faults = found.read_text("utf-8")
    assert "39 °C" in faults
    assert "Llame ahora" in faults
    assert "Buenas palabras" not in faults
    before = tuple(replace(unit, target="", state="new") for unit in BAD)
    report = check_incoming(before, read_file(filled, "x", before))
    assert [unit.target for unit in report.accepted] == ["Buenas palabras."]


def test_another_program_finds_nothing_wrong_in_what_is_right(tmp_path: Path) -> None:
    units = tuple(unit for unit in real_units()[::3] if unit.source)
    (tmp_path / "es.po").write_bytes(write_file("po", units, "en", "es"))
    found = tmp_path / "faults.po"
    run("pofilter", "-t", "numbers", "-t", "newlines", "-t", "escapes", tmp_path / "es.po", found)
    assert not found.exists() or "(pofilter)" not in found.read_text("utf-8")
