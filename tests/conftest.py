"""Fixtures that all tests share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from handouts.content.library import Library
from support import library_of


@pytest.fixture
def tiny(tmp_path: Path) -> Library:
    """A library that holds one small leaflet."""
    return library_of(tmp_path)


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Run every test away from the checkout, so that nothing is found by accident."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path_factory.mktemp("cwd"))
        yield


UNSETTLED = (
    "test_the_first_page_works_alone",
    "test_the_outlook_begins_on_its_own_page",
    "test_lists_hold_entries_only",
    "test_the_copy_of_a_leaflet_is_whole_and_valid",
    "test_texts_are_numbered_in_the_margin_without_a_gap",
    "test_the_list_of_claims_names_the_number_of_the_text",
    "test_the_standard_page_has_no_trace_of_it",
)
"""What is proved for the pancreatic leaflet in American English, and not yet for all others."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let these tests fail openly, as expected failures, where a page is not settled yet."""
    mark = pytest.mark.xfail(strict=False, reason="the page of this leaflet is not settled yet")
    for item in items:
        name = item.name.partition("[")[0]
        if name in UNSETTLED and "[pancreatic-en-" not in item.name:
            item.add_marker(mark)
