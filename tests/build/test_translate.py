"""A translation is begun, filled, printed, ages, and is recorded again."""

from __future__ import annotations

import datetime
import io
import re
import shutil
from pathlib import Path

import pikepdf
import pytest

from handouts.build import review, translate
from handouts.build.gather import gather, open_library
from handouts.build.job import Job, list_jobs
from handouts.build.make import make, make_page
from handouts.build.unsaid import find_unsaid
from handouts.content.library import Library
from handouts.content.models.locale import TranslatedLocale
from handouts.errors import ContentError, UsageError
from handouts.leaflet.foreign import MARK
from handouts.translation.ledgers import Record
from handouts.translation.needs import EDITION_PARTS
from handouts.translation.progress import Progress, count_words, describe
from handouts.translation.unit import Unit
from support import REAL, TINY, write_tiny
from verapdf import validate

DAY = datetime.date(2026, 11, 21)
ANA = Record("translated", "Ana Example", DAY)
REVIEWED = Record("reviewed", "Bo Example", DAY)
FRENCH = TranslatedLocale(
    locale="fr", translated_from="en", name="français", region="us", formats="fr-CA"
)


@pytest.fixture
def begun(tmp_path: Path) -> Library:
    """A library with empty French files."""
    translate.write_locale(open_library(write_tiny(tmp_path)), FRENCH)
    translate.begin(open_library(tmp_path), "fr", ["tiny"])
    return open_library(tmp_path)


@pytest.fixture
def whole(begun: Library) -> Library:
    """A library with every text in a French of our own."""
    fill(begun)
    return begun


def fill(library: Library) -> None:
    units = translate.gather_units(library, "fr")
    said = [change(unit, f"F {unit.source}") for unit in units]
    translate.write_back(library, "fr", said, ANA)


def change(unit: Unit, target: str) -> Unit:
    return Unit(unit.file, unit.id, unit.source, target, "translated")


def edit(library: Library, old: str, new: str, name: str = "tiny/en.yaml") -> Library:
    path = library.root / name
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} is {text.count(old)} times there"
    path.write_text(text.replace(old, new), "utf-8")
    return open_library(library.root)


def states(library: Library) -> dict[str, str]:
    return {unit.key: unit.state for unit in translate.gather_units(library, "fr")}


def test_files_begin_empty_below_the_english(begun: Library) -> None:
    text = (begun.root / "tiny" / "fr.yaml").read_text("utf-8")
    assert '# Second point.\n    text: ""' in text
    assert "Tiny cancer\ntitle" in text
    assert set(states(begun).values()) == {"new"}
    for name in ("labels", "glossary", "illustrations"):
        assert (begun.root / "_shared" / name / "fr.yaml").is_file()
    assert (begun.root / "_shared" / "regions" / "us.fr.yaml").is_file()


def test_one_more_country_begins_beside_the_usual_one(whole: Library) -> None:
    made = translate.begin(whole, "fr", [], "gb")
    assert {path.name for path in made} == {"gb.fr.yaml", "gb.fr.ledger.yaml"}
    library = open_library(whole.root)
    new = {key for key, state in states(library).items() if state == "new"}
    assert "regions/gb/help/macmillan/what" in new
    assert "regions/gb/help/bowel-cancer-uk/what" not in new
    assert translate.begin(library, "fr", []) == ()


def test_a_gap_of_another_country_says_how_to_begin_it(whole: Library) -> None:
    with pytest.raises(ContentError, match="translate start fr --region gb"):
        gather(open_library(whole.root), "tiny", "fr", region="gb")


def test_every_translation_prints_in_every_country() -> None:
    library = open_library(REAL)
    for locale in library.translations():
        for leaflet in translate.translated_leaflets(library, locale):
            for region in library.shelf.regions():
                printed = frozenset({"standard", "paged"})
                gaps = find_unsaid(library, leaflet, locale, printed, region).faults
                assert not gaps, (locale, leaflet, region)


def test_only_what_the_leaflet_prints_is_asked_for(begun: Library) -> None:
    keys = states(begun)
    assert "glossary/terms/jaundice/term" in keys
    assert "glossary/terms/ablation/term" not in keys
    assert "illustrations/illustrations/portal_vein/alt" in keys
    assert "illustrations/illustrations/body_map/alt" not in keys


def test_beginning_again_changes_no_byte(whole: Library) -> None:
    before = {path: path.read_bytes() for path in whole.root.rglob("*.yaml")}
    assert translate.begin(open_library(whole.root), "fr", ["tiny"]) == ()
    assert {path: path.read_bytes() for path in whole.root.rglob("*.yaml")} == before


