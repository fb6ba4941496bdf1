"""Markup becomes words, and what runs from left to right stays marked."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from handouts.output.inline_text import Run, read_markup

PHONE = Markup('Ring <bdi dir="ltr">0808 808 00 00</bdi> &amp; <strong>wait</strong>.')


def said(markup: Markup, *, isolates: bool = False) -> str:
    return "".join(run.text for run in read_markup(markup, isolates=isolates))


def test_elements_go_and_their_words_stay() -> None:
    assert said(PHONE) == "Ring 0808 808 00 00 & wait."


def test_a_number_is_isolated_where_lines_run_from_right_to_left() -> None:
    assert said(PHONE, isolates=True) == "Ring \u20660808 808 00 00\u2069 & wait."


def test_what_only_a_renderer_of_pages_needs_is_left_out() -> None:
    assert said(Markup("a \u200b<em>b</em> C78.\u20607<br>c")) == "a b C78.7\nc"


@pytest.mark.parametrize(("target", "term"), [("#term-stage-4", "stage-4"), ("#tests", "")])
def test_a_term_is_told_from_another_link(target: str, term: str) -> None:
    link = Markup('<a class="term" href="{}">stage 4</a> now').format(target)
    assert read_markup(link, isolates=False) == (Run("stage 4", term), Run(" now"))
