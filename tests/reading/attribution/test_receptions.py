"""Words that tell how a letter was taken are never the letter's."""

import pytest
from attributed import read

XI_WROTE = "Xi Jinping sent a letter to Kim Jong Un on May 3."


@pytest.mark.parametrize(
    ("sentence", "teller"),
    [
        ("An aide, Bo Fixture, told reporters the letter had been read “with care”.", "Bo Fixture"),
        ("Kim read the letter “with satisfaction” and would think it over, KCNA said.", "KCNA"),
        ("A spokesman, Ann Fixture, said it was received “in good spirits”.", "Ann Fixture"),
        ("It was seen as “a first step” by analysts.", "analysts"),
    ],
)
def test_how_a_letter_was_taken_is_told_by_somebody_else(sentence, teller):
    [quotation] = read(f"{XI_WROTE} {sentence}")
    assert (quotation.speaker, quotation.is_letter) == (teller, False)


def test_a_letter_that_is_read_out_speaks():
    [quotation] = read(f"{XI_WROTE} The letter was read out on television: “The boots are dry.”")
    assert (quotation.speaker, quotation.is_letter) == ("Xi Jinping", True)
