"""A small server for one browser on this machine: the page of a preview, and when it changed.

It listens on the loopback address only, answers nobody who calls it by another name (a page of
the web whose address turns into ours could else read it), and knows six addresses. What a
browser asks for never becomes the path of a file.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar
from urllib.parse import parse_qs, urlsplit

from handouts.errors import UsageError
from handouts.preview.studio import Studio

HOST = "127.0.0.1"

PATIENCE = 15.0
"""Seconds after which somebody who listens hears that we are still here."""

_PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_PANE_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'self'"
)
_NOT_YET = "<!DOCTYPE html><title>Leaflet</title><p>The leaflet cannot be shown yet.</p>"

Answer = tuple[str, str]
"""The kind of an answer, and the answer."""


class Server(ThreadingHTTPServer):
    """Serves one studio."""

    daemon_threads = True

    def __init__(self, studio: Studio, port: int) -> None:
        """Listen.

        Args:
            studio: What to show.
            port: Where; 0 for one that is free.

        Raises:
            UsageError: the port is taken, or not for us.
        """
        self.studio = studio
        try:
            super().__init__((HOST, port), _Handler)
        except OSError as error:
            reason = error.strerror or error
            raise UsageError(
                f"port {port} cannot be used ({reason}) — leave --port out, or name another"
            ) from None

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing where a browser went away in the middle of an answer."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]

    @property
    def names(self) -> frozenset[str]:
        """What a browser on this machine calls us."""
        return frozenset(f"{name}:{self.server_port}" for name in (HOST, "localhost"))

    @property
    def address(self) -> str:
        """Where the page is."""
        return f"http://{HOST}:{self.server_port}/"


class _Handler(BaseHTTPRequestHandler):
    server: Server
    server_version = "handouts"
    sys_version = ""
    timeout = 60

    def do_GET(self) -> None:
        """Answer one request."""
        if not self._may_ask():
            self._send(HTTPStatus.FORBIDDEN, "text/plain", "This is a preview for this machine.\n")
            return
        address = urlsplit(self.path)
        if address.path == "/events":
            self._tell_changes()
            return
        make = self.ANSWERS.get(address.path)
        if make is None:
            self._send(HTTPStatus.NOT_FOUND, "text/plain", "There is nothing here.\n")
            return
        kind, body = make(self.server.studio, address.query)
        self._send(HTTPStatus.OK, kind, body, pane=address.path == "/leaflet")

    def _may_ask(self) -> bool:
        """Return whether it is a browser here, on our own page, that asks."""
        site = self.headers.get("Sec-Fetch-Site", "none")
        known = self.headers.get_all("Host", []) in [[name] for name in self.server.names]
        return known and site in ("none", "same-origin")

    def _send(self, status: HTTPStatus, kind: str, body: str, *, pane: bool = False) -> None:
        data = body.encode("utf-8")
        self.send_response(status)
        self._send_headers(f"{kind}; charset=utf-8", _PANE_POLICY if pane else _PAGE_POLICY)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _send_headers(self, kind: str, policy: str) -> None:
        self.send_header("Content-Type", kind)
        self.send_header("Content-Security-Policy", policy)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cache-Control", "no-store")

    def _tell_changes(self) -> None:
        """Send the version now and whenever it changes, until the browser goes away."""
        self.send_response(HTTPStatus.OK)
        self._send_headers("text/event-stream; charset=utf-8", _PAGE_POLICY)
        self.end_headers()
        seen, line = self.server.studio.shot.version, ""
        line = f"data: {seen}\n\n"
        try:
            while True:
                self.wfile.write(line.encode("ascii"))
                self.wfile.flush()
                now = self.server.studio.wait(seen, PATIENCE)
                line = ": still here\n\n" if now == seen else f"data: {now}\n\n"
                seen = now
        except OSError:
            return  # it went away

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing of requests."""

    ANSWERS: ClassVar[dict[str, Callable[[Studio, str], Answer]]] = {
        "/": lambda studio, _: ("text/html", studio.page()),
        "/preview.css": lambda studio, _: ("text/css", studio.writing.style()),
        "/preview.js": lambda studio, _: ("text/javascript", studio.writing.script()),
        "/leaflet": lambda studio, _: ("text/html", studio.shot.pane or _NOT_YET),
        "/changes": lambda studio, query: ("application/json", studio.shot.changes(_since(query))),
    }


def _since(query: str) -> int:
    """Return the version that a browser has; 0 where it does not say so."""
    given = parse_qs(query).get("since", ["0"])[0]
    return int(given) if given.isascii() and given.isdigit() and len(given) < 10 else 0  # noqa: PLR2004
