"""A content folder: what it holds, and what it takes from the shipped one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from handouts.build.gather import open_library
from handouts.content.library import Library
from handouts.errors import ContentError, UsageError
from support import REAL, library_of, write_tiny


def test_a_leaflet_of_one_s_own_uses_the_shipped_words(tiny: Library) -> None:
    assert tiny.leaflets() == ("tiny",)
    assert tiny.locales("tiny") == ("en", "en-GB")
    assert tiny.labels("en").locale == "en"
    assert tiny.evidence.claims["PAN-04"].mark == "seen"


def test_shared_files_of_one_s_own_come_first(tmp_path: Path) -> None:
    shutil.copytree(REAL / "_shared", tmp_path / "_shared")
    labels = tmp_path / "_shared" / "labels" / "en.yaml"
    labels.write_text(labels.read_text("utf-8").replace("Get help now", "Call for help"), "utf-8")
    library = library_of(tmp_path)
    assert library.labels("en").urgent.title == "Call for help"
    assert library.load_handout("tiny").id == "tiny"
    assert "PAN-04" in library.evidence.claims


def test_only_folders_with_a_leaflet_s_name_are_leaflets(tmp_path: Path) -> None:
    write_tiny(tmp_path)
    for name in ("_shared", ".git", "Other", "a b"):
        (tmp_path / name).mkdir()
    (tmp_path / "README.md").write_text("", "utf-8")
    assert open_library(tmp_path).leaflets() == ("tiny",)


@pytest.mark.parametrize("name", ["../tiny", "/etc", "tiny/../tiny", "", ".", "TINY"])
def test_no_other_name_leads_anywhere(name: str, tiny: Library) -> None:
    with pytest.raises(UsageError, match="there is no leaflet"):
        tiny.load_handout(name)


def test_a_claim_in_two_files_is_told(tmp_path: Path) -> None:
    shutil.copytree(REAL / "_shared", tmp_path / "_shared")
    evidence = tmp_path / "_shared" / "evidence"
    shutil.copy(evidence / "pancreatic.yaml", evidence / "zz.yaml")
    with pytest.raises(ContentError, match="the claim PAN-01 is in another file as well"):
        library_of(tmp_path).load_handout("tiny")


def test_a_missing_label_is_named(tmp_path: Path) -> None:
    shutil.copytree(REAL / "_shared", tmp_path / "_shared")
    labels = tmp_path / "_shared" / "labels" / "en.yaml"
    text = labels.read_text("utf-8")
    labels.write_text(text.replace("  title: Get help now\n", ""), "utf-8")
    with pytest.raises(ContentError, match=r"labels/en\.yaml:\d+:3  urgent\.title: the field"):
        library_of(tmp_path).labels("en")


def test_a_label_that_lost_its_slot_is_told(tmp_path: Path) -> None:
    shutil.copytree(REAL / "_shared", tmp_path / "_shared")
    labels = tmp_path / "_shared" / "labels" / "en.yaml"
    text = labels.read_text("utf-8")
    labels.write_text(text.replace("Call {number} now", "Call now"), "utf-8")
    with pytest.raises(ContentError, match=r"\{number\} is here 0 times"):
        library_of(tmp_path).labels("en")
