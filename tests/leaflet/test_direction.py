"""Numbers keep their order on a right-to-left page."""

from __future__ import annotations

import pytest

from handouts.leaflet.direction import find_runs, isolate, isolate_plainly


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
        ("وزن 1,000 g أو 5 kg/m²", ["1,000 g", "5 kg/m²"]),
        ("نسبة 5–10 % منهم", ["5–10 %"]),
        ("هل هو 5–10؟", ["5–10"]),
        ("https://host.org/a_b?x=1&y=2#top", ["https://host.org/a_b?x=1&y=2#top"]),
        ("راسلنا a.b@host.org.", ["a.b@host.org"]),
        ("عملية Whipple procedure كبيرة", ["Whipple procedure"]),
        ("هل Ki-67 ≤ 20 %؟", ["Ki-67 ≤ 20 %"]),
        ("حرارة ≥ 38 °C", ["≥ 38 °C"]),
        ("هو HER2+ أو HER2−", ["HER2+", "HER2−"]),
        ("بروتين (α-fetoprotein)", ["α-fetoprotein"]),
        ("سألت: Why me? Why now?", ["Why me? Why now"]),
        ("اتصل 911. 38 °C خطر", ["911", "38 °C"]),
        ("في 2015, 2020", ["2015", "2020"]),
        ("رمز C78.7؛ C7B.02", ["C78.7", "C7B.02"]),
        ("رمز ICD-10 C78.\u20607 + C78.\u20607", ["ICD-10 C78.\u20607 + C78.\u20607"]),
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


def test_a_run_in_a_link_stays_on_one_line() -> None:
    assert isolate_plainly("فحص CA 19-9 الآن", "rtl") == ("فحص \u2066CA\u00a019-\u20609\u2069 الآن")
    address = "https://www.example.org/a-long-address"
    assert isolate_plainly(address, "rtl") == f"\u2066{address}\u2069"
