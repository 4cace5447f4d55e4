"""In which time a letter belongs: the story's own, or one recalled; and when the story comes back."""

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


def test_the_first_of_other_things_is_no_letter():
    text = "Xi wrote to Kim on Tuesday, and readers looked for gaps. The first is easy to see. “The lamp is lit,” Xi told Kim."
    assert days(text) == ["2031-05-06"]


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
