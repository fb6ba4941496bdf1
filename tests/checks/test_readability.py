"""The formulas give what published examples give."""

from __future__ import annotations

import pytest

from handouts.checks.prose import split_sentences, split_words
from handouts.checks.readability import Reading, measure, total
from handouts.checks.syllables import count_syllables

PLATYPUS = "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."
"""Worked out in encyclopedias: 13 words, 24 syllables, Flesch-Kincaid grade 11.3."""


def test_flesch_kincaid_of_the_platypus() -> None:
    reading = measure(PLATYPUS)
    assert (reading.sentences, reading.words, reading.syllables) == (1, 13, 24)
    assert round(reading.grade, 1) == 11.3


def test_flesch_kincaid_of_the_shortest_sentence_there_is() -> None:
    # 0.39 + 11.8 - 15.59: the lowest grade that the formula has
    assert round(measure("Go!").grade, 2) == -3.40
    assert round(measure("The cat sat on the mat.").grade, 2) == -1.45


@pytest.mark.parametrize(("polysyllables", "grade"), [(0, 3.1), (6, 5.7), (30, 8.8), (56, 10.9)])
def test_smog_of_thirty_sentences(polysyllables: int, grade: float) -> None:
    # McLaughlin's rule of thumb: 3 plus the square root of the count gives about the same
    reading = Reading(30, 300, 400, polysyllables)
    assert round(reading.smog, 1) == grade
    assert abs(reading.smog - (3 + polysyllables**0.5)) < 0.5


def test_smog_counts_words_of_three_syllables() -> None:
    assert measure("A doctor uses radiation. It is chemotherapy.").polysyllables == 2


def test_known_words_count_two_syllables_and_short_ones_stay_short() -> None:
    plain = measure("Pancreatic cancer is it.")
    known = measure("Pancreatic cancer is it.", {"pancreatic", "is"})
    assert (plain.syllables, known.syllables) == (8, 6)
    assert (plain.polysyllables, known.polysyllables) == (1, 0)


def test_readings_add_up() -> None:
    assert total([measure("One two."), measure("Three.")]) == measure("One two. Three.")
    assert measure("").grade == measure("").smog == 0.0


SYLLABLES = {
    1: "a cells scan the through blocked aches times health don't spread weeks drug",
    2: "cancer liver people needed doesn't bowel tired treatment diet fluid quiet table"
    " changes every uses hospice sometimes safely bile-duct CT headaches able being trial",
    3: "medicine biopsy pancreas company area idea diary opinion DNA MRI carcinoid"
    " family several usual vitamin median ascites 100",
    4: "diabetes diarrhea pancreatic radiation emergency situation melanoma inherited"
    " dietitian usually operation 2020",
    5: "chemotherapy radioactive embolization paracetamol fluorouracil",
    6: "immunotherapy acetaminophen",
}


@pytest.mark.parametrize(
    ("word", "count"),
    [(word, count) for count, words in SYLLABLES.items() for word in words.split()],
)
def test_syllables(word: str, count: int) -> None:
    assert count_syllables(word) == count


@pytest.mark.parametrize(
    ("number", "count"),
    [
        ("0", 2),
        ("7", 2),
        ("16", 2),
        ("40", 2),
        ("77", 5),
        ("100", 3),
        ("1,494", 9),
        ("1.5", 3),
        ("2005", 4),
    ],
)
def test_numbers_count_as_they_are_read_aloud(number: str, count: int) -> None:
    assert count_syllables(number) == count


def test_sentences_end_at_marks_and_line_breaks_but_not_in_abbreviations() -> None:
    assert split_sentences("See Dr. Lee. It is 38.5 degrees, e.g. Now! Is it? Yes") == (
        "See Dr. Lee.",
        "It is 38.5 degrees, e.g. Now!",
        "Is it?",
        "Yes",
    )
    assert split_sentences("One\nTwo: three; four.") == ("One", "Two: three; four.")
    assert split_sentences('He said "Go." Then he went.') == ('He said "Go."', "Then he went.")
    assert split_sentences("... –") == ()


def test_a_word_with_a_hyphen_and_a_number_are_one_word_each() -> None:
    assert split_words("A follow-up of 1,494 people, PD-L1.") == (
        "A", "follow-up", "of", "1,494", "people", "PD-L1",
    )  # fmt: skip
