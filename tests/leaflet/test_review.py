"""A leaflet says whether it is reviewed; its reviewer's copy shows what it rests on."""

from __future__ import annotations

from pathlib import Path

from handouts.build.gather import gather
from handouts.content.citations import cited_claims
from handouts.content.library import Library
from handouts.leaflet.builder import build_view
from handouts.leaflet.review_view import ReviewView
from handouts.leaflet.view import LeafletView
from signing import edit, old_library, sign
from support import change, library_of


def copy_of(library: Library, locale: str = "en") -> tuple[LeafletView, ReviewView]:
    view = build_view(gather(library, "tiny", locale), "none", "review")
    assert view.review is not None
    return view, view.review


def test_a_draft_says_so_in_three_places(tiny: Library) -> None:
    status = build_view(gather(tiny, "tiny", "en"), "words").status
    assert status.front == status.footer == "Draft. No clinician has reviewed it\u00a0yet."
    assert "This is a draft." in status.imprint
    assert "will be checked" in status.to_check


def test_a_reviewed_leaflet_says_by_whom_and_when(tmp_path: Path) -> None:
    library = old_library(tmp_path)
    sign(library, "patient-reader", "Pat")
    status = build_view(gather(library, "tiny", "en"), "words").status
    assert "Draft" in status.front, "a patient reader alone makes no reviewed leaflet"
    sign(library)
    status = build_view(gather(library, "tiny", "en"), "words").status
    assert status.front == "Reviewed. Clinician: Dr. Ada Test, March 1,\u00a02025."
    assert status.footer == status.to_check == ""
    assert "draft" not in status.imprint.lower()
    assert (
        "Clinician: Dr. Ada Test, March 1,\u00a02025. Patient reader: Pat, March 1,\u00a02025."
        in status.imprint
    )
    edit(library, "Second point.", "Another point.")
    status = build_view(gather(library, "tiny", "en"), "words").status
    assert "Draft" in status.front
    assert "Ada" not in status.imprint


def test_the_name_is_only_text(tmp_path: Path) -> None:
    library = old_library(tmp_path)
    sign(library, name="Ada {date} & **Bo**")
    status = build_view(gather(library, "tiny", "en"), "words").status
    assert status.front == "Reviewed. Clinician: Ada {date} &amp; **Bo**, March 1,\u00a02025."


def test_the_standard_edition_shows_no_claims(tiny: Library) -> None:
    view = build_view(gather(tiny, "tiny", "en"), "numbers")
    assert view.review is None
    assert view.key_points[0].cited is None
    assert all(block.cited is None for section in view.sections for block in section.blocks)


def test_the_copy_has_the_whole_outlook(tiny: Library) -> None:
    view, _ = copy_of(tiny)
    assert view.outlook is not None
    assert view.outlook.words
    assert view.outlook.numbers


def test_every_claim_stands_in_full_with_its_places(tiny: Library) -> None:
    view, review = copy_of(tiny)
    handout = tiny.load_handout("tiny")
    cited = cited_claims(handout) | cited_claims(tiny.region("us"))
    assert {claim.id for claim in review.claims} == cited
    fever = next(claim for claim in review.claims if claim.id == "GEN-40")
    assert len(fever.places) == 2, "the sign stands on the first page and in the whole list"
    one = next(claim for claim in review.claims if claim.id == "GEN-13")
    citation = view.key_points[0].cited
    assert citation is not None
    assert one.places == (citation.anchor,)
    assert set(one.sources) <= {source.id for source in review.sources}


def test_every_anchor_is_its_own_and_in_the_order_of_the_pages(tiny: Library) -> None:
    _, review = copy_of(tiny)
    anchors = [place for claim in review.claims for place in claim.places]
    assert len(anchors) == len(set(anchors))
    fever = next(claim for claim in review.claims if claim.id == "GEN-40")
    assert [int(place.removeprefix("cited-")) for place in fever.places] == sorted(
        int(place.removeprefix("cited-")) for place in fever.places
    )


def test_what_nobody_has_read_yet_carries_a_question_mark(tmp_path: Path) -> None:
    view, review = copy_of(
        library_of(tmp_path, change("claims: [GEN-13]", "claims: [GEN-01, GEN-13]"))
    )
    citation = view.key_points[0].cited
    assert citation is not None
    assert [tag.text for tag in citation.tags] == ["GEN-01 ?", "GEN-13"]
    assert "1 of them with a question\u00a0mark" in review.count


def test_claims_and_sources_are_counted_up(tmp_path: Path) -> None:
    text = change("claims: [GEN-13]", "claims: [GEN-101, GEN-13, GEN-99]")
    _, review = copy_of(library_of(tmp_path, text))
    assert [claim.id for claim in review.claims if claim.id.startswith("GEN")][-2:] == [
        "GEN-99",
        "GEN-101",
    ]
    numbers = [int(source.id[1:]) for source in review.sources]
    assert numbers == sorted(numbers)


def test_the_digest_is_that_of_the_words(tiny: Library) -> None:
    _, review = copy_of(tiny)
    assert gather(tiny, "tiny", "en").standing.digest.words[:16] in review.words
    assert review.roles == ("clinician", "patient_reader")


def test_evidence_keeps_its_own_language_and_direction(tiny: Library) -> None:
    view, review = copy_of(tiny, "ar-XB")
    assert (view.dir, review.evidence_dir, review.evidence_lang) == ("rtl", "ltr", "en")
    assert review.roles == ("clinician", "patient_reader", "translator")


def test_who_has_signed_already_is_told(tmp_path: Path) -> None:
    library = old_library(tmp_path)
    assert copy_of(library)[1].signed == ()
    sign(library)
    assert copy_of(library)[1].signed == ("Clinician: Dr. Ada Test, March 1,\u00a02025.",)
