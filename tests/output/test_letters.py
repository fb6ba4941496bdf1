"""Each shape gets the letters that it stands for everywhere."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from handouts.output.letters import Cluster, letters_of


def test_a_shape_that_stands_alone_has_its_letters() -> None:
    assert letters_of({Cluster((7,), "क"): 1, Cluster((8,), "लى"): 1}) == {7: "क", 8: "लى"}


def test_what_is_known_is_taken_out_of_a_syllable() -> None:
    # the sign for "i" stands before its consonant
    clusters = {Cluster((3, 7), "कि"): 5, Cluster((7,), "क"): 1, Cluster((3, 9), "मि"): 2}
    assert letters_of(clusters) == {7: "क", 3: "ि", 9: "म"}


def test_the_more_frequent_letters_win_and_then_the_first_in_order() -> None:
    assert letters_of({Cluster((1,), "ی"): 1, Cluster((1,), "ى"): 3}) == {1: "ى"}
    assert letters_of({Cluster((1,), "b"): 2, Cluster((1,), "a"): 2}) == {1: "a"}


def test_no_letter_is_lost_where_nothing_is_known() -> None:
    assert letters_of({Cluster((1, 2), "abc"): 1}) == {1: "a", 2: "bc"}
    assert letters_of({Cluster((1, 2, 3), "ab"): 1}) == {1: "a", 2: "b", 3: ""}


shapes = st.lists(st.integers(1, 6), min_size=1, max_size=3).map(tuple)
texts = st.text("abc", min_size=1, max_size=4)


@given(st.dictionaries(st.builds(Cluster, shapes, texts), st.integers(1, 3)))
def test_every_shape_has_an_answer_whatever_the_order(clusters: dict[Cluster, int]) -> None:
    found = letters_of(clusters)
    assert found.keys() == {shape for cluster in clusters for shape in cluster.shapes}
    assert letters_of(dict(reversed(clusters.items()))) == found
