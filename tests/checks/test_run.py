"""Findings point at the words, in the order of the file; other languages rest some rules."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checks.samples import SECOND, check_text, find, rule, subject_of
from handouts.checks import rules
from handouts.checks.registry import list_rules
from handouts.checks.rule import Rule
from handouts.checks.run import check_leaflet
from support import TINY, change, line_of


def test_a_finding_points_at_the_words_in_a_folded_text() -> None:
    folded = "text: >-\n      First line here.\n      You must\n      **fight** it."
    text = change(SECOND, folded)
    (finding,) = check_text(text, "war-word").findings
    assert finding.line == line_of(text, "**fight**")
    assert finding.column == 9
    assert finding.excerpt.endswith("│         ^")
    assert str(finding).startswith(f"{finding.file}:{finding.line}:9  error war-word at key_")


def test_findings_are_in_the_order_of_the_file() -> None:
    text = change(SECOND, "text: We fight.").replace("Eat little and often.", "Fight with food.")
    lines = [finding.line for finding in check_text(text, "war-word").findings]
    assert len(lines) == 2
    assert lines == sorted(lines, key=lambda line: line or 0)


def test_a_claim_s_words_are_found_below_a_list_too() -> None:
    (finding,) = find("war-word", "{id: a, text: One sign}", "{id: a, text: One battle}")
    assert finding.path == "sections/what-it-is/blocks/points/items/a/text"
    assert "One battle" in finding.excerpt


def test_another_language_rests_the_rules_that_know_english_only() -> None:
    english = subject_of(change(SECOND, "text: We fight."))
    handout = english.handout.model_copy(update={"locale": "es"})
    done = check_leaflet(replace(english, handout=handout))
    assert "war-word" in done.resting
    assert "typed-figure" not in done.resting
    assert done.grades is None
    assert not {f.code for f in done.findings} & {r.code for r in list_rules() if r.english_only}
    assert check_leaflet(english).grades is not None


def test_british_english_is_english() -> None:
    english = subject_of(change(SECOND, "text: We fight."))
    british = replace(english, handout=english.handout.model_copy(update={"locale": "en-GB"}))
    assert len(check_leaflet(british, [rule("war-word")]).findings) == 1


@pytest.mark.parametrize("each", list_rules(), ids=lambda each: each.code)
def test_every_rule_explains_itself(each: Rule) -> None:
    assert len(each.why.split()) > 5
    assert each.why.endswith((".", ")."))
    assert not each.mend.endswith(".")
    assert each.code.replace("-", "_") in {path.stem for path in rule_files()}


def rule_files() -> list[Path]:
    return [path for path in Path(rules.__path__[0]).glob("*.py") if path.stem != "__init__"]


def test_every_rule_has_a_file_and_a_test_of_its_name() -> None:
    names = {path.stem for path in rule_files()}
    assert names == {each.code.replace("-", "_") for each in list_rules()}
    files = (Path(__file__).parent / "rules").glob("test_*.py")
    tests = {path.stem.removeprefix("test_") for path in files}
    assert tests == names


def test_the_tiny_leaflet_has_findings_only_for_being_tiny() -> None:
    codes = {finding.code for finding in check_leaflet(subject_of(TINY)).findings}
    assert codes == {"part-missing", "figure-uncited", "effect-uncited", "term-unexplained"}
