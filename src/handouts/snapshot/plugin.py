"""A fixture for pytest that holds a leaflet against its snapshot.

::

    def test_the_leaflet_is_as_we_approved_it(handouts_snapshot):
        handouts_snapshot(leaflet="pancreatic", locale="es")

``pytest --handouts-update`` keeps leaflets as they are now. In the configuration of pytest,
``handouts_content`` names the folder of leaflets (the shipped one by default) and
``handouts_snapshots`` the folder of snapshots (``snapshots``); both are below the root folder.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from handouts.build.job import Job
    from handouts.leaflet.view import Edition, OutlookForm
    from handouts.output.styles import Paper


@dataclass(frozen=True)
class Snapshot:
    """What the fixture gives."""

    config: pytest.Config

    def __call__(
        self,
        leaflet: str,
        locale: str = "en",
        *,
        edition: Edition = "standard",
        paper: Paper | None = None,
        outlook: OutlookForm = "words",
        second: str | None = None,
        clinic: str | None = None,
        booklet: bool = False,
        grey: bool = False,
    ) -> None:
        """Fail unless the leaflet is as it was; ``clinic`` is a profile below the root folder."""
        from handouts.build.job import Job

        content = _content(self.config)
        profile = self.config.rootpath / clinic if clinic else None
        plain = partial(Job, content, leaflet, locale, outlook, paper, edition=edition)
        job = partial(plain, clinic=profile, second=second, booklet=booklet, grey=grey)
        _compare(job, clinic or "", self.config)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option and the two settings."""
    group = parser.getgroup("handouts")
    group.addoption(
        "--handouts-update",
        action="store_true",
        help="Keep the leaflets that tests ask for as they are now.",
    )
    parser.addini("handouts_content", "Folder of leaflets; else the shipped one.", default="")
    parser.addini("handouts_snapshots", "Folder of snapshots.", default="snapshots")


def pytest_configure(config: pytest.Config) -> None:
    """Refuse to update in CI, before any test runs."""
    if config.getoption("--handouts-update") and os.environ.get("CI"):
        raise pytest.UsageError("CI is set: nobody would look at what --handouts-update keeps")


@pytest.fixture
def handouts_snapshot(request: pytest.FixtureRequest) -> Snapshot:
    """Hold a leaflet against its snapshot, or keep it with ``--handouts-update``."""
    return Snapshot(request.config)


def _compare(job: Callable[[], Job], clinic: str, config: pytest.Config) -> None:
    from handouts.errors import HandoutsError
    from handouts.snapshot.examine import examine, renew
    from handouts.snapshot.matrix import Case
    from handouts.snapshot.run import Summary
    from handouts.snapshot.tell import tell_text

    look = renew if config.getoption("--handouts-update") else examine
    folder = config.rootpath / str(config.getini("handouts_snapshots"))
    try:
        verdict = look(Case.of(job(), clinic=clinic), folder)
    except HandoutsError as error:
        pytest.fail(error.tell(), pytrace=False)
    if not verdict.kept and (verdict.state != "same" or verdict.error):
        told = tell_text(Summary.of([verdict]))
        told = told.replace("handouts snapshot update", "pytest --handouts-update")
        pytest.fail(told, pytrace=False)


def _content(config: pytest.Config) -> Path:
    from handouts.assets import find_assets

    named = str(config.getini("handouts_content"))
    return config.rootpath / named if named else find_assets().handouts
