"""Thirty-six small changes are seen, each by the layers that should; ten others by none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from handouts.build.job import Job
from handouts.snapshot.examine import Verdict, examine, hold, judge
from handouts.snapshot.fingerprint import fingerprint
from handouts.snapshot.matrix import Case
from handouts.snapshot.record import Record, digest_of, take_record
from handouts.snapshot.store import Store
from mutating import MUTATIONS, Mutation, print_leaflet, rewritten
from support import TINY, run_handouts, write_tiny

MET: dict[str, str] = {}
"""Every digest that was met, and the change that it came from."""

ELSEWHERE = {**fingerprint(), "pango": "0.0.0"}

every_mutation = pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda each: each.name)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The leaflet without a change."""
    with pytest.MonkeyPatch.context() as patch:
        return print_leaflet(tmp_path_factory.mktemp("plain"), patch, None)


@pytest.fixture(scope="module")
def record(printed: bytes) -> Record:
    """What is kept of it."""
    return take_record(printed, fingerprint())


def test_there_are_thirty() -> None:
    assert len({each.name for each in MUTATIONS}) == len(MUTATIONS) >= 30


@every_mutation
def test_a_small_change_is_seen(
    mutation: Mutation,
    printed: bytes,
    record: Record,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if mutation.pdf:
        data = rewritten(printed, mutation.pdf)
    else:
        data = print_leaflet(tmp_path, monkeypatch, mutation)
    now = take_record(data, fingerprint())
    assert MET.setdefault(now.sha256, mutation.name) == mutation.name
    case = Case.of(Job(tmp_path, "tiny", "en"))
    store = Store(tmp_path / "snapshots")
    here = judge(case, record, now, data, store)
    assert (here.state, here.layers) == ("changed", ("bytes", *mutation.seen))
    from_afar = record.model_copy(update={"made_with": ELSEWHERE})
    from_sketches = judge(case, from_afar, now, data, store)
    store.keep_file(record.sha256, printed)
    from_pictures = judge(case, from_afar, now, data, store)
    for far in (from_sketches, from_pictures):
        assert (far.state, far.layers[:2]) == ("changed", ("bytes", mutation.seen[0]))
    assert from_pictures.elsewhere == f"pango 0.0.0 → {fingerprint()['pango']}"


def test_the_same_page_made_with_other_programs_is_the_same(
    printed: bytes, record: Record, tmp_path: Path
) -> None:
    """Other programs give other bytes; words and pictures are what is judged then."""
    from_afar = record.model_copy(update={"made_with": ELSEWHERE, "sha256": "0" * 64})
    verdict = hold(
        Case.of(Job(tmp_path, "tiny", "en")), from_afar, printed, Store(tmp_path)
    ).verdict
    assert (verdict.state, verdict.layers) == ("same", ("bytes",))


def test_a_file_that_was_written_anew_says_and_shows_what_it_did(
    printed: bytes, record: Record, tmp_path: Path
) -> None:
    """So what changes of the file are seen in is not the writing."""
    anew = rewritten(printed, lambda _: None)
    assert digest_of(anew) != record.sha256
    verdict = hold(Case.of(Job(tmp_path, "tiny", "en")), record, anew, Store(tmp_path)).verdict
    assert (verdict.state, verdict.layers) == ("changed", ("bytes",))


def test_other_bytes_are_a_change_though_nothing_else_is(
    printed: bytes, record: Record, tmp_path: Path
) -> None:
    case = Case.of(Job(tmp_path, "tiny", "en"))
    verdict = hold(case, record, printed + b"\n% more\n", Store(tmp_path)).verdict
    assert (verdict.state, verdict.layers) == ("changed", ("bytes",))


def reordered(text: str) -> str:
    """Put the last fields first."""
    head, glossary = text.rsplit("glossary:", 1)
    return f"glossary:{glossary}\n{head}"


SILENT = {
    "a comment": TINY.replace("version:", "# A comment.\nversion:"),
    "the order of fields": reordered(TINY),
    "line ends": TINY.replace("\n", "\r\n"),
    "a mark at the beginning": "\ufeff" + TINY,
    "quotes": TINY.replace("text: Second point.", 'text: "Second point."'),
    "an empty line": TINY.replace("urgent:", "\n\nurgent:"),
}


def examined(root: Path, text: str, folder: Path) -> Verdict:
    write_tiny(root, text)
    return examine(Case.of(Job(root, "tiny", "en")), folder)


@pytest.fixture
def kept(tmp_path: Path, printed: bytes, record: Record) -> Path:
    """A folder with the snapshot of the leaflet."""
    Store(tmp_path / "kept").write("tiny.en", record, printed, images=False)
    return tmp_path / "kept"


@pytest.mark.parametrize("change", SILENT)
def test_a_change_of_the_file_alone_is_silent(change: str, tmp_path: Path, kept: Path) -> None:
    assert SILENT[change] != TINY
    assert examined(tmp_path / "other folder", SILENT[change], kept).state == "same"


def test_the_time_of_a_file_is_silent(tmp_path: Path, kept: Path) -> None:
    root = write_tiny(tmp_path / "content")
    os.utime(root / "tiny" / "en.yaml", (0, 0))
    assert examine(Case.of(Job(root, "tiny", "en")), kept).state == "same"


def test_the_environment_is_silent(tmp_path: Path, record: Record) -> None:
    """Four of them at once: the zone, the seed of hashes, the language and the date of a build."""
    root = write_tiny(tmp_path / "content")
    elsewhere = {
        "TZ": "Pacific/Kiritimati",
        "PYTHONHASHSEED": "77",
        "LC_ALL": "C",
        "SOURCE_DATE_EPOCH": "86400",
    }
    arguments = ("render", "tiny", "--content", root, "-o", "out.pdf")
    done = run_handouts(*arguments, cwd=tmp_path, **elsewhere)
    assert done.returncode == 0, done.stderr
    assert digest_of((tmp_path / "out.pdf").read_bytes()) == record.sha256
