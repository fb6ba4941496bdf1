"""Numbers keep their order on a right-to-left page."""

from __future__ import annotations

import pytest

from handouts.leaflet.direction import find_runs, isolate


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("خذ 5-10 mg كل يوم", ["5-10 mg"]),
        ("في 12-05-2026 صباحا", ["12-05-2026"]),
        ("اتصل 0808 808 00 00 الآن", ["0808 808 00 00"]),
        ("اتصل +1 (555) 123-4567 الآن", ["+1 (555) 123-4567"]),
        ("اتصل (555) 123-4567 الآن", ["(555) 123-4567"]),
        ("حرارة 100.4 °F (38 °C) أو", ["100.4 °F (38 °C)"]),
        ("من 9 إلى 11 شهرا", ["9", "11"]),
        ("فحص CA 19-9 وفحص 5-HIAA.", ["CA 19-9", "5-HIAA"]),
        ("دواء (FOLFIRINOX) قوي", ["FOLFIRINOX"]),
        ("نسبة 40% من الناس", ["40%"]),
        ("−5 °C", ["−5 °C"]),
        ("لا أرقام هنا", []),
    ],
)
def test_each_run_is_found_whole(text: str, runs: list[str]) -> None:
    assert [text[start:end] for start, end in find_runs(text)] == runs


def test_left_to_right_pages_are_only_escaped() -> None:
    assert isolate("5-10 mg & more", "ltr") == "5-10 mg &amp; more"


def test_right_to_left_pages_have_islands() -> None:
    marked = isolate("خذ 5-10 mg & كل", "rtl")
    assert marked == 'خذ <bdi dir="ltr">5-10 mg</bdi> &amp; كل'


def test_markup_in_a_text_is_escaped_inside_an_island() -> None:
    assert "<b>" not in isolate("5<b>6</b>", "rtl")
