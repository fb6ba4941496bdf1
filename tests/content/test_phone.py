"""Telephone numbers are checked for their country and written as people there write them."""

from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from handouts.content.phone import Written, check, dial, is_placeholder, write


@pytest.mark.parametrize(
    ("number", "region", "written"),
    [
        ("6176323000", "us", "(617) 632-3000"),
        ("+1 617 632 3000", "us", "(617) 632-3000"),
        ("1-800-227-2345", "us", "(800) 227-2345"),
        ("02071887188", "gb", "020 7188 7188"),
        ("+44 20 7188 7188", "gb", "020 7188 7188"),
        ("0808 808 00 00", "gb", "0808 808 0000"),
        ("+44 20 7188 7188", "us", "+44 20 7188 7188"),
        ("617-632-3000", "us", "(617) 632-3000"),
        ("1-800-FLOWERS", "us", "(800) 356-9377"),
        ("911", "us", "911"),
        ("988", "us", "988"),
        ("112", "us", "112"),
        ("112", "gb", "112"),
        ("111", "gb", "111"),
        ("999", "gb", "999"),
    ],
)
def test_a_number_is_written_as_people_there_do(number: str, region: str, written: str) -> None:
    check(number, region)
    assert write(number, region) == Written(written)


def test_an_extension_is_told_apart() -> None:
    assert write("617-632-3000 ext. 12", "us") == Written("(617) 632-3000", "12")


@pytest.mark.parametrize(
    ("number", "region", "what"),
    [
        ("call us", "us", "is not a telephone number"),
        ("617-632", "us", "cannot be called in the region “us”"),
        ("617-632-30000", "us", "cannot be called"),
        ("020 7188 7188", "us", "cannot be called"),
        ("617-632-3000", "gb", "cannot be called in the region “gb”"),
        ("911", "gb", "cannot be called"),
        ("01632 96000", "gb", "cannot be called"),
        ("617-632-300O0", "us", "is not a telephone number"),
        ("617-632-3000 (Anna)", "us", "is not a telephone number"),
    ],
)
def test_what_cannot_be_called_is_refused(number: str, region: str, what: str) -> None:
    with pytest.raises(PydanticCustomError, match=what):
        check(number, region)


@pytest.mark.parametrize(
    ("number", "region"),
    [
        ("202-555-0100", "us"),
        ("+1 202 555 0199", "gb"),
        ("555-0100", "us"),
        ("000", "us"),
        ("0000000000", "gb"),
        ("123456789", "us"),
        ("01632 960001", "gb"),
        ("020 7946 0123", "gb"),
        ("0113 496 0999", "gb"),
        ("07700 900123", "gb"),
    ],
)
def test_a_number_of_films_and_samples_passes_and_is_known(number: str, region: str) -> None:
    check(number, region)
    assert is_placeholder(number, region)
    assert not write(number, region).real


@pytest.mark.parametrize(
    ("number", "region"),
    [("202-555-0200", "us"), ("911", "us"), ("111", "gb"), ("999", "gb"), ("01633 960001", "gb")],
)
def test_a_real_number_is_no_placeholder(number: str, region: str) -> None:
    assert not is_placeholder(number, region)


@pytest.mark.parametrize(
    ("number", "region", "target"),
    [
        ("617-632-3000", "us", "tel:+16176323000"),
        ("617 632 3000 ext. 12", "us", "tel:+16176323000;ext=12"),
        ("+44 20 7188 7188", "us", "tel:+442071887188"),
        ("020 7188 7188", "gb", "tel:+442071887188"),
        ("911", "us", "tel:911"),
        ("202-555-0100", "us", None),
        ("01632 960001", "gb", None),
        ("000", "us", None),
        ("5551234", "us", None),
    ],
)
def test_what_can_be_called_is_dialled_from_anywhere(
    number: str, region: str, target: str | None
) -> None:
    assert dial(number, region) == target
