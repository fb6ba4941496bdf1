"""Which claims and sources a leaflet rests on."""

from __future__ import annotations

from handouts.content.evidence import Evidence
from handouts.content.models.evidence import Source
from handouts.leaflet.imprint_view import SourceView
from handouts.leaflet.writer import Writer


def list_sources(claims: frozenset[str], evidence: Evidence) -> tuple[Source, ...]:
    """Return the sources of some claims, in the order of their ids."""
    ids = {source for claim in claims for source in evidence.claims[claim].sources}
    return tuple(evidence.sources[name] for name in sorted(ids))


def view_source(source: Source, writer: Writer) -> SourceView:
    """Return how a source prints, and the address that it leads to.

    A DOI or PMID leads on to the title; what has neither is found by its title.
    """
    named = source.doi or source.pmid
    text = _short(source) if named else spoken_source(source)
    return SourceView(source.id, writer.plain(text), source_address(source))


def view_sources(
    claims: frozenset[str], evidence: Evidence, writer: Writer
) -> tuple[SourceView, ...]:
    """Return how the sources of some claims print."""
    return tuple(view_source(source, writer) for source in list_sources(claims, evidence))


def spoken_source(source: Source) -> str:
    """Return who published a source, its title and its year."""
    return f"{source.publisher}: {source.title.rstrip('.')}{_year(source)}"


def _short(source: Source) -> str:
    return f"{source.publisher}{_year(source)}"


def _year(source: Source) -> str:
    return f", {source.year}" if source.year else ""


def source_address(source: Source) -> str:
    """Return the most lasting address of a source."""
    if source.doi:
        return f"https://doi.org/{source.doi}"
    if source.pmid:
        return f"https://pubmed.ncbi.nlm.nih.gov/{source.pmid}/"
    assert source.url is not None
    return source.url
