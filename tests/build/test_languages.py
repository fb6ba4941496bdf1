"""A new language begins only where it can, and nothing is written before that is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from handouts.build.gather import open_library
from handouts.build.languages import check_same, describe_language
from handouts.content.library import Library
from handouts.errors import HandoutsError, UsageError
from support import write_tiny


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(write_tiny(tmp_path))


def describe(library: Library, locale: str = "fr", **other: object) -> object:
    asked: dict[str, object] = {"name": "français", "region": "us", "formats": None, **other}
    return describe_language(library, locale, ["tiny"], **asked)  # type: ignore[arg-type]


def test_a_language_that_can_begin(library: Library) -> None:
    made = describe_language(
        library, "pt-BR", ["tiny"], name="português", region="gb", formats=None
    )
    assert (made.locale, made.translated_from, made.formats) == ("pt-BR", "en", "pt-BR")


@pytest.mark.parametrize(
    ("locale", "other", "told"),
    [
        ("en", {}, "“en” is what is translated from — name another language"),
        ("en-GB", {}, "“en-GB” is there already, and not as a translation"),
        ("ar-XB", {}, "“ar-XB” is made up from English — run: handouts translate pseudo"),
        ("FR", {}, "the language: “FR” is not the tag of a language — write it as"),
        ("fr_FR", {}, "“fr_FR” is not the tag of a language"),
        ("../x", {}, "“../x” is not the tag of a language"),
        ("xx", {}, "(--formats): the Unicode locale data (CLDR) has no “xx” — name a language"),
        ("fr", {"formats": "zz"}, "(--formats): the Unicode locale data (CLDR) has no “zz”"),
        ("fr", {"name": None}, "“fr” is new — say what its readers call it with --name"),
        ("fr", {"name": ""}, "what its readers call it (--name): the text is empty"),
        ("fr", {"name": "a{b}"}, "what its readers call it (--name): “a{b}” holds { }"),
        ("fr", {"region": "zz"}, "there is no region “zz” — say one of"),
        ("fr", {"region": "su"}, "there is no region “su”"),
    ],
)
def test_one_that_cannot(
    library: Library, locale: str, other: dict[str, object], told: str
) -> None:
    with pytest.raises(UsageError) as raised:
        describe(library, locale, **other)
    assert told in str(raised.value)


def test_all_faults_are_told_at_once(library: Library) -> None:
    with pytest.raises(UsageError) as raised:
        describe(library, "FR", name="", formats="zz")
    assert len(str(raised.value).splitlines()) == 3


def test_no_leaflet_and_one_that_is_not_there(library: Library) -> None:
    with pytest.raises(UsageError, match="say which leaflets"):
        describe_language(library, "fr", [], name="français", region="us", formats=None)
    with pytest.raises(HandoutsError, match="tinny"):
        describe_language(library, "fr", ["tinny"], name="français", region="us", formats=None)


def test_a_language_that_was_begun_keeps_what_it_is(library: Library) -> None:
    made = describe_language(library, "fr", ["tiny"], name="français", region=None, formats=None)
    assert made.region == "us"
    check_same(made, {"name": None, "formats": None})
    check_same(made, {"name": "français", "formats": "fr"})
    with pytest.raises(UsageError) as raised:
        check_same(made, {"name": "le français", "formats": "fr-CA"})
    told = str(raised.value)
    assert "not with --name le français (it has français), --formats fr-CA (it has fr)" in told
    assert "_shared/locales/fr.yaml" in told
