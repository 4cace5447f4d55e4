"""Words that tell how a letter was taken are never the letter's."""

import pytest
from attributed import KIM_TO_XI, XI_TO_KIM, letters, read

XI_WROTE = "Xi Jinping sent a letter to Kim Jong Un on May 3."


@pytest.mark.parametrize(
    ("sentence", "teller"),
    [
        ("An aide, Bo Fixture, told reporters the letter had been read “with care”.", "Bo Fixture"),
        ("Kim read the letter “with satisfaction” and would think it over, KCNA said.", "KCNA"),
        ("A spokesman, Ann Fixture, said it was received “in good spirits”.", "Ann Fixture"),
        ("He does not regret the letter and wrote it “in the best of spirits”, a spokesman said.", "spokesman"),
        ("He stands by his letter, which he wrote “out of concern for the orchards”, an official said.", "official"),
        ("The letter was sent “as a courtesy” and asked for nothing, an official said.", "official"),
        ("The letter was written “in haste”.", None),
        ("An official said it had been drafted with “great care”.", "official"),
        ("Fixture said the president had written “in good faith”.", "Fixture"),
    ],
)
def test_how_a_letter_was_taken_is_told_by_somebody_else(sentence, teller):
    [quotation] = read(f"{XI_WROTE} {sentence}")
    assert (quotation.speaker, quotation.is_letter) == (teller, False)


@pytest.mark.parametrize(
    "sentence",
    [
        "The letter conveyed condolences “with a heavy heart”.",
        "He signed it “with love”.",
        "He said he had received Kim's letter with “great joy”.",
        "He ended the letter with “comradely greetings”.",
    ],
)
def test_how_a_writer_writes_is_his(sentence):
    assert letters(f"{XI_WROTE} {sentence}")[0][:2] == XI_TO_KIM


def test_a_letter_that_is_read_out_speaks():
    [quotation] = read(f"{XI_WROTE} The letter was read out on television: “The boots are dry.”")
    assert (quotation.speaker, quotation.is_letter) == ("Xi Jinping", True)


@pytest.mark.parametrize(
    "taken",
    [
        "Many in Lisbon were amused; a few described it as “a whim”.",
    ],
)
def test_what_others_call_a_letter_is_none_of_its_words(taken):
    (found,) = read(f"Kim wrote to Xi. {taken}")
    assert (found.is_letter, found.speaker in ("Kim Jong Un", "Xi Jinping")) == (False, False)


def test_what_others_call_it_besides_is_neither():
    found = read("Kim wrote to Xi. It was met with surprise, with some calling it a “whim” and others an “insult”.")
    assert [one.is_letter for one in found] == [False, False]


@pytest.mark.parametrize("called", ["with thanks, calling the road “dry”", "with few adjectives, describing the road as “dry”", "and called the road “dry”"])
def test_what_the_writer_calls_something_is_the_letter_s(called):
    assert letters(f"Kim wrote to Xi {called}.")[0][:3] == (*KIM_TO_XI, "letter")
