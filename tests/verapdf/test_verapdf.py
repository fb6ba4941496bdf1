"""The validator is only worth its name if it fails what is wrong."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from . import VeraPdfUnavailableError, validate

PAGE = """<html lang="en"><title>A page</title>
<h1>One</h1><h2>Two</h2><p>Words.</p>
<img alt="A square" src="data:image/svg+xml,
<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>">
"""


def without_title(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        del metadata["dc:title"]


def without_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def without_alt(pdf: pikepdf.Pdf) -> None:
    (figure,) = elements(pdf, "/Figure")
    del figure.Alt


def with_skipped_heading(pdf: pikepdf.Pdf) -> None:
    (heading,) = elements(pdf, "/H2")
    heading.S = pikepdf.Name.H3


def elements(pdf: pikepdf.Pdf, kind: str) -> list[pikepdf.Object]:
    return [
        item
        for item in pdf.objects
        if isinstance(item, pikepdf.Dictionary) and item.get("/S") == kind
    ]


FAULTS: dict[str, Callable[[pikepdf.Pdf], None]] = {
    "7.1-9": without_title,
    "7.2-34": without_language,
    "7.3-1": without_alt,
    "7.4.2-1": with_skipped_heading,
}


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One accessible page, made in another process: this one must not load Pango's fonts."""
    folder = tmp_path_factory.mktemp("verapdf")
    page, pdf = folder / "page.html", folder / "good é.pdf"
    page.write_text(PAGE, encoding="utf-8")
    command = [sys.executable, "-Im", "weasyprint", "--pdf-variant", "pdf/ua-1"]
    subprocess.run([*command, str(page), str(pdf)], check=True)
    return pdf


def test_each_fault_fails_its_own_rule(good: Path) -> None:
    paths = [good]
    for rule, spoil in FAULTS.items():
        bad = good.with_name(f"{rule}.pdf")
        with pikepdf.open(good) as pdf:
            spoil(pdf)
            pdf.save(bad)
        paths.append(bad)

    reports = validate(paths, ["ua1"])

    assert [report.compliant for report in reports] == [True, *(False for _ in FAULTS)]
    assert [report.file for report in reports] == paths
    assert not reports[0].failures
    for rule, report in zip(FAULTS, reports[1:], strict=True):
        assert rule in {f"{failure.clause}-{failure.test}" for failure in report.failures}
    assert all(report.checks > 50 for report in reports)


def test_a_file_is_judged_for_each_flavour(good: Path) -> None:
    reports = validate([good])

    assert [report.flavour for report in reports] == ["ua1", "2a"]
    assert [report.compliant for report in reports] == [True, False]


def test_what_cannot_be_read_is_not_compliant(tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\n")

    reports = validate([broken, tmp_path / "absent.pdf"], ["ua1"])

    assert [report.compliant for report in reports] == [False, False]
    assert "FAILS ua1" in str(reports[0])
    assert "No such file" in str(reports[1])


def test_nothing_to_validate_is_an_error(good: Path) -> None:
    with pytest.raises(ValueError, match="proves nothing"):
        validate([])
    with pytest.raises(ValueError, match="proves nothing"):
        validate([good], [])


def test_an_unknown_flavour_is_an_error(good: Path) -> None:
    with pytest.raises(VeraPdfUnavailableError, match="unknown flavour: ua9"):
        validate([good], ["ua9"])


def test_what_is_missing_is_named(
    good: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with monkeypatch.context() as patch:
        patch.setenv("PATH", str(tmp_path))
        with pytest.raises(VeraPdfUnavailableError, match="default-jre-headless"):
            validate([good])
    monkeypatch.setattr(f"{__package__}.DEBIAN_JARS", tmp_path)
    with pytest.raises(VeraPdfUnavailableError, match="libjaxb-java"):
        validate([good])
