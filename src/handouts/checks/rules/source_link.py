"""The links of sources."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Shared

_URL = re.compile(r"^https://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#]\S*)?$", re.IGNORECASE)
_DOI_HOST = re.compile(r"^https?://(?:dx\.)?doi\.org/", re.IGNORECASE)
_UNFIT_END = (".", ",", ";", ")")


def find_shared(shared: Shared) -> Iterator[Hit]:
    """Look at the address and the DOI of every source."""
    for file in shared.evidence_files:
        data = file.data if isinstance(file.data, dict) else {}
        for position, source in enumerate(data.get("sources", ())):
            for field, what, mend in _faults(source.get("url"), source.get("doi")):
                path = f"sources/{source['id']}/{field}"
                yield Hit(what, path, ("sources", position, field), mend=mend, file=file)


def _faults(url: str | None, doi: str | None) -> Iterator[tuple[str, str, str]]:
    if url and not _URL.match(url):
        yield "url", f"“{url}” is not a safe web address", "write it as https://host/path"
    elif url and _DOI_HOST.match(url):
        yield "url", "the address is a DOI", "write it into doi, without https://doi.org/"
    if url and url.endswith(_UNFIT_END):
        yield "url", f"the address ends in “{url[-1]}”", "take the mark away"
    if doi and (doi.endswith(_UNFIT_END[:3]) or doi.count("(") != doi.count(")")):
        yield "doi", f"“{doi}” does not end as a DOI does", "write it as 10.1000/xyz"


RULE = Rule(
    code="source-link",
    title="Links of sources are shaped right",
    theme="Evidence",
    why="A reader who looks a source up must land there, and safely.",
    mend="write the address with https, and the DOI as 10.1000/xyz",
    find_shared=find_shared,
)
