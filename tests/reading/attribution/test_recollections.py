"""In which time a letter belongs: the story's own, or one recalled; and when the story comes back."""

import pytest
from attributed import KIM_TO_XI, XI_TO_KIM, letters, read


def days(text, published="2031-05-08"):
    return [quotation.letter_date for quotation in read(text, published)]


def test_message_of_a_year_that_opens_the_sentence_is_not_the_one_of_now():
    text = (
        "Kim Jong Un and Xi Jinping exchanged messages on Tuesday. In his message to Xi, Kim wrote of “dry boots”."
        " In 2026, Xi had told Kim in his message that the ferry was “a bench for two”."
    )
    assert letters(text) == [(*KIM_TO_XI, "letter", "2031-05-06"), (*XI_TO_KIM, "letter", None)]


def test_that_letter_is_of_the_time_just_recalled():
    text = (
        "Kim Jong Un has sent a letter to Xi Jinping. Kim wrote that the pond was “full”. It is not the first. Last November an envoy came with an invitation."
        " That letter, dated November 24, hoped for “a long winter”."
    )
    assert letters(text) == [(*KIM_TO_XI, "letter", None), (*KIM_TO_XI, "letter", "2030-11-24")]


def test_the_new_message_is_the_one_of_the_story_again():
    text = (
        "Xi Jinping wrote to Kim Jong Un on Tuesday. Five years ago, in the message he sent on May 9, 2026, Xi wrote of “open gates”."
        " The new message is shorter. “The lamp is lit,” Xi told the North Korean leader."
    )
    assert days(text) == ["2026-05-09", "2031-05-06"]


def test_this_time_comes_back_to_the_letter_of_the_story():
    text = "Putin wrote to Assad on Tuesday. In his letter of May 3, 2019, Putin had called the road “a friend”. This time the tone is cooler. “We count rain,” Putin told the Syrian president."
    assert days(text) == ["2019-05-03", "2031-05-06"]


def test_last_years_message_is_not_that_of_five_years_ago():
    text = "Kim Jong Un wrote to Xi on Tuesday. He does not repeat last year's message, in which he told Xi the shed was “dry”. In his message of May 9, 2026, Kim told Xi it was “wet”."
    assert days(text) == [None, "2026-05-09"]


def test_day_on_which_it_was_sent_is_told_in_an_interview():
    text = "Trump's letter to Kim has not been printed. Trump told a channel in an interview on May 7 that he had sent it on May 5. It begins with rain, asking Kim to “close the gate”."
    assert days(text) == ["2031-05-05"]


def test_original_sent_that_morning_dates_the_letter():
    text = "Xi Jinping on Tuesday read out a letter to Trump. He said that the original had been sent to Palm Beach, Florida, that morning. “Rain is no toll,” it says."
    assert letters(text) == [("Xi Jinping", "Donald Trump", "letter", "2031-05-06")]


def test_text_dated_within_the_sentence_is_the_letters():
    assert days("Lula sent Xi a letter. “The pond was poor,” Lula wrote in the two-page text, dated May 5.") == ["2031-05-05"]


def test_message_told_of_within_another_after_a_day():
    text = "Tokayev told Xi in a message on Tuesday that Xi's telegram had found him “on horseback”. The message continues: “We shall ride together.”"
    assert letters(text) == [("Kassym-Jomart Tokayev", "Xi Jinping", "letter", "2031-05-06")] * 2


def test_letter_of_last_year_or_last_may_is_not_the_one_of_now():
    now = "Kim Jong Un sent Xi Jinping a letter on Monday. "
    assert days(now + "In May last year, days after the flood, Kim said in his message of sympathy that the river was “a bad guest”.") == [None]
    assert days(now + "Last November his telegram to Xi spoke of “dry boots”.") == [None]
    assert days(now + "Last May, the letter says, the river was “a bad guest”.") == ["2031-05-05"]


