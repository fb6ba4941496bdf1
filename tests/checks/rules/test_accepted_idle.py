"""An acceptance that silences nothing fires; see test_accept.py for all of it."""

from __future__ import annotations

from checks.samples import check_text
from support import TINY, change

ENTRY = "accepted:\n  - {rule: slogan, at: key_points/two/text, reason: People say it here.}\n"


def test_it_fires() -> None:
    (finding,) = check_text(TINY + ENTRY, "slogan").findings
    assert finding.code == "accepted-idle"


def test_it_is_silent() -> None:
    text = change("text: Second point.", "text: Stay strong.") + ENTRY
    assert check_text(text, "slogan").findings == ()
