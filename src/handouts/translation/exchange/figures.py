"""Compares the figures and units of two texts, whatever digits and separators they use."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

_POINTS = ".,\u066b\u066c\uff0e\uff0c"
_SPACES = "\u0020\u00a0\u202f\u2009'’"
_NUMBER = re.compile(rf"\d+(?:[{_POINTS}]\d+)*(?:[{_SPACES}]\d{{3}}(?!\d))*")
_DECIMAL = ".,\u066b\uff0e\uff0c"
_GROUPS = re.compile(rf"\d{{1,3}}(?:[{_POINTS}{_SPACES}]\d{{3}})+")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})*,\d{3}")

_SCALES = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9,
    "mil": 10**3, "millón": 10**6, "millon": 10**6, "millones": 10**6,
    "ألف": 10**3, "آلاف": 10**3, "مليون": 10**6, "ملايين": 10**6,
    "千": 10**3, "万": 10**4, "百万": 10**6, "亿": 10**8,
    "हज़ार": 10**3, "हजार": 10**3, "लाख": 10**5, "करोड़": 10**7, "मिलियन": 10**6,
    "тис": 10**3, "тисяч": 10**3, "тисячі": 10**3, "тисяча": 10**3,
    "млн": 10**6, "мільйон": 10**6, "мільйони": 10**6, "мільйонів": 10**6, "мільйона": 10**6,
}  # fmt: skip
_SCALE = re.compile(
    rf"\s?({'|'.join(sorted(map(re.escape, _SCALES), key=len, reverse=True))})"
    r"(?![a-záéíóúñа-яіїєґ])"
)

_SPELT = {
    "one": 1, "once": 1, "first": 1, "two": 2, "twice": 2, "second": 2, "both": 2, "pair": 2,
    "three": 3, "third": 3, "four": 4, "fourth": 4, "five": 5, "fifth": 5, "six": 6, "sixth": 6,
    "seven": 7, "seventh": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "half": 50,
    "quarter": 25, "hundred": 100, "thousand": 1000, "million": 10**6,
}  # fmt: skip
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_WORD = re.compile(r"[A-Za-z]+")

_IN_WORDS = {
    1: ("I", "primer", "una", "uno", "un", "أول", "واحد", "一", "पहल", "एक", "перш", "один", "одн"),
    2: ("II", "segund", "dos", "ثان", "اثن", "二", "两", "दूसर", "दो", "друг", "дв"),
    3: ("III", "tercer", "tres", "ثالث", "ثلاث", "三", "तीसर", "तीन", "трет", "три", "трьох"),
    4: ("IV", "cuart", "cuatro", "رابع", "أربع", "四", "चौथ", "चार", "четверт", "чотир"),
    5: ("V", "quint", "cinco", "خامس", "خمس", "五", "पाँचव", "पांचव", "पाँच", "पांच", "п'ят", "п’ят"),
}
"""How small numbers, as in "stage 4", begin in words: Arabic and Hindi say "the fourth"."""

_ENDS = re.compile(r"\{(?:low|high)\}")

_HELD = re.compile(r"\{[a-z_]+\}|\]\(#[^)]*\)")
"""Slots and link targets: their names are no words and no figures."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it is written, and every value that it may have."""

    words: str
    values: frozenset[Fraction]


def find_figures(text: str, *, english: bool = False) -> tuple[Figure, ...]:
    """Return the figures of a text in any script's digits, in reading order.

    In English a comma groups and a point parts decimals; elsewhere either may do either.
    """
    plain = _ascii_digits(_HELD.sub(" ", text))
    found = []
    for match in _NUMBER.finditer(plain):
        values = set(_read_english(match[0]) if english else _readings(match[0]))
        if scale := _SCALE.match(plain, match.end()):
            values |= {value * _SCALES[scale[1]] for value in values}
        found.append(Figure(match[0], frozenset(values)))
    return tuple(found)


def _ascii_digits(text: str) -> str:
    return "".join(
        str(unicodedata.digit(character)) if character.isdigit() else character
        for character in text
    )


def _read_english(words: str) -> Iterator[Fraction]:
    whole, *rest = re.sub(r"[^\d.]", "", words).split(".")
    yield Fraction(f"{whole}.{''.join(rest) or 0}")


def _readings(words: str) -> Iterator[Fraction]:
    """Yield what a figure may mean: 1.500 is one and a half here, fifteen hundred there."""
    *first, last = re.split(rf"[{_POINTS}{_SPACES}]", words)
    signs = re.sub(r"\d", "", words)
    if not first or _GROUPS.fullmatch(words) or _INDIAN.fullmatch(words):
        yield Fraction("".join((*first, last)))
    if signs and signs[-1] in _DECIMAL and signs[-1] not in signs[:-1]:
        yield Fraction(f"{''.join(first)}.{last}")
    elif signs and not _GROUPS.fullmatch(words):
        yield Fraction("".join((*first, last)))


