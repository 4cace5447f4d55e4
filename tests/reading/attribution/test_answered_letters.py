"""Which letter a letter is told to answer, and of which day that one is."""

import pytest
from attributed import read

XI = "“Your fields are dry now, I hope,” Xi said in it."


def answered(text):
    return [one.in_reply_to and (one.in_reply_to.sender, one.in_reply_to.recipient, one.in_reply_to.date) for one in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        f"Replying on May 6 to the letter that Kim Jong Un had sent him on May 3, President Xi Jinping wrote to Kim. {XI}",
        "In response to a letter of May 3 from Kim Jong Un, President Xi Jinping wrote on May 6 that the fields are “dry now, I hope”.",
        "In reply to a letter in which Kim Jong Un had asked for seed on May 3, President Xi Jinping wrote: “Your fields are dry now, I hope.”",
        f"President Xi Jinping has answered Kim Jong Un's letter of May 3. He wrote back on May 6. {XI}",
        "Kim Jong Un wrote to President Xi Jinping on May 3. Xi replied three days later. “Your fields are dry now, I hope,” Xi wrote in the reply.",
        f"President Xi Jinping's letter to Kim Jong Un is a reply to Kim's of May 3. {XI}",
    ],
)
def test_the_letter_answered_is_told_with_its_sides_and_day(text):
    [found] = answered(text)
    assert found[:2] == ("Kim Jong Un", "Xi Jinping") and found[2] in ("2031-05-03", None)
    assert "asked for seed" in text or found[2]


def test_of_two_letters_that_can_be_meant_none_is_told():
    text = "Kim Jong Un wrote to President Xi Jinping on May 1. On May 3 Kim wrote to Xi again. Xi replied to Kim on May 6. “Your fields are dry now,” Xi wrote in the reply."
    assert answered(text) == [("Kim Jong Un", "Xi Jinping", None)]


def test_a_letter_that_answers_nothing_tells_of_none():
    assert answered("President Xi Jinping wrote to Kim Jong Un on May 6. “Your fields are dry now,” Xi wrote in the letter.") == [None]


_ANSWERED = "Kim Jong Un wrote to Xi in September. Xi's reply came on Monday. "


@pytest.mark.parametrize("letter", ["The letter Xi sent in answer called the road “dry”.", "The reply spoke of the “dry road” and thanked Kim for his letter."])
def test_words_of_the_answer_are_its_own(letter):
    [one] = read(_ANSWERED + letter)
    assert (one.speaker, one.is_letter) == ("Xi Jinping", True)
