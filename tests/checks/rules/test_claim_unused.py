"""A claim that no leaflet cites is told, in its own file."""

from __future__ import annotations

from checks.samples import find_shared, whats

NAME = "evidence/pancreatic.yaml"
HEAD = "claims:\n"


def test_it_fires_at_the_claim() -> None:
    found = find_shared("claim-unused", NAME, HEAD, HEAD)
    (finding,) = [f for f in found if f.what == "no leaflet cites PAN-05"]
    assert finding.file.endswith(NAME)
    assert "id: PAN-05" in finding.excerpt
    assert finding.severity == "warning"


def test_it_is_silent_for_what_a_leaflet_or_a_region_cites() -> None:
    told = whats(find_shared("claim-unused", NAME, HEAD, HEAD))
    for cited in ("PAN-04", "PAN-17", "GEN-40"):
        assert f"no leaflet cites {cited}" not in told
