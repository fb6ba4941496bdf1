"""A finding is accepted in one place, with a reason."""

from __future__ import annotations

from pathlib import Path

from checks.samples import check_text, find
from handouts.checks.accept import sift
from handouts.content.models.handout import Accepted
from support import TINY, change, faults_of

WAR = "text: We fight on.\n  - id: extra\n    text: You fight on and fight."


def accepting(*entries: str, text: str = WAR) -> str:
    body = "".join(f"\n  - {entry}" for entry in entries)
    return change("text: Second point.", text) + f"accepted:{body}\n"


def test_one_place_is_silenced_and_the_next_is_not() -> None:
    entry = "{rule: war-word, at: key_points, reason: It is a quotation.}"
    done = check_text(accepting(entry), "war-word")
    assert [finding.path for finding in done.accepted] == ["key_points/two/text"]
    assert [finding.path for finding in done.findings] == ["key_points/extra/text"] * 2


def test_all_of_one_rule_in_one_text_is_one_place() -> None:
    entry = "{rule: war-word, at: key_points/extra/text, reason: It is a quotation.}"
    done = check_text(accepting(entry), "war-word")
    assert len(done.accepted) == 2
    assert [finding.path for finding in done.findings] == ["key_points/two/text"]


def test_a_path_is_not_the_beginning_of_a_longer_name() -> None:
    entry = "{rule: war-word, at: key_points/tw, reason: It is a quotation.}"
    done = check_text(accepting(entry), "war-word")
    assert "accepted-idle" in {finding.code for finding in done.findings}


def test_an_idle_acceptance_is_told_where_it_stands() -> None:
    entry = "{rule: war-word, at: myths, reason: It is a quotation.}"
    text = accepting(entry, text="text: Second point.")
    (finding,) = check_text(text, "war-word").findings
    assert (finding.code, finding.path) == ("accepted-idle", "accepted/0")
    assert finding.line == len(text.splitlines())
    assert "war-word finds nothing at myths" in finding.what


def test_an_unknown_rule_is_idle_and_a_resting_one_is_not() -> None:
    entries = [
        Accepted(rule=name, at="myths", reason="It is a quotation.") for name in ("ghost", "dose")
    ]
    assert sift([], entries, resting=("dose",)).idle == (0,)


def test_a_reason_has_ten_characters(tmp_path: Path) -> None:
    text = TINY + "accepted:\n  - {rule: dose, at: myths, reason: short}\n"
    assert [fault.path for fault in faults_of(tmp_path, text)] == ["accepted.0.reason"]


def test_without_acceptance_it_fires() -> None:
    assert len(find("war-word", "text: Second point.", WAR)) == 3