def test_beginning_again_adds_what_is_new_and_keeps_what_was_written(whole: Library) -> None:
    path = whole.root / "tiny" / "fr.yaml"
    path.write_text(path.read_text("utf-8") + "# A note of mine.\n", "utf-8")
    point = "  - id: five\n    text: Fifth point.\n"
    library = edit(whole, point, f"{point}  - id: six\n    text: Sixth point.\n")
    translate.begin(library, "fr", ["tiny"])
    text = path.read_text("utf-8")
    assert re.search(r'- id: six\n +# Sixth point\.\n +text: ""', text)
    assert "F Fifth point." in text
    assert "# A note of mine." in text
    assert states(open_library(whole.root))["tiny/key_points/six/text"] == "new"


def test_beginning_again_does_not_vouch_for_what_nobody_recorded(whole: Library) -> None:
    (whole.root / "tiny" / "fr.ledger.yaml").unlink()
    library = open_library(whole.root)
    assert states(library)["tiny/key_points/two/text"] == "stale"
    translate.begin(library, "fr", ["tiny"])
    assert states(open_library(whole.root))["tiny/key_points/two/text"] == "stale"


def test_an_empty_text_gets_the_english_of_today(begun: Library) -> None:
    library = edit(begun, "Second point.", "Second point, changed.")
    translate.begin(library, "fr", ["tiny"])
    text = (begun.root / "tiny" / "fr.yaml").read_text("utf-8")
    assert '# Second point, changed.\n    text: ""' in text
    assert "# Second point.\n" not in text
    text = text.replace('# Second point, changed.\n    text: ""', "text: Deux.")
    (begun.root / "tiny" / "fr.yaml").write_text(text, "utf-8")
    assert states(open_library(begun.root))["tiny/key_points/two/text"] == "translated"


def test_a_language_has_quotation_marks_of_its_own(begun: Library) -> None:
    path = begun.root / "_shared" / "labels" / "fr.yaml"
    text = path.read_text("utf-8")
    assert 'quotes: "“”‘’"' in text
    path.write_text(text.replace('quotes: "“”‘’"', 'quotes: "«»“”"'), "utf-8")
    assert open_library(begun.root).labels("fr").quotes == "«»“”"


def test_words_that_do_not_fit_are_not_written(whole: Library) -> None:
    found = {unit.key: unit for unit in translate.gather_units(whole, "fr")}
    good = change(found["tiny/title"], "Autre titre")
    bad = change(found["tiny/urgent/same_day/fever/text"], "la {fièvre} ou {nothing}")
    before = {path: path.read_bytes() for path in whole.root.rglob("*.yaml")}
    with pytest.raises(ContentError, match=r"tiny/fr\.yaml:\d+:\d+ .*\{nothing\} is not a value"):
        translate.write_back(whole, "fr", [good, bad], ANA)
    assert {path: path.read_bytes() for path in whole.root.rglob("*.yaml")} == before


def test_a_text_filled_in_by_hand_is_translated(begun: Library) -> None:
    path = begun.root / "tiny" / "fr.yaml"
    text = path.read_text("utf-8").replace('# Second point.\n    text: ""', "text: Deux.")
    path.write_text(text, "utf-8")
    found = states(open_library(begun.root))
    assert found["tiny/key_points/two/text"] == "translated"
    assert found["tiny/key_points/three/text"] == "new"


def test_a_whole_translation_prints_without_english(whole: Library) -> None:
    job = Job(whole.root, "tiny", "fr", "numbers")
    html = make_page(job).html
    assert 'lang="fr"' in html
    for words in ("Second point.", "The most important things", "Jaundice", "Liver"):
        assert not re.search(f">{words}", html), words
    assert "F Second point." in html
    assert re.search(r"novembre\s2026", html)
    assert not re.search(r'lang="en"(?![^>]*><a)', html)
    assert MARK not in html


def test_gaps_are_refused_all_at_once_with_their_places(begun: Library) -> None:
    with pytest.raises(ContentError) as caught:
        make_page(Job(begun.root, "tiny", "fr"))
    told = caught.value.tell()
    printed = [name for name in states(begun) if name.split("/")[1] not in EDITION_PARTS]
    assert len(caught.value.faults) == len(printed)
    (fault,) = (fault for fault in caught.value.faults if "“Second point.”" in fault.what)
    lines = (begun.root / "tiny" / "fr.yaml").read_text("utf-8").splitlines()
    assert fault.line is not None
    assert lines[fault.line - 2 : fault.line] == ["    # Second point.", '    text: ""']
    assert "“Second point.” is not translated" in told
    assert "--draft" in told


