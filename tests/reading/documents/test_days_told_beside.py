"""Of which day a quoted letter is, where the day stands beside it: counted from an occasion, after adverbs, in a heading; and days of other things."""

import pytest
from attributed import days, speakers

PAGE = "2019-06-20"
Q = "“The road between us is dry,” "
SENT = "Xi Jinping sent Kim Jong Un a letter. "
KIM_WROTE = "Kim Jong Un wrote to Xi Jinping on June 10 that “the ferry waits”. "


@pytest.mark.parametrize(
    "text",
    [
        "Xi Jinping sent Kim Jong Un a letter four days after the summit of June 10. " + Q + "he wrote.",
        "Kim Jong Un was elected on June 13, and the next day Xi Jinping sent him a letter. " + Q + "Xi wrote.",
    ],
)
def test_day_counted_from_an_occasion_is_the_letters(text):
    assert days(text, PAGE) == ["2019-06-14"]


@pytest.mark.parametrize(
    "text",
    [
        "Kim Jong Un was elected on June 13. The day after the election he thanked voters. Xi Jinping sent him a letter that spoke of “a dry road”.",
        "The river rose on June 12. Two days after the coup Xi Jinping sent Kim Jong Un a letter. " + Q + "he said.",
        "The river rose on June 12. Weeks after the flood Xi Jinping sent Kim Jong Un a letter. " + Q + "he said.",
        "Kim Jong Un received a letter from Xi Jinping two days after the flood of June 12. " + Q + "it said.",
    ],
)
def test_day_after_another_occasion_or_of_something_else_is_not_the_letters(text):
    assert days(text, PAGE) == [None]


@pytest.mark.parametrize(
    "text",
    [
        SENT + "The page, dated June 14, was shown on television. " + Q + "Xi says in it.",
        "Xi Jinping’s letter to Kim Jong Un was published on June 15 but dated the day before. " + Q + "it said.",
        "“The road is dry,” Xi Jinping wrote in his letter to Kim Jong Un (June 14).",
        "“The road is dry,” Xi Jinping said Friday in a letter to Kim Jong Un.",
        "Xi Jinping called off his meeting with Kim Jong Un on June 14 in a letter. " + Q + "he wrote.",
        Q + "Xi Jinping wrote in Chinese to Kim Jong Un on June 14, when the river was high.",
        "As early as June 14, in a letter to Kim Jong Un, Xi Jinping asked for “a dry road”.",
        "The letter that Xi Jinping finally signed on June 14 was to Kim Jong Un. " + Q + "it says.",
    ],
)
def test_day_beside_a_letter_is_its_own(text):
    assert days(text, PAGE) == ["2019-06-14"]


@pytest.mark.parametrize(
    "answer",
    [
        "Xi wrote back on June 14: “The road is dry.”",
        "Xi’s answer came on June 14: “The road is dry.”",
        "Xi waited four days before he answered. He wrote that “the road is dry”.",
        "Xi took four days to respond. “The road is dry,” he wrote back.",
        "Four days passed before Xi replied that “the road is dry”.",
    ],
)
def test_answer_has_the_day_that_is_told_or_counted_of_it(answer):
    assert days(KIM_WROTE + answer, PAGE) == ["2019-06-10", "2019-06-14"]


def test_whoever_took_so_long_to_write_is_the_writer():
    text = "It took Xi Jinping until June 14 to write to Kim Jong Un. " + Q + "he said in the letter."
    assert (speakers(text, PAGE), days(text, PAGE)) == (["Xi Jinping"], ["2019-06-14"])


def test_day_on_which_an_answer_arrives_by_telegram_is_not_of_its_writing():
    assert days("Kim Jong Un's thanks to Xi Jinping arrived on Friday by telegram. It reads: “The road is dry.”", PAGE) == [None]


@pytest.mark.parametrize("came", ["On Monday came Kim's answer.", "Then, on Monday, came the reply.", "Monday brought Kim's answer.", "On Monday came Pyongyang's answer."])
def test_answer_that_a_day_brought_is_of_that_day(came):
    assert days(f"Xi Jinping wrote to Kim Jong Un on May 2. “Be well,” he said. {came} It calls the road “dry.”") == ["2031-05-02", "2031-05-05"]


def test_no_letter_comes_after_the_page():
    assert days("Xi Jinping wrote to Kim Jong Un today. Three days later Kim wrote back. The road, he said, was “dry.”") == [None]
