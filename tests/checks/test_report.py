"""What was found, told for people, for programs and for GitHub."""

from __future__ import annotations

import json
from dataclasses import replace

from checks.samples import SECOND, check_text
from handouts.checks.explain import explain_rules
from handouts.checks.registry import list_rules
from handouts.checks.report import summarize, tell_github, tell_json, tell_text
from handouts.checks.run import Checked
from support import ROOT, change

FOUND = check_text(change(SECOND, "text: We fight, at 50%."), "war-word")


def test_text_has_place_rule_what_mend_and_line() -> None:
    first, line, mark = tell_text([FOUND]).splitlines()
    assert first.startswith("tiny/en.yaml:20:14  error war-word at key_points/two/text: “fight” is")
    assert " — say what happens" in first
    assert line.endswith("text: We fight, at 50%.")
    assert mark.endswith("│              ^")


def test_json_has_every_field_and_the_reading_grades() -> None:
    told = json.loads(tell_json([FOUND]))
    (finding,) = told["findings"]
    assert set(finding) >= {"code", "severity", "file", "line", "column", "path", "what", "mend"}
    assert (told["errors"], told["warnings"], told["accepted"]) == (1, 0, [])
    (leaflet,) = told["leaflets"]
    assert set(leaflet["reading"]) >= {"grade", "raw_grade", "smog", "raw_smog", "parts"}
    assert "key_points" in leaflet["reading"]["parts"]


def test_github_annotations_escape_what_would_end_them() -> None:
    (finding,) = FOUND.findings
    odd = replace(finding, file="a,b:c.yaml", what="50%\nmore")
    (line,) = tell_github([replace(FOUND, findings=(odd,))]).splitlines()
    assert line.startswith(
        "::error file=a%2Cb%3Ac.yaml,line=20,col=14,title=war-word::50%25%0Amore"
    )


def test_the_summary_tells_both_grades_or_what_rested() -> None:
    told, last = summarize([FOUND])
    assert told.startswith("tiny.en: grade ")
    assert "(raw " in told
    assert "SMOG" in told
    assert last == "1 error, 0 warnings, 0 accepted"
    other = Checked("tiny", "es", (), resting=("war-word", "dose"))
    assert next(summarize([other])).endswith("2 rules know English only and did not look")


def test_the_page_about_the_rules_is_current() -> None:
    page = (ROOT / "docs" / "checks.md").read_text("utf-8")
    assert page == explain_rules(), "run: handouts check --explain > docs/checks.md"
    assert all(f"### `{rule.code}`: {rule.title}" in page for rule in list_rules())
