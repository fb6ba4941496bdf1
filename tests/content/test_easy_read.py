"""An easy-read text has a picture for every idea, links nowhere, and is signed like the rest."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from handouts.assets import find_assets
from handouts.build.gather import gather
from handouts.content.digest import Digest, Words
from handouts.content.models.easy_read import Picture
from handouts.errors import Fault
from support import EASY, faults_of, library_of, line_of


def with_easy(old: str, new: str) -> str:
    assert EASY.count(old) == 1, old
    return EASY.replace(old, new)


def only(faults: tuple[Fault, ...]) -> Fault:
    assert len(faults) == 1, "\n".join(map(str, faults))
    return faults[0]


def test_the_sample_has_no_fault(tmp_path: Path) -> None:
    assert faults_of(tmp_path, EASY) == ()
    easy = library_of(tmp_path, EASY).load_handout("tiny").easy_read
    assert easy is not None
    assert easy.sections[0].ideas[1].picture == "spread"


def test_every_picture_has_a_drawing_and_every_drawing_is_a_picture() -> None:
    drawn = {
        path.name.removesuffix(".svg.j2")
        for path in (find_assets().templates / "pictures").glob("*.svg.j2")
    }
    names = get_args(Picture)
    assert set(names) == drawn
    assert list(names) == sorted(names)
    assert len(names) >= 45


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("          picture: spread\n", "", "the field “picture” is missing"),
        ("picture: spread", "picture: sprad", "did you mean “spread”?"),
        ("text: Cancer has", 'text: "Cancer [has](#jaundice)', "links to the glossary"),
        ("{fever_limit}.", "{weather}.", "{weather}"),
    ],
)
def test_a_fault_is_told_at_its_line(tmp_path: Path, old: str, new: str, what: str) -> None:
    text = with_easy(old, new)
    if "[has]" in new:
        text = text.replace("#jaundice) spread to it.", '#jaundice) spread to it."')
    fault = only(faults_of(tmp_path, text))
    assert what in str(fault)
    assert fault.line is not None
    assert abs(fault.line - line_of(EASY, old.strip())) <= 2


def digest_of(root: Path, text: str) -> Digest:
    given = gather(library_of(root, text), "tiny", "en")
    words = (given.handout, given.glossary, given.illustrations, given.region, given.labels)
    return Words(*words).digest()


def test_a_signature_is_bound_to_its_words_and_pictures(tmp_path: Path) -> None:
    before = digest_of(tmp_path, EASY)
    for old, new in (
        ("Cancer has spread to it.", "Cancer has grown in it."),
        ("picture: spread", "picture: liver-growths"),
        ("title: Tiny, easily", "title: Tiny, in easy words"),
    ):
        assert digest_of(tmp_path, with_easy(old, new)) != before, new
    assert digest_of(tmp_path, with_easy("[GEN-16]", "[GEN-17]")) == before
