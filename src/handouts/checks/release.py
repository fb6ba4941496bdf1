"""Records the ids of a release, so that none gets lost afterwards."""

from __future__ import annotations

from handouts.content.models.handout import Handout
from handouts.content.segments import iterate_segments

_HEAD = """\
# yaml-language-server: $schema=../schemas/release.schema.json
# Written by handouts check --update-ids when a version is released.
"""


def record_release(handout: Handout) -> str:
    """Return the file that holds the ids of a leaflet as it is now."""
    ids = "".join(f"  - {segment.id}\n" for segment in iterate_segments(handout))
    return f'{_HEAD}leaflet: {handout.id}\nversion: "{handout.version}"\nids:\n{ids}'
