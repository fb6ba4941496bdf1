"""Lines end as the custom of a language has it."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from handouts.leaflet.customs import custom_of
from handouts.leaflet.typesetting import Ends, break_address, typeset
from handouts.leaflet.writer import Writer

NO_BREAK, JOINER = "\u00a0", "\u2060"


def shown(text: str, language: str, ends: Ends = "bound") -> str:
    """Return a text with ``~`` for a space and ``^`` for a place where no line breaks."""
    markup = typeset(Markup(text), custom_of(language), ends)
    return markup.replace(NO_BREAK, "~").replace(JOINER, "^")


@pytest.mark.parametrize(
    ("language", "text", "bound"),
    [
        ("uk", "Він і в лікарні.", "Він і~в~лікарні."),
        ("uk", "У клініці", "У~клініці"),
        ("uk", "(з лікарем) «о п’ятій»", "(з~лікарем) «о~п’ятій»"),
        ("uk", "з <strong>лікарем</strong>", "з~<strong>лікарем</strong>"),
        ("uk", "<b>і з</b> <i>ним</i> ні", "<b>і~з</b>~<i>ним</i> ні"),
        ("uk", "що б там, але ж ні", "що б там, але ж ні"),
        ("uk", "гепатит С тут", "гепатит С тут"),
        ("uk", "м’я у п'ять", "м’я у~п'ять"),
        ("cs", "byl v nemocnici", "byl v~nemocnici"),
        ("en", "I have a plan", "I have a plan"),
        ("es", "pan y vino", "pan y vino"),
    ],
)
def test_a_word_that_leans_on_the_next_never_ends_a_line(
    language: str, text: str, bound: str
) -> None:
    assert shown(text, language) == bound


@pytest.mark.parametrize(
    ("language", "text", "bound"),
    [
        ("en", "in 2010–2015", "in 2010–^2015"),
        ("en", "38–40 °C", "38–^40~°C"),
        ("en", "of 65 % and 5 mg", "of 65~% and 5~mg"),
        ("en", "54–67 months, 5 days", "54–^67~months, 5 days"),
        ("en", "here – or there", "here~– or there"),
        ("uk", "половина — нижче", "половина~— нижче"),
        ("en", "5 <i>mg</i> now", "5~<i>mg</i> now"),
        ("en", "0808 808 00 00", "0808~808~00~00"),
        ("en", "+1 (555) 123-4567", "+1~(555)~123-^4567"),
        ("en", "1-800-4-CANCER", "1-^800-^4-^CANCER"),
        ("uk", "2-й, 10-му, 70-річний", "2-^й, 10-^му, 70-річний"),
        ("uk", "5 мг, 2026 р., № 4", "5~мг, 2026~р., №~4"),
        ("ar", '<bdi dir="ltr">38 °C</bdi>', '<bdi dir="ltr">38~°C</bdi>'),
        ("fr", "5 mg", "5~mg"),
        ("ar", "PET-CT X-ray", "PET-^CT X-ray"),
        ("zh", "11至17人", "11^至^17人"),
    ],
)
def test_figures_stay_whole(language: str, text: str, bound: str) -> None:
    assert shown(text, language) == bound


@pytest.mark.parametrize(
    ("language", "text", "bound"),
    [
        (
            "en",
            "Eat as often and as little as you like.",
            "Eat as often and as little as you~like.",
        ),
        (
            "en",
            "Eat as little as you like.<br>And so on.",
            "Eat as little as you~like.<br>And so on.",
        ),
        ("en", "Ask about everything you want to remember.", None),
        ("en", "As you like.", None),
        ("en", "You may hear about chemoembolization now.", None),
        (
            "en",
            'See the whole list of signs on page <span class="x"></span>.',
            'See the whole list of signs on page~<span class="x"></span>.',
        ),
        ("hi", "कैंसर यहाँ से शुरू हुआ था और आगे बढ़ा है।", "कैंसर यहाँ से शुरू हुआ था और आगे बढ़ा~है।"),
        ("zh", "您可以随时给我们打电话。", "您可以随时给我们打电^话。"),
        ("zh", "您可以随时给我们<em>打电</em>话。", "您可以随时给我们<em>打电^</em>话。"),
        ("zh", "打电话。", None),
        ("fr", "Mangez aussi peu et aussi souvent que vous le voulez là.", None),
    ],
)
def test_no_short_word_is_alone_on_the_last_line(
    language: str, text: str, bound: str | None
) -> None:
    assert shown(text, language) == (bound or text)


def test_in_a_column_two_words_take_no_more_room_than_another_one() -> None:
    text = "Eat as little and as often as you like."
    assert shown(text, "en", "in-column") == text
    longer = "Chemotherapy for as little as you like."
    assert shown(longer, "en", "in-column").endswith("you~like.")


def test_a_browser_sees_to_last_lines_by_itself() -> None:
    text = "Eat as little and as often as you like."
    assert shown(text, "en", "free") == text
    assert shown("з лікарем", "uk", "free") == "з~лікарем"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("他说“好”吗", ["opens", "closes"]),
        ("他说：“好。”吗", ["closes"]),
        ("“好”，他说", []),
        ("用 “PET” 扫描", []),
        ('看<a href="#x">他“好”吗</a>', []),
    ],
)
def test_chinese_quotes_have_room_where_no_mark_leaves_any(text: str, kinds: list[str]) -> None:
    written = shown(text, "zh")
    assert [kind for kind in ("opens", "closes") if f"quote-{kind}" in written] == kinds
    assert "quote-" not in shown(text, "en")


def test_setting_a_text_twice_changes_nothing() -> None:
    custom = custom_of("zh")
    once = typeset(Markup("他说“好”吗？您可以随时给我们打电话 38–40 °C。"), custom, "bound")
    assert typeset(once, custom, "bound") == once
    custom = custom_of("uk")
    once = typeset(Markup("Ні, і з <b>ним</b>, і 5 <i>мг</i> — ні."), custom, "bound")
    assert typeset(once, custom, "bound") == once


def test_entities_and_their_letters_stay() -> None:
    assert shown("a &lt; b &amp; c 5 &#34;%&#34; у в", "uk") == "a &lt; b &amp; c 5 &#34;%&#34; у~в"


def test_a_label_is_bound_as_a_whole_and_not_in_its_parts() -> None:
    write = Writer("ltr", "“”‘’", {}, custom=custom_of("en"))
    label = write.label("Tell us whatever it is now on {number} or on {page} as you like.", **PARTS)
    assert label == (
        "Tell us whatever it is now on the day you have it or on <i>3</i> as you\u00a0like."
    )


PARTS = {"number": "the day you have it", "page": Markup("<i>3</i>")}


def test_words_that_are_not_translated_keep_the_custom_of_their_language() -> None:
    write = Writer("ltr", "«»„“", {}, custom=custom_of("uk"))
    assert write.line("\ue010Eat as often and as little as you like.") == (
        '<bdi lang="en" dir="ltr">Eat as often and as little as you\u00a0like.</bdi>'
    )


@pytest.mark.parametrize(
    ("address", "broken"),
    [
        ("https://a-b.org/c/zh-Hans?version=1.0", "https://^a-^b.org/|c/|zh-^Hans|?^version=1.0"),
        ("cancer.org", "cancer.org"),
        ("cancer.org/c-d/", "cancer.org/|c-^d/"),
    ],
)
def test_an_address_breaks_where_nobody_misreads_it(address: str, broken: str) -> None:
    assert break_address(address).replace(JOINER, "^").replace("\u200b", "|") == broken
