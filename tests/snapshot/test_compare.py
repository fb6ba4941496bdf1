"""Differences are told where they are, and what only moved is told as that."""

from __future__ import annotations

from handouts.snapshot.compare import CONSEQUENCE, Change, compare
from handouts.snapshot.says import PageSays, Says


def says(*pages: tuple[str, ...]) -> Says:
    sheets = tuple(PageSays(size=(2100, 2970), tags=tags, foot=(), lines="") for tags in pages)
    empty: tuple[str, ...] = ()
    return Says(
        title="A",
        lang="en",
        about={},
        bookmarks=empty,
        links=empty,
        fields=empty,
        type=empty,
        colours=empty,
        pages=sheets,
    )


def differences(before: Says, after: Says) -> tuple[Change, ...]:
    return compare(before, after, same_machine=True)


def test_lines_that_ran_over_to_the_next_page_are_no_other_lines() -> None:
    before = says((" H1 A", " P one", " P two"), (" P three",))
    after = says((" H1 A",), (" P one", " P two", " P three"))
    (change,) = differences(before, after)
    assert change.part == "page 2, moved here"
    assert change.before == ("page 1: P one (and 1 more)",)
    assert change.after == ("page 2: P one (and 1 more)",)
    assert CONSEQUENCE.fullmatch(change.part)


def test_a_change_and_what_it_moved_are_told_apart() -> None:
    before = says((" P one", " P two"), (" P three",))
    after = says((" P one, and more",), (" P two", " P three"))
    changed, moved = differences(before, after)
    assert changed == Change("page 1, tags", (" P one",), (" P one, and more",))
    assert moved.after == ("page 2: P two",)


def test_neighbours_that_both_changed_are_two_changes() -> None:
    changes = differences(says((" P one", " P two")), says((" P 1", " P 2")))
    assert [change.after for change in changes] == [(" P 1",), (" P 2",)]


def test_every_line_that_is_gone_or_new_is_told() -> None:
    gone = differences(says((" P one", " P two"), (" P three",)), says((" P one",)))
    assert gone == (
        Change("pages", ("2",), ("1",)),
        Change("page 1, tags", (" P two", " P three"), ()),
    )
    (new,) = differences(says((" P one",)), says((" P one", " P two")))
    assert new == Change("page 1, tags", (), (" P two",))