def test_letters_of_an_exchange_recalled_are_not_those_of_now():
    text = (
        "Xi Jinping and Kim Jong Un exchanged messages on Tuesday. Kim's was brief. He wished Xi “steady steps”. Xi's said that the river was “calm”.\n\n"
        "Compare the exchange of 2025. Then Xi called the ties “a fire that warms both houses”, and Kim answered that the two were “roots of one tree”.\n\n"
        "This year Xi wrote only of “good neighbours”."
    )
    assert days(text) == ["2031-05-06", "2031-05-06", None, None, "2031-05-06"]


LETTER_OF_SUNDAY = "Xi Jinping sent a message to Kim Jong Un on Sunday. He told Kim that the barn was “glad”. "


@pytest.mark.parametrize(
    "sentence",
    [
        "Last year, Xi assured Kim of “a dry barn”.",
        "Five years ago, on the 70th anniversary, he told Kim of “a dry barn”.",
        "In last year's message, there was “a dry barn”.",
    ],
)
def test_words_of_a_year_compared_with_are_of_an_older_letter(sentence):
    assert letters(LETTER_OF_SUNDAY + sentence, "2024-10-08")[1][0::2] == ("Xi Jinping", "letter")
    assert letters(LETTER_OF_SUNDAY + sentence, "2024-10-08")[1][3] is None


@pytest.mark.parametrize("sentence", ["When they met in Pyongyang in 2019, Xi told Kim of “a dry barn”.", "Last year, at a banquet, Xi thanked Kim for “a dry barn”."])
def test_words_of_a_meeting_of_another_year_are_no_letter(sentence):
    assert read(LETTER_OF_SUNDAY + sentence, "2024-10-08")[1].is_letter is False


@pytest.mark.parametrize("words", ["recalled that the two had filled “a dry barn” in 1945.", "spoke of “a dry barn” last year."])
def test_a_year_beside_words_that_nothing_is_compared_with_is_what_they_tell_of(words):
    assert days(f"{LETTER_OF_SUNDAY}In the message, he {words}", "2024-10-08")[1] == "2024-10-06"


@pytest.mark.parametrize("time", ["Earlier this month", "In January", "Late last year", "Some weeks ago"])
def test_a_day_later_than_no_day_told_is_none(time):
    text = f"Trump wrote to Kim Jong Un on Friday. {time} the North fired a rocket. Two days later, Xi sent Kim a letter of “a dry barn”."
    assert days(text, "2020-03-23") == [None]


@pytest.mark.parametrize("opening", ["Addressed to “His Excellency” and dated Jan. 5, the message comprised two sentences."])
def test_the_day_of_a_letter_is_told_beside_more_of_it(opening):
    text = f"Kim Jong Un sent a message to Fumio Kishida, state media said on Saturday. {opening} Kim wrote of “a dry barn”."
    assert days(text, "2024-01-08")[-1] == "2024-01-05"


@pytest.mark.parametrize("told", ["that he hoped the barn was “dry”", "and wished for “a dry barn”", "of “a dry barn”"])
def test_whoever_wrote_in_another_year_wrote_a_letter_whatever_its_verb(told):
    text = f"Kim Jong Un sent a message to Fumio Kishida. In 2004, Junichiro Koizumi wrote to Kim Jong Il {told}."
    assert [row[:3] for row in letters(text, "2024-01-08")] == [("Junichiro Koizumi", "Kim Jong Il", "letter")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Writing to Kim in the spring of last year, Xi had called it “a stiff gate”.",
        "When he wrote to Kim last autumn, Xi had spoken of “a stiff gate”.",
        "Replying to Kim in March, Xi had called it “a stiff gate”.",
        "As recently as March he had written to Kim of “a stiff gate”.",
        "As recently as March, congratulating Kim in a letter, Xi called it “a stiff gate”.",
        "Back in 2026, Xi's letter to Kim had called it “a stiff gate”.",
        "Six months earlier Xi had been content to call it “a stiff gate” in a letter.",
    ],
)
def test_letter_told_by_its_writing_at_an_earlier_time_is_another(sentence):
    text = "Xi Jinping wrote to Kim Jong Un on May 5, calling the ferry “a bench for two,” officials said. "
    assert letters(text + sentence) in (
        [(*XI_TO_KIM, "letter", "2031-05-05"), (*XI_TO_KIM, kind, None)] for kind in ("letter", "reply")
    )
