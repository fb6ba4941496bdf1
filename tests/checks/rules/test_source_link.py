"""Links with the wrong shape fire."""

from __future__ import annotations

import pytest

from checks.samples import find_shared

NAME = "evidence/sources.yaml"
GOOD = "url: https://pubmed.ncbi.nlm.nih.gov/32509393/"
DOI = "doi: 10.18632/oncotarget.10552"


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        (GOOD, "url: http://pubmed.ncbi.nlm.nih.gov/32509393/", "is not a safe web address"),
        (GOOD, "url: https://pubmed/32509393", "is not a safe web address"),
        (GOOD, "url: https://doi.org/10.1000/x", "the address is a DOI"),
        (GOOD, f"{GOOD}).", "the address ends in"),
        (DOI, f"{DOI}.", "does not end as a DOI does"),
    ],
)
def test_it_fires(old: str, new: str, what: str) -> None:
    found = find_shared("source-link", NAME, old, new)
    told = [f.what for f in found if f.path.startswith(("sources/S01/", "sources/S03/"))]
    assert any(what in each for each in told)


def test_it_is_silent() -> None:
    found = find_shared("source-link", NAME, GOOD, GOOD)
    assert not any("S01" in finding.path or "S03" in finding.path for finding in found)
