"""What a file says is read from its tags, in the order that a listener hears it."""

from __future__ import annotations

import pytest

from handouts.build.job import Job
from handouts.build.make import make
from handouts.snapshot.compare import compare, stand_alike
from handouts.snapshot.says import Says, read_says
from support import REAL


@pytest.fixture(scope="module")
def arabic() -> Says:
    return read_says(make(Job(REAL, "general", "ar", edition="questions")))


def all_tags(says: Says) -> str:
    return "\n".join(line for page in says.pages for line in page.tags)


def test_arabic_is_read_as_it_is_heard(arabic: Says) -> None:
    """A reader that sorts letters by their place has them backwards."""
    assert arabic.lang == "ar"
    assert "H2 أسئلة" in all_tags(arabic)


def test_what_stands_at_the_foot_is_told_as_it_is_read(arabic: Says) -> None:
    """It is in no tag, so a listener is spared it; its letters are laid from left to right."""
    pages = len(arabic.pages)
    assert [page.foot[-1] for page in arabic.pages] == [
        f"صفحة {number} من {pages}" for number in range(1, pages + 1)
    ]


def test_cells_tell_how_many_headers_they_have(arabic: Says) -> None:
    assert "TD [headers: 2]" in all_tags(arabic)


def test_type_sizes_and_paper_are_told(arabic: Says) -> None:
    assert any(line.startswith("Kurinto-Sans") for line in arabic.type)
    assert {page.size for page in arabic.pages} == {(2159, 2794)}
    assert all(colour.startswith("#") and len(colour) == 7 for colour in arabic.colours)


def test_it_survives_its_own_file(arabic: Says) -> None:
    assert Says.model_validate_json(arabic.model_dump_json()) == arabic


def test_a_change_names_its_page_and_both_wordings(arabic: Says) -> None:
    page = arabic.pages[0]
    longer = page.model_copy(update={"tags": (*page.tags, "P new")})
    other = arabic.model_copy(update={"pages": (longer, *arabic.pages[1:])})
    (change,) = compare(arabic, other, same_machine=True)
    assert (change.part, change.before, change.after) == ("page 1, tags", (), ("P new",))
    assert compare(arabic, arabic, same_machine=True) == ()


@pytest.mark.parametrize(("shift", "alike"), [(0, False), (1, False), (2, True)])
def test_lines_may_stand_as_far_apart_as_is_allowed(shift: int, alike: bool) -> None:
    assert stand_alike("10,20 30,40", "10,22 30,40", shift) is alike