def test_a_changed_sentence_makes_its_translation_stale(whole: Library) -> None:
    library = edit(whole, "Second point.", "Second point, changed.")
    stale = [key for key, state in states(library).items() if state == "stale"]
    assert stale == ["tiny/key_points/two/text"]
    with pytest.raises(ContentError) as caught:
        gather(library, "tiny", "fr")
    (fault,) = caught.value.faults
    assert fault.file.endswith("tiny/fr.yaml")
    assert "F Second point." in fault.excerpt
    assert "the English was “Second point.” and is now “Second point, changed.”" in fault.what
    assert "translate accept tiny/key_points/two/text --locale fr" in fault.mend


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Second point.", "Second  point."),
        ("It's named after", "It’s named after"),
        ("It is still tiny cancer.", "It is still tiny cancer."),
        ("aim: To hold the cancer back.", "aim: To hold the  cancer back."),
    ],
)
def test_another_spelling_ages_nothing(whole: Library, old: str, new: str) -> None:
    library = edit(whole, old, new)
    assert set(states(library).values()) == {"translated"}


def test_the_spelling_of_another_country_ages_nothing(begun: Library) -> None:
    library = edit(begun, "Second point.", "The color of a tumor.")
    translate.begin(library, "fr", ["tiny"])
    fill(open_library(library.root))
    library = edit(library, "The color of a tumor.", "The colour of a tumour.")
    assert set(states(library).values()) == {"translated"}
    library = edit(library, "The colour of a tumour.", "The colour of two tumours.")
    assert states(library)["tiny/key_points/two/text"] == "stale"


def test_accepting_records_who_and_makes_it_current(whole: Library) -> None:
    library = edit(whole, "Second point.", "Second point, changed.")
    taken = translate.accept(library, "fr", ["tiny/key_points/two"], REVIEWED)
    assert [unit.id for unit in taken] == ["key_points/two/text"]
    found = {unit.key: unit for unit in translate.gather_units(open_library(library.root), "fr")}
    assert found["tiny/key_points/two/text"].state == "reviewed"
    assert found["tiny/key_points/two/text"].by == "Bo Example"
    assert found["tiny/key_points/three/text"].by == "Ana Example"
    gather(open_library(library.root), "tiny", "fr")


def test_a_reviewed_text_that_is_edited_is_reviewed_no_more(whole: Library) -> None:
    translate.accept(whole, "fr", ["tiny"], REVIEWED)
    library = edit(open_library(whole.root), "F Third point.", "F Troisième.", "tiny/fr.yaml")
    assert states(library)["tiny/key_points/three/text"] == "translated"
    assert states(library)["tiny/key_points/four/text"] == "reviewed"


def test_mended_spelling_keeps_the_review_in_every_language(whole: Library) -> None:
    translate.accept(whole, "fr", ["tiny"], REVIEWED)
    library = edit(open_library(whole.root), "Second point.", "Sekond point.")
    assert states(library)["tiny/key_points/two/text"] == "stale"
    counts = translate.accept_spelling(library, ["tiny/key_points/two/text"])
    assert counts["fr"] == 1
    assert states(open_library(library.root))["tiny/key_points/two/text"] == "reviewed"


def test_an_unknown_text_is_told_with_the_nearest(whole: Library) -> None:
    with pytest.raises(UsageError, match=r"no text “tiny/titel”.*tiny/title"):
        translate.accept(whole, "fr", ["tiny/titel"], ANA)


def test_an_unknown_language_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="“xy” is not a translation"):
        translate.gather_units(open_library(write_tiny(tmp_path)), "xy")


@pytest.mark.parametrize("sign", ["vomit blood", "feel low", "Second point."])
def test_a_draft_says_so_on_every_page_and_marks_its_english(whole: Library, sign: str) -> None:
    library = edit(whole, sign, f"{sign.removesuffix('.')} anew")
    job = Job(library.root, "tiny", "fr", "numbers", draft=True)
    html = make_page(job).html
    assert f'<bdi lang="en" dir="ltr">{sign.removesuffix(".")} anew</bdi>' in html
    banner = "F This translation is not finished. What is missing is in English."
    for place in ("cover__draft", "footer__draft"):
        assert re.search(f'class="{place}">{re.escape(banner)} <bdi lang="en"', html), place
    assert MARK not in html


def test_a_missing_sign_never_prints_without_the_banner(whole: Library) -> None:
    path = whole.root / "tiny" / "fr.yaml"
    text = path.read_text("utf-8")
    assert text.count("text: F vomit blood") == 1
    path.write_text(text.replace("text: F vomit blood", 'text: ""'), "utf-8")
    with pytest.raises(ContentError, match="“vomit blood” is not translated"):
        make_page(Job(whole.root, "tiny", "fr"))
    for edition in ("standard", "large-print", "review"):
        job = Job(whole.root, "tiny", "fr", edition=edition, draft=True)
        html = make_page(job).html
        assert '<bdi lang="en" dir="ltr">vomit blood</bdi>' in html
        assert html.count("F This translation is not finished.") == 2, edition


