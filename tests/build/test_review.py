"""Leaflets are signed, and told which signatures they have."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from handouts.build.job import Job
from handouts.build.make import make
from handouts.build.review import NEW_FILE, assess, assess_all, demand_signed
from handouts.errors import ContentError, UnsignedError, UsageError
from signing import DAY, OLD, TODAY, edit, mend, old_library, sign, states
from support import REAL, write_tiny


def test_ours_ship_as_drafts() -> None:
    from handouts.build.gather import open_library

    library = open_library(REAL)
    assert not list(REAL.glob("*/signoffs.yaml"))
    for standing in assess_all(library, library.leaflets()):
        assert not standing.valid


def test_each_role_signs_for_itself(tmp_path: Path) -> None:
    library = old_library(tmp_path)
    assert states(sign(library)) == {"clinician": "valid", "patient-reader": "missing"}
    assert states(sign(library, "patient-reader", "Pat")) == {
        "clinician": "valid",
        "patient-reader": "valid",
    }
    assert states(assess(library, "tiny", "en")) == states(sign(library, name="Dr. Bo Test"))


def test_a_changed_word_makes_them_lapse_and_a_new_signature_mends_it(tmp_path: Path) -> None:
    library = old_library(tmp_path)
    sign(library)
    edit(library, "Second point.", "Another point.")
    assert states(assess(library, "tiny", "en"))["clinician"] == "lapsed"
    assert states(sign(library))["clinician"] == "valid"
    assert len(library.signoffs("tiny").signoffs) == 2


def test_a_word_changed_back_is_the_word_that_was_signed(tmp_path: Path) -> None:
    library = old_library(tmp_path)
    sign(library)
    edit(library, "Second point.", "Another point.")
    edit(library, "Another point.", "Second point.")
    assert states(assess(library, "tiny", "en"))["clinician"] == "valid"


def test_mended_spelling_keeps_the_signatures_and_says_so(tmp_path: Path) -> None:
    library = old_library(tmp_path)
    sign(library)
    edit(library, "Second point.", "Secund point.")
    clinician = mend(library).roles[0]
    assert clinician.state == "valid"
    assert [change.name for change in clinician.spelling] == ["Eve Editor"]
    edit(library, "Secund point.", "Seccond point.")
    assert states(assess(library, "tiny", "en"))["clinician"] == "lapsed"
    assert len(mend(library).roles[0].spelling) == 2


def test_a_signature_that_lapsed_before_is_not_brought_back(tmp_path: Path) -> None:
    library = old_library(tmp_path)
    sign(library)
    edit(library, "Second point.", "Quite another point.")
    sign(library, "patient-reader", "Pat")
    edit(library, "Quite another point.", "Quite an other point.")
    assert states(mend(library)) == {"clinician": "lapsed", "patient-reader": "valid"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("count: 40", "count: 41"),
        ("7*7 times", "7*8 times"),
        ("text: faint}", "text: faint, front: true}"),
        ("review_by: 2099-01-01", "review_by: 2100-01-01"),
    ],
)
def test_a_figure_is_never_spelling(old: str, new: str, tmp_path: Path) -> None:
    library = old_library(tmp_path)
    sign(library)
    edit(library, old, new)
    with pytest.raises(UsageError, match="more than spelling changed"):
        mend(library)


def test_spelling_needs_a_signature_and_a_change(tmp_path: Path) -> None:
    library = old_library(tmp_path)
    with pytest.raises(UsageError, match="no sign-off in en that could be kept"):
        mend(library)
    sign(library)
    with pytest.raises(UsageError, match=r"still those that Dr\. Ada Test signed"):
        mend(library)
    edit(library, "Second point.", "Secund point.")
    with pytest.raises(UsageError, match=r"before Dr\. Ada Test signed"):
        mend(library, date=DAY - datetime.timedelta(days=1))


def test_the_day_lies_between_writing_and_today(tmp_path: Path) -> None:
    library = old_library(tmp_path)
    with pytest.raises(UsageError, match=r"2026-01-02 is in the future \(today is 2026-01-01\)"):
        sign(library, date=TODAY + datetime.timedelta(days=1))
    with pytest.raises(UsageError, match=r"before the leaflet was written \(2024-01-01\)"):
        sign(library, date=datetime.date(2023, 12, 31))
    sign(library, date=TODAY)
    sign(library, "patient-reader", "Pat", date=datetime.date(2024, 1, 1))


def test_what_cannot_be_signed(tmp_path: Path) -> None:
    library = old_library(tmp_path)
    with pytest.raises(UsageError, match="en was not translated, so no translator signs it"):
        sign(library, "translator")
    with pytest.raises(UsageError, match="there are no words to sign"):
        sign(library, locale="ar-XB")
    with pytest.raises(UsageError, match="not there in “es”"):
        sign(library, locale="es")
    with pytest.raises(UsageError, match="--name cannot be “ ”: it is empty"):
        sign(library, name=" ")
    with pytest.raises(UsageError, match="is HTML"):
        sign(library, name="<i>Ada</i>")
    sign(library)
    with pytest.raises(UsageError, match="signed these words as clinician on 2025-03-01 already"):
        sign(library, date=TODAY)
    assert len(library.signoffs("tiny").signoffs) == 1


def test_the_file_says_its_schema_and_keeps_comments(tmp_path: Path) -> None:
    library = old_library(tmp_path)
    sign(library)
    path = library.signoffs_path("tiny")
    assert path.read_text("utf-8").startswith(NEW_FILE.removesuffix(" []\n"))
    noted = path.read_text("utf-8") + "# The signed page is in the folder of the ward.\n"
    path.write_text(noted, "utf-8")
    sign(library, "patient-reader", "Pat")
    assert "# The signed page is in the folder of the ward.\n" in path.read_text("utf-8")


def test_a_broken_file_is_not_written_over(tmp_path: Path) -> None:
    library = old_library(tmp_path)
    library.signoffs_path("tiny").write_text("signoffs: no\n", "utf-8")
    with pytest.raises(ContentError, match=r"signoffs\.yaml:1:11  signoffs: this should be a list"):
        sign(library)
    assert library.signoffs_path("tiny").read_text("utf-8") == "signoffs: no\n"


def demanded(root: Path, today: datetime.date = TODAY) -> str:
    job = Job(root, "tiny", "en")
    try:
        demand_signed([(job, root / job.file_name)], today)
    except UnsignedError as error:
        return error.tell()
    return ""


def test_only_a_leaflet_that_all_have_signed_is_let_through(tmp_path: Path) -> None:
    library = old_library(tmp_path)
    (tmp_path / "tiny.en.pdf").write_bytes(b"older")
    told = demanded(tmp_path)
    assert "tiny in en is not made:" in told
    assert "the signature of the clinician is missing — handouts review sign tiny" in told
    assert "the signature of the patient-reader is missing" in told
    assert "The older tiny.en.pdf of 20" in told
    sign(library)
    assert "clinician" not in demanded(tmp_path)
    sign(library, "patient-reader", "Pat")
    assert demanded(tmp_path) == ""
    edit(library, "Second point.", "Another point.")
    assert "of the clinician (Dr. Ada Test, 2025-03-01) has lapsed: the words changed" in demanded(
        tmp_path
    )


def test_a_leaflet_whose_review_is_due_is_refused(tmp_path: Path) -> None:
    library = old_library(tmp_path)
    sign(library)
    sign(library, "patient-reader", "Pat")
    assert demanded(tmp_path, datetime.date(2099, 1, 1)) == ""
    assert "it was to be reviewed by 2099-01-01" in demanded(tmp_path, datetime.date(2099, 1, 2))


def test_a_pdf_without_valid_signatures_is_what_it_was(tmp_path: Path) -> None:
    plain = make(Job(write_tiny(tmp_path / "plain", OLD), "tiny", "en"))
    library = old_library(tmp_path / "lapsed", OLD.replace("Second point.", "Another point."))
    sign(library)
    edit(library, "Another point.", "Second point.")
    assert make(Job(library.root, "tiny", "en")) == plain
    sign(library, name="Dr. Bo Test")
    assert make(Job(library.root, "tiny", "en")) != plain
