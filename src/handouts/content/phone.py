"""Telephone numbers: whether they can be called in a country, and how people there write them.

The plans of all countries come from libphonenumber. Numbers that are reserved for films and
samples are told apart from real ones, because nobody answers them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handouts.content.trouble import trouble

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

_SHORT = 6
"""Digits of a short code such as 911 or 116117, at most."""

_FICTION = {
    "US": re.compile(r"(?:\d{3})?55501\d\d"),
    "GB": re.compile(
        r"1632960\d{3}|(?:113|114|115|116|117|118|121|131|141|151|161)4960\d{3}|1914980\d{3}"
        r"|2079460\d{3}|28964960\d{2}|2896496\d{3}|2920180\d{3}|7700900\d{3}|8081570\d{3}"
        r"|9098790\d{3}|3069990\d{3}"
    ),
}
"""Numbers for fiction by country: the North American 555-0100 to 0199, and those of Ofcom."""

_EXTENSION = re.compile(r"\s*(?:;?ext\.?|extension|x|#)\s*\d{1,7}$", re.IGNORECASE)
_WORD = re.compile(r"(?<![A-Z])[A-Z]{3,}(?![A-Za-z])")
"""Letters that people dial, as in 1-800-FLOWERS. Others are slips; libphonenumber drops them."""

_NORTH_AMERICA, _BRITAIN = 1, 44
_FOLLOWING = "01234567890123456789 98765432109876543210"


@dataclass(frozen=True, slots=True)
class Written:
    """A number as it prints."""

    number: str
    extension: str = ""
    real: bool = True
    """Whether somebody could answer; not so for numbers of films and samples."""


def check(number: str, region: str) -> None:
    """Raise unless a number can be called in a region; one for samples passes.

    Args:
        number: As it was typed.
        region: A country by its two letters, such as ``us``.
    """
    if is_placeholder(number, region) or _is_short_code(number, region):
        return
    parsed = _parse(number, region)
    if parsed is None or _has_slip(number):
        raise trouble(
            "phone",
            f"“{number}” is not a telephone number",
            "write digits, as you dial them; words belong into hours",
        )
    import phonenumbers

    if not phonenumbers.is_valid_number(parsed):
        raise trouble(
            "phone",
            f"“{number}” cannot be called in the region “{region}”",
            "check the digits and the area code; begin a number of another country with +",
        )


def write(number: str, region: str) -> Written:
    """Return a number as people in a region write it.

    One for samples that cannot be written so is returned as it was typed.
    """
    import phonenumbers
    from phonenumbers import PhoneNumberFormat

    parsed = _parse(number, region)
    fake = is_placeholder(number, region)
    if _is_short_code(number, region) or parsed is None or (fake and _is_local(parsed)):
        return Written(number, real=not fake)
    extension = parsed.extension or ""
    parsed.extension = None
    home = phonenumbers.country_code_for_region(region.upper())
    way = PhoneNumberFormat.NATIONAL
    if parsed.country_code != home:
        way = PhoneNumberFormat.INTERNATIONAL
    return Written(phonenumbers.format_number(parsed, way), extension, real=not fake)


def dial(number: str, region: str) -> str | None:
    """Return what makes a telephone call a number: ``tel:+16176323000;ext=12``.

    A number is told as in E.164, with its extension as in RFC 3966; a short code such as 911 as
    it is. There is none for what cannot be called, nor for numbers of films and samples.
    """
    if _is_short_code(number, region):
        return f"tel:{number}"
    parsed = _parse(number, region)
    if parsed is None or is_placeholder(number, region):
        return None
    import phonenumbers

    if not phonenumbers.is_valid_number(parsed):
        return None
    extension = f";ext={parsed.extension}" if parsed.extension else ""
    parsed.extension = None
    whole = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return f"tel:{whole}{extension}"


def is_placeholder(number: str, region: str) -> bool:
    """Return whether a number is one of films and samples, or no more than a row of digits."""
    digits = re.sub(r"\D", "", number)
    if not digits or _is_short_code(number, region):
        return False
    if len(set(digits)) == 1 or digits in _FOLLOWING:
        return True
    parsed = _parse(number, region)
    if parsed is None:
        return False
    plan = {_NORTH_AMERICA: "US", _BRITAIN: "GB"}.get(parsed.country_code or 0)
    return plan is not None and bool(_FICTION[plan].fullmatch(str(parsed.national_number)))


def _has_slip(number: str) -> bool:
    """Return whether there are letters or words in a number, such as an O in place of a 0."""
    rest = _WORD.sub("", _EXTENSION.sub("", number))
    return any(character.isalpha() for character in rest)


def _is_local(parsed: PhoneNumber) -> bool:
    import phonenumbers

    return not phonenumbers.is_possible_number(parsed)


def _is_short_code(number: str, region: str) -> bool:
    if not number.isdecimal() or len(number) > _SHORT:
        return False
    from phonenumbers import shortnumberinfo

    parsed = _parse(number, region)
    return parsed is not None and bool(
        shortnumberinfo.is_valid_short_number_for_region(parsed, region.upper())
    )


def _parse(number: str, region: str) -> PhoneNumber | None:
    import phonenumbers

    try:
        return phonenumbers.parse(number, region.upper())
    except phonenumbers.NumberParseException:
        return None
