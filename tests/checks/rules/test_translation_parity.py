"""A figure, a unit, a slot or a link that was lost on the way fires."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.translations import find_in_french, say, write_french
from handouts.translation.exchange.faults import find_problems

FEVER = "tiny/urgent/same_day/fever/text"
SHARE = "tiny/sections/what-it-is/blocks/first/text"


@pytest.mark.parametrize(
    ("key", "words", "what"),
    [
        ("tiny/sections/what-it-is/blocks/grades/rows/one/header", "Grade 2", "figures that the"),
        ("tiny/key_points/two/text", "24 points.", "figures that the English does not have: 24"),
        (FEVER, "avez de la fièvre", "the slot {fever_limit} is lost"),
        (SHARE, "Sang par la veine porte, 7*7 fois {{ 7*7 }}.", "portal-vein is lost"),
        ("labels/urgent/title", "Il y a **urgence**", "the English has no bold here"),
    ],
)
def test_it_fires_at_the_text(key: str, words: str, what: str, tmp_path: Path) -> None:
    library = say(write_french(tmp_path), key, words)
    findings = find_in_french(library, "translation-parity")
    assert any(what in finding.what for finding in findings), findings
    assert {finding.path for finding in findings} == {key.partition("/")[2]}
    assert all(finding.severity == "error" for finding in findings)
    assert words[:8] in findings[0].excerpt


def test_it_is_silent_for_the_same_figures_in_other_digits(tmp_path: Path) -> None:
    library = say(
        write_french(tmp_path),
        "tiny/sections/what-it-is/blocks/grades/rows/one/header",
        "الدرجة ١",
    )
    assert find_in_french(library, "translation-parity") == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Above 38 °C, call.", "٣٨ درجة مئوية أو أكثر: اتصل."),
        ("Above 38 °C, call.", "体温３８摄氏度以上，请打电话。"),
        ("5 to 10 mg", "५ से १० मिलीग्राम"),
        ("1,500 people", "1.500 personas"),
    ],
)
def test_figures_are_the_same_in_every_script(source: str, target: str) -> None:
    assert list(find_problems(source, target)) == []


@pytest.mark.parametrize(
    ("source", "target", "code"),
    [
        ("Above 38 °C, call.", "٣٩ درجة مئوية أو أكثر: اتصل.", "figure_lost"),
        ("5 to 10 mg", "5 a 10 mcg", "unit_lost"),
        ("Call 1-800-555-0199.", "Llame al 1-800-555-0198.", "figure_lost"),
        ("Plain.", "Plano <b>.", "html"),
        ("Plain.", "Plano\u202e.", "bidi"),
    ],
)
def test_what_differs_is_told(source: str, target: str, code: str) -> None:
    assert code in {problem.code for problem in find_problems(source, target)}
