"""Writes JUnit XML, which every CI service shows as a list of tests.

There is no standard; the order of elements and the attributes are those that Jenkins' schema
(``junit-10.xsd`` of its xUnit plugin) and GitLab read.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from handouts.snapshot.examine import Verdict
from handouts.snapshot.run import Summary
from handouts.snapshot.tell import mend, tell_seen

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_junit(summary: Summary) -> str:
    """Return one test case a leaflet: failures where it changed, errors where it failed."""
    failed, changed = summary.having("failed"), summary.having("changed", "new", "removed")
    counts = {
        "name": "handouts snapshots",
        "tests": str(len(summary.verdicts)),
        "failures": str(len(changed)),
        "errors": str(len(failed)),
    }
    root = ET.Element("testsuites", counts)
    suite = ET.SubElement(root, "testsuite", counts, skipped="0")
    for verdict in summary.verdicts:
        _write_case(suite, verdict)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _write_case(suite: ET.Element, verdict: Verdict) -> None:
    leaflet, _, form = _clean(verdict.name).partition(".")
    case = ET.SubElement(suite, "testcase", classname=f"snapshots.{leaflet}", name=form or leaflet)
    if verdict.state != "same":
        kind = "error" if verdict.state == "failed" else "failure"
        message = f"{verdict.state}{tell_seen(verdict)}"
        found = ET.SubElement(case, kind, message=message, type=verdict.state)
        told = [verdict.error, *(change.tell() for change in verdict.changes)]
        found.text = _clean("\n".join(filter(None, [*told, f"→ {mend(verdict.state)}"])))
    if verdict.elsewhere:
        ET.SubElement(case, "system-out").text = f"Made with other programs: {verdict.elsewhere}"


def _clean(text: str) -> str:
    return _NOT_IN_XML.sub("\ufffd", text)
