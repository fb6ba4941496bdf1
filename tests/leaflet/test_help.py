"""Where to find help, and when to call for advice."""

from __future__ import annotations

from pathlib import Path

import pytest

from handouts.build.gather import gather, open_library
from handouts.build.job import Job
from handouts.build.make import make_page
from handouts.content.library import Library
from handouts.content.models.region import HelpOrganization
from handouts.leaflet.builder import build_view
from handouts.leaflet.help import short_address
from support import REAL, library_of

LEAFLETS = {
    "general",
    "pancreatic",
    "neuroendocrine",
    "colorectal",
    "breast",
    "lung",
    "stomach",
    "melanoma",
}


@pytest.mark.parametrize("name", ["us", "gb"])
def test_every_leaflet_has_help_of_its_own(name: str) -> None:
    region = open_library(REAL).region(name)
    named = {leaflet for item in region.help for leaflet in item.leaflets}
    assert named <= LEAFLETS
    assert named >= LEAFLETS - {"general"}
    assert [item for item in region.help if not item.leaflets]


@pytest.mark.parametrize("name", ["us", "gb"])
def test_no_phone_is_printed_that_was_not_checked(name: str) -> None:
    assert [item.id for item in open_library(REAL).region(name).help if item.phone] == []


def test_a_leaflet_names_those_that_are_meant_for_it() -> None:
    library = open_library(REAL)
    view = build_view(gather(library, "neuroendocrine", "en-GB"), "words")
    assert [item.id for item in view.help] == [
        "neuroendocrine-cancer-uk",
        "macmillan",
        "cancer-research-uk",
        "maggies",
        "marie-curie",
    ]
    assert view.help[3].what.startswith("Has centres ")


def test_names_stay_as_they_are() -> None:
    library = open_library(REAL)
    names = {item.id: item.name for item in library.region("us", "en-GB").help}
    assert names["netrf"] == "Neuroendocrine Tumor Research Foundation"


def test_links_are_read_by_name(tiny: Library) -> None:
    view = build_view(gather(tiny, "tiny", "en"), "words")
    assert view.advice is None
    assert view.link_texts["https://www.cancer.org"] == "American Cancer Society: cancer.org"


def test_the_table_has_a_link_and_a_phone(tmp_path: Path) -> None:
    library_of(tmp_path)
    region = tmp_path / "_shared" / "regions" / "us.yaml"
    region.parent.mkdir(parents=True)
    text = (REAL / "_shared" / "regions" / "us.yaml").read_text("utf-8").partition("help:")[0]
    page = make_page(Job(_write(region, text), "tiny", "en"))
    assert '<section class="help-list"' not in page.html
    own = (
        "help:\n  - id: ours\n    name: Ours & more\n    what: It listens.\n"
        "    web: https://www.example.org\n    phone: 020 7946 0000\n"
    )
    page = make_page(Job(_write(region, text + own), "tiny", "en"))
    assert '<th scope="row">Ours &amp; more</th>' in page.html
    assert (
        'href="https://www.example.org">example.org</a></bdi><br>020\u00a07946\u00a00000</td>'
        in page.html
    )


def _write(region: Path, text: str) -> Path:
    region.write_text(text, "utf-8")
    return region.parents[2]


@pytest.mark.parametrize(
    ("web", "phone"),
    [
        ("http://example.org", None),
        ("https://example.org/", None),
        ("https://example", None),
        ("https://example.org/?q=1", None),
        ("https://example.org", "call us"),
    ],
)
def test_addresses_and_phones_have_a_shape(web: str, phone: str | None) -> None:
    with pytest.raises(ValueError, match="String should match pattern"):
        HelpOrganization(id="x", name="X", what="Y.", web=web, phone=phone)


def test_an_address_is_as_people_say_it() -> None:
    assert short_address("https://www.example.org") == "example.org"
    assert short_address("https://go2.org") == "go2.org"