def compare_figures(source: str, target: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the figures that a target lost, and those that it gained.

    A figure that the English spells out ("two hours", "August") may stand as digits in a
    translation, and one of the English may come back.
    The other way round only numbers up to five may, as in "stage 4".
    """
    told = find_figures(source, english=True)
    lost, gained = list(told), []
    for figure in find_figures(target):
        found = next((other for other in lost if other.values & figure.values), None)
        if found is None:
            gained.append(figure)
        else:
            lost.remove(found)
    known = frozenset[Fraction]().union(*(figure.values for figure in told)) | _spelt(source)
    return (
        tuple(figure.words for figure in _not_in_words(lost, target)),
        tuple(figure.words for figure in gained if not figure.values & known),
    )


def find_turned(source: str, target: str) -> tuple[str, ...]:
    """Return the figures that both have, as the target orders them, where the orders differ.

    A language may begin a sentence elsewhere, so this is worth a look and no fault. The ends of
    a range, which are slots, are looked at by themselves.
    """
    ends = _ENDS.findall(target)
    if ends != _ENDS.findall(source):
        return tuple(ends)
    left = dict(enumerate(find_figures(target)))
    places = []
    for figure in find_figures(source, english=True):
        place = next((at for at, other in left.items() if other.values & figure.values), None)
        if place is not None:
            places.append((place, left.pop(place).words))
    ordered = sorted(places)
    return () if places == ordered else tuple(words for _, words in ordered)


def _spelt(source: str) -> frozenset[Fraction]:
    """Return the numbers that an English text has in words, the months by their number."""
    words = _WORD.findall(source)
    numbers = {_SPELT[word.lower()] for word in words if word.lower() in _SPELT}
    months = {_MONTHS.index(word) + 1 for word in words if word in _MONTHS}
    return frozenset(map(Fraction, numbers | months))


def _not_in_words(lost: list[Figure], target: str) -> list[Figure]:
    """Leave out the small numbers that the target has as words, each as often as there."""
    left: list[Figure] = []
    told: Counter[int] = Counter()
    for figure in lost:
        small = next((value for value in _IN_WORDS if figure.values == {Fraction(value)}), None)
        if small is None or _count_words(small, target) <= told[small]:
            left.append(figure)
        else:
            told[small] += 1
    return left


def _count_words(value: int, target: str) -> int:
    return sum(
        len(re.findall(rf"\b{word}\b" if word.isascii() and word.isupper() else word, target))
        for word in _IN_WORDS[value]
    )


_UNITS = {
    "°C": "°C|° C|℃|°С|grados Celsius|درجة مئوية|°م|摄氏度|डिग्री सेल्सियस",
    "°F": "°F|° F|℉|grados Fahrenheit|درجة فهرنهايت|°ف|华氏度|डिग्री फ़ारेनहाइट",
    "%": "%|٪|﹪|％|percent|per cent|por ciento|بالمئة|بالمائة|في المئة|प्रतिशत|відсотк",
    "mcg": "mcg|µg|μg|microgram|ميكروغرام|ميكروجرام|微克|माइक्रोग्राम|мкг",
    "mg": "mg|milligram|miligramo|ملغ|ملجم|مجم|مليغرام|毫克|मिलीग्राम|मिग्रा|мг",
    "kg": "kg|kilogram|kilo|كغ|كجم|كيلوغرام|公斤|千克|किलोग्राम|किग्रा|кг",
    "g": "g|gram|gramo|غرام|جرام|غ|克|ग्राम|г",
    "mL": "mL|ml|millilit|mililitro|مل|毫升|मिलीलीटर|мл",
    "L": "L|l|litre|liter|litro|لتر|升|लीटर|л",
    "mm": "mm|millimet|milímetro|ملم|مم|مليمتر|毫米|मिलीमीटर|मिमी|мм",
    "cm": "cm|centimet|centímetro|سم|سنتيمتر|厘米|公分|सेंटीमीटर|सेमी|см",
    "Gy": "Gy|gray|غراي|戈瑞|ग्रे|Гр",
}
"""Units and how other languages write them; only right after a figure do they count."""

_UNIT_OF = {
    spelling: unit for unit, spellings in _UNITS.items() for spelling in spellings.split("|")
}
_UNIT = re.compile(
    r"(?<=\d)[\s\u00a0\u202f-]?(?P<unit>"
    + "|".join(sorted(map(re.escape, _UNIT_OF), key=len, reverse=True))
    + r")(?P<more>[^\W\d_]*)"
)
_SHORT = 3
"""Letters: "g" and "мм" are whole words, "milligram" may have an ending."""


def find_units(text: str) -> Counter[str]:
    """Count the units that stand right after a figure, under their English name."""
    found: Counter[str] = Counter()
    for match in _UNIT.finditer(_ascii_digits(_HELD.sub(" ", text))):
        spelling = match["unit"]
        if not match["more"] or len(spelling) > _SHORT or _stands_alone(spelling):
            found[_UNIT_OF[spelling]] += 1
    return found


def _stands_alone(spelling: str) -> bool:
    """Return whether letters may follow at once: Chinese puts no space between words."""
    return not spelling[-1].isalpha() or unicodedata.name(spelling[-1]).startswith("CJK")


def spell_unit(unit: str) -> str:
    """Return how a unit may be written, for a message."""
    return _UNITS[unit].replace("|", ", ")
