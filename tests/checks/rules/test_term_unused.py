"""A listed term that no text has fires."""

from __future__ import annotations

from checks.samples import find

LIST = "glossary: [jaundice, portal-vein]"


def test_it_fires_at_the_entry() -> None:
    (finding,) = find("term-unused", LIST, "glossary: [jaundice, portal-vein, stent]")
    assert "“stent”" in finding.what
    assert finding.path == "glossary/2"


def test_it_is_silent_for_linked_and_for_said_terms() -> None:
    assert find("term-unused", LIST, LIST) == []
    assert find("term-unused", LIST, "glossary: [jaundice, portal-vein, biopsy]") == []
