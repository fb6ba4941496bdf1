"""The page in a real browser: it runs, follows a save, and finds the text in the leaflet."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from browsing import Browser, browsing
from preview.french import edit, write
from preview.test_server import IN_FRENCH, SAID, TWO, Live, running

FAULTY = "F Second point 7."

UNTIL = """
const until = async (found) => {
  for (let tries = 0; !found(); tries++) {
    if (tries > 3000) throw new Error(`never: ${found}`);
    await new Promise((done) => setTimeout(done, 10));
  }
  return found();
};
const frame = await until(() => document.querySelector("iframe"));
await until(() => document.readyState === "complete");
const leaflet = () => until(() => frame.contentDocument?.querySelector("[data-text]"));
const press = (key) =>
  document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
const chosen = () => frame.contentDocument.querySelector("[data-chosen]")?.dataset.text;
const focused = () => document.activeElement.closest("[data-key]")?.dataset.key;
"""


@contextmanager
def page_of(tmp_path: Path, said: str = FAULTY) -> Iterator[tuple[Browser, Live, Path]]:
    """Open the page of the French leaflet, one text of which is as given."""
    root = write(tmp_path / "content")
    edit(root, IN_FRENCH, SAID, said)
    with running(root) as live, browsing(tmp_path / "profile") as browser:
        browser.open(live.server.address)
        yield browser, live, root


def test_keys_lead_to_faults_and_into_the_leaflet(tmp_path: Path) -> None:
    with page_of(tmp_path) as (browser, _, _):
        assert browser.run(UNTIL + 'press("n"); return focused();') == TWO
        assert browser.run(UNTIL + 'await leaflet(); press("Enter"); return chosen();') == TWO
        step = 'press("j"); const next = focused(); press("k"); return [next, focused()];'
        following, again = browser.run(UNTIL + step)
        assert again == TWO
        assert following == "tiny/key_points/three/text"
        left = """press("f");
            const shown = [...document.querySelectorAll(".row:not([hidden])")];
            return [shown.length, shown.every((row) => row.matches(".row--faulty"))];"""
        count, all_faulty = browser.run(UNTIL + left)
        assert all_faulty
        assert 0 < count < 40


def test_a_click_in_the_leaflet_leads_to_the_text(tmp_path: Path) -> None:
    with page_of(tmp_path) as (browser, _, _):
        click = f"""await leaflet();
            frame.contentDocument.querySelector('[data-text="{TWO}"]').click();
            return focused();"""
        assert browser.run(UNTIL + click) == TWO


def test_a_save_shows_and_the_place_is_kept(tmp_path: Path) -> None:
    with page_of(tmp_path) as (browser, live, root):
        browser.run(UNTIL + 'press("n");')
        edit(root, IN_FRENCH, FAULTY, "F Second better point.")
        live.look.release()
        wait = (
            UNTIL
            + """await until(() => document.body.dataset.version !== "1");
            const words = () => frame.contentDocument?.body?.textContent;
            await until(() => words()?.includes("F Second better point."));
            return [focused(), document.activeElement.textContent, live.textContent];"""
        )
        key, text, told = browser.run(wait)
        assert key == TWO
        assert "F Second better point." in text
        assert told.startswith("Saved: 1 text is different")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_hostile_words_do_nothing_and_every_text_can_be_read(tmp_path: Path, scheme: str) -> None:
    hostile = "'F <script>window.owned=1</script><img src=x onerror=window.owned=1> point'"
    with page_of(tmp_path, hostile) as (browser, _, _):
        feature = {"name": "prefers-color-scheme", "value": scheme}
        browser.call("Emulation.setEmulatedMedia", features=[feature])
        look = """const style = getComputedStyle(document.body);
            return [window.owned ?? 0, document.images.length, style.backgroundColor,
              style.color];"""
        owned, images, paper, ink = browser.run(UNTIL + look)
    assert (owned, images) == (0, 0)
    paper_is_light = sum(map(int, paper[4:-1].split(","))) > 3 * 128
    assert paper_is_light == (scheme == "light")
    assert paper != ink