def test_a_sheet_of_a_long_language_has_room_for_the_banner(tmp_path: Path) -> None:
    """Two lines more made Spanish run over its sheet, and the foot over the edge of the paper."""
    shutil.copytree(REAL, tmp_path / "handouts")
    library = edit(
        open_library(tmp_path / "handouts"),
        "vomita sangre, o tiene heces negras o con sangre",
        "''",
        "general/es.yaml",
    )
    job = Job(library.root, "general", "es", edition="one-sheet", draft=True)
    with pikepdf.open(io.BytesIO(make(job))) as pdf:
        assert len(pdf.pages) == 2
    html = make_page(job).html
    assert 'class="footer footer--unfinished"' in html
    assert 'class="sheet-head sheet-head--unfinished"' in html


def test_a_draft_is_not_signed_for_the_words_that_stand_in(whole: Library) -> None:
    review.sign(whole, "tiny", "fr", role="clinician", name="Dr. Ada Test", date=DAY, today=DAY)
    library = open_library(whole.root)
    assert "F Reviewed. F Clinician: Dr. Ada Test" in make_page(Job(whole.root, "tiny", "fr")).html
    edit(library, "Second point.", "Second point, changed.")
    html = make_page(Job(whole.root, "tiny", "fr", draft=True)).html
    assert "Dr. Ada Test" not in html
    assert "F Draft. No clinician" in html
    assert review.assess(open_library(whole.root), "tiny", "fr").locale == "fr"
    with pytest.raises(ContentError):
        review.sign(
            open_library(whole.root), "tiny", "fr",
            role="patient-reader", name="Bo Test", date=DAY, today=DAY,
        )  # fmt: skip


def test_a_draft_marks_its_english_in_links_and_drawings_too(whole: Library) -> None:
    library = edit(whole, "title: What it is", "title: What it is anew")
    path = library.root / "_shared" / "illustrations" / "fr.ledger.yaml"
    path.unlink()
    job = Job(library.root, "tiny", "fr", "numbers", draft=True)
    html = make_page(job).html
    assert '<a href="#section-what-it-is" lang="en">What it is anew</a>' in html
    assert html.count('<title lang="en">') == 1
    assert "<title>F " in html


def test_all_leaflets_are_built_as_drafts_where_that_is_asked_for(begun: Library) -> None:
    planned = {job.locale: job for job in list_jobs(begun, "words", None, draft=True)}
    assert {"en", "fr"} <= set(planned)
    assert make_page(planned["fr"]).html.count("This translation is not finished") == 2
    strict = {job.locale: job for job in list_jobs(begun, "words", None)}
    assert make_page(strict["en"]).html
    with pytest.raises(ContentError):
        make_page(strict["fr"])


def test_a_draft_tells_its_english_to_a_listener(whole: Library, tmp_path: Path) -> None:
    library = edit(whole, "Second point.", "Second point, changed.")
    path = tmp_path / "draft.pdf"
    path.write_bytes(make(Job(library.root, "tiny", "fr", "numbers", draft=True)))
    with pikepdf.open(path) as pdf:
        tags = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary)]
        english = [tag for tag in tags if str(tag.get("/Lang", "")) == "en" and "/S" in tag]
        assert str(pdf.Root.Lang) == "fr"
    assert english
    assert {str(tag.S) for tag in english} == {"/Span", "/Link"}
    reports = validate([path], ["ua1", "2a"])
    assert not [str(report) for report in reports if not report.compliant]


def test_progress_is_counted_in_words(begun: Library) -> None:
    path = begun.root / "tiny" / "fr.yaml"
    text = path.read_text("utf-8").replace('# Second point.\n    text: ""', "text: Deux.")
    path.write_text(text, "utf-8")
    rows = count_words("fr", translate.gather_units(open_library(begun.root), "fr"))
    (tiny,) = [row for row in rows if row.file == "tiny"]
    assert tiny.words["translated"] == 2
    assert 0 < tiny.done_per_cent < 2
    assert tiny.total == tiny.words["translated"] + tiny.words["new"]


def test_nothing_is_written_into_the_folder_that_ships(tmp_path: Path) -> None:
    library = open_library(write_tiny(tmp_path))
    before = {path: path.stat().st_mtime_ns for path in library.shared_root.rglob("*.yaml")}
    translate.begin(library, "es", ["tiny"])
    assert (tmp_path / "tiny" / "es.yaml").is_file()
    assert {path: path.stat().st_mtime_ns for path in library.shared_root.rglob("*.yaml")} == before
    assert "Second point." in TINY


def test_per_cent_are_never_rounded_up() -> None:
    words = {"reviewed": 0, "translated": 999, "stale": 1, "new": 0}
    told = describe([Progress("fr", "tiny", words, words)])  # type: ignore[arg-type]
    assert "999 (99%)" in told
    assert "100%" not in told
