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


@pytest.fixture(autouse=True, scope="session")
def _nobodys_machine() -> Iterator[None]:
    """Take away what a build server tells every command, so that tests do the same anywhere."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("CI", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITLAB_CI"):
            patch.delenv(name, raising=False)
        yield


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Run every test away from the checkout, so that nothing is found by accident."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path_factory.mktemp("cwd"))
        yield
