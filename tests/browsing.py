"""A real browser for tests: Chromium without a window, asked through a pipe."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")

LAUNCH = """
import fcntl, os, sys
read, write = (fcntl.fcntl(int(pipe), fcntl.F_DUPFD, 10) for pipe in sys.argv[1:3])
os.dup2(read, 3)
os.dup2(write, 4)
os.execv(sys.argv[3], sys.argv[3:])
"""
"""Becomes the browser, which takes its orders from file 3 and answers in file 4."""


@dataclass
class Browser:
    """One page of a browser, by the DevTools protocol: JSON messages that end in a zero."""

    to: BinaryIO
    back: BinaryIO
    session: str = ""
    numbers: Iterator[int] = field(default_factory=count)

    def call(self, method: str, **params: Any) -> Any:
        number = next(self.numbers)
        message: dict[str, Any] = {"id": number, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        self.to.write(json.dumps(message).encode("utf-8") + b"\0")
        self.to.flush()
        while True:
            answer = json.loads(self._read())
            if answer.get("id") == number:
                assert "error" not in answer, answer
                return answer["result"]

    def open(self, address: str) -> None:
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        found = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self.session = found["sessionId"]
        self.call("Page.navigate", url=address)

    def run(self, script: str) -> Any:
        """Return what the body of an async function returns in the page."""
        answer = self.call(
            "Runtime.evaluate",
            expression=f"(async () => {{ {script} }})()",
            awaitPromise=True,
            returnByValue=True,
        )
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def _read(self) -> bytes:
        read = b"".join(iter(lambda: self.back.read(1).strip(b"\0"), b""))
        assert read, "the browser is gone"
        return read


@contextmanager
def browsing(profile: Path) -> Iterator[Browser]:
    """Start a browser; on Linux, scripts/setup.sh --tests sees to it that there is one."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None and sys.platform != "linux":
        pytest.skip("there is no Chromium by this name")
    assert program, "no Chromium: sh scripts/setup.sh --tests"
    (theirs, to), (back, ours) = os.pipe(), os.pipe()
    process = subprocess.Popen(
        [
            *(sys.executable, "-Ic", LAUNCH, str(theirs), str(ours), program, "--headless"),
            *("--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-pipe"),
            f"--user-data-dir={profile}",
        ],
        pass_fds=(theirs, ours),
        stderr=subprocess.DEVNULL,
    )
    os.close(theirs)
    os.close(ours)
    with open(to, "wb") as sender, open(back, "rb") as receiver:  # noqa: PTH123
        try:
            yield Browser(sender, receiver)
        finally:
            process.kill()
            process.wait()
