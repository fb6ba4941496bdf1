"""A save is noticed, nothing else is."""

from __future__ import annotations

import os
from pathlib import Path

from handouts.preview.watch import Traces, trace_files, watch


def test_a_file_that_was_saved_leaves_another_trace(tmp_path: Path) -> None:
    file = tmp_path / "a" / "es.yaml"
    file.parent.mkdir()
    file.write_text("a: b", "utf-8")
    before = trace_files([tmp_path])
    assert list(before) == [file]
    assert trace_files([tmp_path]) == before
    (tmp_path / "es.yaml~").write_text("a: b", "utf-8")
    assert trace_files([tmp_path]) == before
    os.utime(file, ns=(1, before[file][0] + 1))
    assert trace_files([tmp_path]) != before


def test_each_change_is_told_once() -> None:
    one: Traces = {Path("a"): (1, 1, 1)}
    two: Traces = {Path("a"): (2, 1, 1)}
    looks, told, rests = iter([one, two, two, one]), [], iter([True] * 4 + [False])
    watch(lambda: next(looks), lambda: told.append("changed"), lambda: next(rests), one)
    assert told == ["changed", "changed"]
