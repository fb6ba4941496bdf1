"""Writes JUnit XML, which every CI service shows as a list of tests."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from handouts.snapshot.examine import Verdict
from handouts.snapshot.run import Summary

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_junit(summary: Summary) -> str:
    """Return one test case a leaflet: failures where it changed, errors where it failed."""
    failed, changed = summary.having("failed"), summary.having("changed", "new", "removed")
    suite = ET.Element(
        "testsuite",
        name="handouts snapshots",
        tests=str(len(summary.verdicts)),
        failures=str(len(changed)),
        errors=str(len(failed)),
        skipped="0",
    )
    for verdict in summary.verdicts:
        leaflet, _, form = _clean(verdict.name).partition(".")
        name = form or leaflet
        case = ET.SubElement(suite, "testcase", classname=f"snapshots.{leaflet}", name=name)
        if verdict.state == "failed":
            error = ET.SubElement(case, "error", message="could not be made", type="failed")
            error.text = _clean(verdict.error)
        elif verdict.state != "same":
            message = _message(verdict)
            failure = ET.SubElement(case, "failure", message=message, type=verdict.state)
            failure.text = _clean("\n".join(change.tell() for change in verdict.changes))
    root = ET.Element("testsuites")
    root.append(suite)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _message(verdict: Verdict) -> str:
    return f"{verdict.state}: {', '.join(verdict.layers)}" if verdict.layers else verdict.state


def _clean(text: str) -> str:
    return _NOT_IN_XML.sub("\ufffd", text)
