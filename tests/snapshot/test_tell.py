"""Results fit where they are told, and break nothing there."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from handouts.snapshot.compare import Change
from handouts.snapshot.examine import Verdict
from handouts.snapshot.junit import write_junit
from handouts.snapshot.origin import Origin
from handouts.snapshot.run import Summary
from handouts.snapshot.tell import (
    MOST_DETAILS,
    MOST_LINES,
    tell_github,
    tell_markdown,
    tell_text,
)

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


def test_a_line_is_named_once_however_many_leaflets_it_changed() -> None:
    """GitHub shows ten notes; what has a line, and changed most, comes first."""
    names = [f"leaflet-{number:02}.en" for number in range(40)]
    word, cause = Change("page 3, tags", ("P old",), ("P new",)), Origin("labels/en.yaml", 7)
    far = Change("page 9, lines", ("1,2",), ("1,3",))
    verdicts = [Verdict(name, "changed", changes=(word, far)) for name in names]
    verdicts += [Verdict("a.en", "changed"), Verdict("b.en", "new"), Verdict("c.en", "new")]
    origins = {name: (cause, Origin(f"{name}.yaml", None)) for name in names}
    first, *others = tell_github(Summary.of(verdicts), origins).splitlines()
    place = "::error file=labels/en.yaml,line=7,title=40 leaflets changed::"
    assert first.startswith(f"{place}page 3, tags: “P old” is now “P new”%0AIn: leaflet-00.en, ")
    assert first.endswith(" and 20 more")
    assert [line[:40] for line in others if line.startswith("::error")] == [
        "::error title=a.en changed::a.en changed",
        "::error title=Snapshots%3A new%2C withou",
    ]


def test_junit_is_as_its_readers_want_it() -> None:
    verdicts = [
        changed("a.en", LONG),
        Verdict("a.es", "same", elsewhere="pango 1 → 2"),
        Verdict("stray", "removed"),
        Verdict("b.en", "failed", error="No \x00 glyph."),
        Verdict("b.es", "new"),
    ]
    root = ET.fromstring(write_junit(Summary.of(verdicts)))
    (suite,) = root
    counts = {"tests": "5", "failures": "3", "errors": "1"}
    for element in (root, suite):
        assert counts.items() <= element.attrib.items()
    assert {case.tag for case in suite} == {"testcase"}
    for case in suite:
        assert case.attrib.keys() == {"name", "classname"}
        assert [found.tag for found in case] in ([], ["failure"], ["error"], ["system-out"])
    named = [(case.get("classname"), case.get("name")) for case in suite]
    assert len(set(named)) == len(verdicts)
    assert [found.get("type") for found in root.iter("failure")] == ["changed", "new", "removed"]
    (error,) = root.iter("error")
    assert (error.get("type"), error.text) == ("failed", "No \ufffd glyph.\n→ mend it")
    assert all("run: handouts snapshot" in (found.text or "") for found in root.iter("failure"))
