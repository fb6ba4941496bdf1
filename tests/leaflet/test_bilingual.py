"""Two views of one leaflet meet text by text, by the ids of what they hold."""

from __future__ import annotations

from dataclasses import replace

import pytest
from markupsafe import Markup

from handouts.build.gather import gather
from handouts.content.library import Library
from handouts.errors import RenderError
from handouts.leaflet.bilingual import PAIR, build_bilingual
from handouts.leaflet.builder import build_view
from handouts.leaflet.view import LeafletView


def view_of(library: Library, locale: str) -> LeafletView:
    return build_view(gather(library, "tiny", locale), "numbers", "bilingual")


@pytest.fixture
def arabic(tiny: Library) -> LeafletView:
    return view_of(tiny, "ar-XB")


@pytest.fixture
def english(tiny: Library) -> LeafletView:
    return view_of(tiny, "en")


def pair(first: str, second: str) -> Markup:
    return PAIR.format("ar-XB", "rtl", Markup(first), "en", "ltr", Markup(second))


def test_every_text_is_a_pair_with_the_patients_first(
    arabic: LeafletView, english: LeafletView
) -> None:
    both = build_bilingual(arabic, english).both
    assert both.title == pair(arabic.title, english.title)
    assert both.words["urgent.title"] == pair(
        arabic.words["urgent.title"], english.words["urgent.title"]
    )
    ours, theirs = arabic.treatments.groups[0].cards[0], english.treatments.groups[0].cards[0]
    card = both.treatments.groups[0].cards[0]
    assert card.rows[1][1] == pair(ours.rows[1][1], theirs.rows[1][1])
    assert card.icon == ours.icon
    assert (both.lang, both.dir) == ("ar-XB", "rtl")
    assert build_bilingual(english, arabic).both.dir == "ltr"


def test_each_language_is_called_what_it_calls_itself(
    arabic: LeafletView, english: LeafletView
) -> None:
    assert build_bilingual(arabic, english).names == pair("العربية", "English")


@pytest.mark.parametrize(
    ("lang", "name"),
    [("zh-Hans", "简体中文"), ("zh-Hant", "繁體中文"), ("es", "Español"), ("uk", "Українська")],
)
def test_a_language_in_a_script_has_one_name(
    lang: str, name: str, arabic: LeafletView, english: LeafletView
) -> None:
    names = build_bilingual(replace(arabic, lang=lang, dir="ltr"), english).names
    assert names == PAIR.format(lang, "ltr", Markup(name), "en", "ltr", Markup("English"))


def test_entries_meet_by_their_ids_in_the_order_of_the_patient(
    arabic: LeafletView, english: LeafletView
) -> None:
    assert len(english.glossary) > 1
    turned = replace(english, glossary=english.glossary[::-1])
    assert build_bilingual(arabic, turned) == build_bilingual(arabic, english)
    ids = [entry.id for entry in build_bilingual(replace(arabic), turned).both.glossary]
    assert ids == [entry.id for entry in arabic.glossary]


def test_a_drawing_is_described_once(arabic: LeafletView, english: LeafletView) -> None:
    def drawing_of(view: LeafletView) -> object:
        blocks = [block for section in view.sections for block in section.blocks]
        return next(block.drawing for block in blocks if block.drawing)

    both, ours = drawing_of(build_bilingual(arabic, english).both), drawing_of(arabic)
    theirs = drawing_of(english)
    assert both.alt == ours.alt  # type: ignore[attr-defined]
    assert both.marks == ours.marks  # type: ignore[attr-defined]
    assert [entry.text for entry in both.legend] == [  # type: ignore[attr-defined]
        pair(one.text, other.text)
        for one, other in zip(ours.legend, theirs.legend, strict=True)  # type: ignore[attr-defined]
    ]


def test_what_is_empty_in_both_stays_empty(arabic: LeafletView, english: LeafletView) -> None:
    signed = replace(arabic.status, footer=Markup(""))
    first, second = replace(arabic, status=signed), replace(english, status=signed)
    assert build_bilingual(first, second).both.status.footer == ""
    half = build_bilingual(first, english).both.status.footer
    assert half == pair("", english.status.footer)


@pytest.mark.parametrize(
    ("without", "place"),
    [
        ({"sections": ()}, "see sections —"),
        ({"outlook": None}, "see outlook —"),
        ({"glossary": "renamed"}, "see glossary.portal-vein —"),
    ],
)
def test_leaflets_that_are_built_differently_are_refused(
    without: dict[str, object], place: str, arabic: LeafletView, english: LeafletView
) -> None:
    changed = dict(without)
    if "glossary" in changed:
        first, *rest = arabic.glossary
        place = f"see glossary.{first.id} —"
        others = [entry for entry in english.glossary if entry.id != first.id]
        old = next(entry for entry in english.glossary if entry.id == first.id)
        changed["glossary"] = (replace(old, id="other"), *others)
        assert rest
    with pytest.raises(RenderError, match="not built alike in ar-XB and en") as caught:
        build_bilingual(arabic, replace(english, **changed))  # type: ignore[arg-type]
    assert place in str(caught.value)
