"""Results fit where they are told, and break nothing there."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from handouts.snapshot.compare import Change
from handouts.snapshot.examine import Verdict
from handouts.snapshot.junit import write_junit
from handouts.snapshot.run import Summary
from handouts.snapshot.tell import MOST_DETAILS, MOST_LINES, tell_markdown, tell_text

LONG = Change("page 1, tags", (), ("P " + "word " * 100,) * 200)


def changed(name: str, change: Change) -> Verdict:
    return Verdict(name, "changed", layers=("bytes", "words"), changes=(change,))


def test_a_pull_request_takes_all_that_a_new_style_changes() -> None:
    verdicts = [changed(f"leaflet-{number:03}.en", LONG) for number in range(200)]
    told = tell_markdown(Summary.of(verdicts))
    assert len(told.encode()) < 1 << 20
    assert told.count("<details>") == MOST_DETAILS
    assert all(verdict.name in told for verdict in verdicts)
    lines = tell_text(Summary.of(verdicts[:1])).splitlines()
    assert len(lines) < MOST_LINES + 5
    assert any("lines more; --report shows all" in line for line in lines)


def test_words_do_not_end_the_block_they_stand_in() -> None:
    told = tell_markdown(Summary.of([changed("a.en", Change("title", (), ("`````` # Approved",)))]))
    assert "\n```````diff\n" in told


def test_each_case_of_junit_has_a_name_and_each_finding_a_type() -> None:
    verdicts = [changed("a.en", LONG), Verdict("stray", "removed"), Verdict("b.en", "failed")]
    root = ET.fromstring(write_junit(Summary.of(verdicts)))
    assert all(case.get("name") and case.get("classname") for case in root.iter("testcase"))
    assert [found.get("type") for found in root.iter("failure")] == ["changed", "removed"]
    assert [found.get("type") for found in root.iter("error")] == ["failed"]
