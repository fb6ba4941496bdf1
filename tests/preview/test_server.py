"""The page over real HTTP: it follows the files, and answers nobody else."""

from __future__ import annotations

import http.client
import json
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from checks.samples import TODAY
from handouts.assets import find_assets
from handouts.errors import UsageError
from handouts.preview.run import Preview
from handouts.preview.server import Server
from handouts.preview.watch import watch
from preview.french import edit, write

IN_FRENCH, SAID, TWO = "tiny/fr.yaml", "F Second point.", "tiny/key_points/two/text"
PATIENCE = 60


@dataclass(frozen=True, slots=True)
class Live:
    """A preview that runs."""

    server: Server
    look: threading.Semaphore
    """Lets the watcher look at the files once."""

    def ask(
        self, path: str, headers: dict[str, str] | None = None
    ) -> tuple[int, http.client.HTTPMessage, str]:
        with closing(self._connection()) as connection:
            connection.request("GET", path, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read().decode("utf-8")

    @contextmanager
    def listen(self) -> Iterator[Iterator[int]]:
        """Yield the versions that the server tells of, as they come."""
        with closing(self._connection()) as connection:
            connection.request("GET", "/events")
            answer = connection.getresponse()
            assert answer.headers["Content-Type"].startswith("text/event-stream")
            lines = (line.decode("ascii").strip() for line in iter(answer.readline, b""))
            yield (int(line.removeprefix("data: ")) for line in lines if line.startswith("data"))

    def _connection(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self.server.server_port, timeout=PATIENCE)


@contextmanager
def running(root: Path, locale: str = "fr") -> Iterator[Live]:
    shown = Preview(root, "tiny", locale, TODAY, find_assets())
    traces, studio = shown.look(), shown.open_studio()
    look, going = threading.Semaphore(0), threading.Event()

    def rest() -> bool:
        look.acquire()
        return not going.is_set()

    eye = threading.Thread(target=watch, args=(shown.look, studio.rebuild, rest, traces))
    with Server(studio, 0) as server:
        ear = threading.Thread(target=server.serve_forever)
        for thread in (eye, ear):
            thread.start()
        try:
            yield Live(server, look)
        finally:
            going.set()
            look.release()
            server.shutdown()
            for thread in (eye, ear):
                thread.join(PATIENCE)


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """A preview of files that nobody changes."""
    with running(write(tmp_path_factory.mktemp("content"))) as found:
        yield found


def test_a_save_is_told_and_only_what_changed_is_sent(tmp_path: Path) -> None:
    with running(write(tmp_path)) as live, live.listen() as versions:
        first = next(versions)
        assert SAID in live.ask("/")[2]
        edit(tmp_path, IN_FRENCH, SAID, "F Other point.")
        live.look.release()
        assert next(versions) == first + 1
        told = json.loads(live.ask(f"/changes?since={first}")[2])
        assert list(told["parts"]) == [TWO]
        assert "F Other point." in told["parts"][TWO]
        assert told["pane"] == told["version"] == first + 1
        assert TWO in told["order"]
        assert "F Other point." in live.ask("/leaflet")[2]
        assert json.loads(live.ask(f"/changes?since={first + 1}")[2])["parts"] == {}


def test_a_broken_file_is_told_on_top_and_the_last_good_page_stays(tmp_path: Path) -> None:
    with running(write(tmp_path)) as live, live.listen() as versions:
        first = next(versions)
        edit(tmp_path, IN_FRENCH, SAID, 'x: "')
        live.look.release()
        next(versions)
        told = json.loads(live.ask(f"/changes?since={first}")[2])
        assert "the YAML breaks off here" in told["top"]
        assert "fr.yaml:" in told["top"]
        assert told["pane"] == first
        assert SAID in live.ask("/")[2]
        assert SAID in live.ask("/leaflet")[2]


def test_a_save_that_changes_nothing_on_the_page_is_not_told(tmp_path: Path) -> None:
    with running(write(tmp_path)) as live, live.listen() as versions:
        first = next(versions)
        path = tmp_path / IN_FRENCH
        path.write_text(path.read_text("utf-8") + "# a remark\n", "utf-8")
        live.look.release()
        edit(tmp_path, IN_FRENCH, SAID, "F Other point.")
        live.look.release()
        assert next(versions) == first + 1


def test_the_leaflet_says_which_text_stands_where(live: Live) -> None:
    status, headers, page = live.ask("/leaflet")
    assert status == 200
    assert f'<span data-text="{TWO}">F Second point.</span>' in page
    assert "script-src" not in headers["Content-Security-Policy"]
    assert "default-src 'none'" in headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "evil.example:{port}"},
        {"Host": "127.0.0.1"},
        {"Host": "127.0.0.1:{port}.evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
@pytest.mark.parametrize("path", ["/", "/leaflet", "/changes?since=0", "/events"])
def test_whoever_is_not_our_own_page_is_refused(
    live: Live, headers: dict[str, str], path: str
) -> None:
    given = {key: text.format(port=live.server.server_port) for key, text in headers.items()}
    status, _, body = live.ask(path, given)
    assert status == 403
    assert "point" not in body


def test_our_own_names_are_answered(live: Live) -> None:
    for name in ("127.0.0.1", "localhost"):
        host = {"Host": f"{name}:{live.server.server_port}", "Sec-Fetch-Site": "same-origin"}
        status, headers, _ = live.ask("/", host)
        assert status == 200
        assert "Access-Control-Allow-Origin" not in headers
        assert "script-src 'self'" in headers["Content-Security-Policy"]
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize(
    "path",
    [
        "/../../../../../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/tiny/fr.yaml",
        "/preview.css/../tiny/fr.yaml",
        "//etc/passwd",
        "/.",
        "/leaflet/",
    ],
)
def test_nothing_but_the_page_is_served(live: Live, path: str) -> None:
    status, _, body = live.ask(path)
    assert status == 404
    assert body == "There is nothing here.\n"


@pytest.mark.parametrize("since", ["-1", "x", "9" * 5000, "%00", "²"])
def test_nonsense_about_versions_asks_for_everything(live: Live, since: str) -> None:
    from urllib.parse import quote

    status, _, body = live.ask(f"/changes?since={quote(since)}")
    assert status == 200
    assert len(json.loads(body)["parts"]) == len(json.loads(body)["order"])


def test_a_file_that_leads_out_of_the_folder_is_not_shown(tmp_path: Path) -> None:
    root = write(tmp_path / "content")
    secret = tmp_path / "secret.yaml"
    (root / IN_FRENCH).rename(secret)
    (root / IN_FRENCH).symlink_to(secret)
    with running(root) as live:
        page = live.ask("/")[2]
    assert "leads out of the content folder" in page
    assert SAID not in page


def test_hostile_words_are_only_words(tmp_path: Path) -> None:
    write(tmp_path)
    hostile = "F <script>alert(1)</script> <img src=x onerror=alert(2)> {{ 7*7 }}"
    edit(tmp_path, IN_FRENCH, SAID, f"'{hostile}'")
    with running(tmp_path) as live:
        pages = [live.ask(path)[2] for path in ("/", "/leaflet")]
        told = json.loads(live.ask("/changes?since=0")[2])
    for text in (*pages, told["top"], *told["parts"].values()):
        assert "<script>alert" not in text
        assert "<img" not in text
        assert "49" not in text.partition("F &lt;script&gt;")[2][:200]
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in told["parts"][TWO]


def test_a_port_that_is_taken_is_told(live: Live) -> None:
    with pytest.raises(UsageError, match="leave --port out"):
        Server(live.server.studio, live.server.server_port)


def test_it_listens_on_this_machine_only(live: Live) -> None:
    assert live.server.server_address[0] == "127.0.0.1"
