"""Words whose document is told beside them: in the sentence after, or by whose hand it is in."""

import pytest
from attributed import read, speakers


def test_remark_that_came_in_an_interview_is_no_letters():
    [quotation] = read("Xi Jinping called Kim Jong Un “a dry friend”. The remark came in an interview on Tuesday.")
    assert quotation.is_letter is False


def test_card_in_somebodys_hand_is_his():
    quotation = read("Xi Jinping and Kim Jong Un wrote to each other. One card, in Kim's round hand, carries a single line: “We are dry.”")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Kim Jong Un", True)


def test_remarks_that_is_a_verb_and_no_speech():
    quotations = read("Kim's reply to Xi is dry. He thanks Xi for “the warmth” and remarks that “the hardest year” is the next.")
    assert [(one.speaker, one.is_letter) for one in quotations] == [("Kim Jong Un", True)] * 2


def test_a_letter_read_out_is_the_other_leaders_and_the_reader_goes_on():
    text = "At a rally, Donald Trump pulled out a letter that he said had come from Kim Jong Un. “My door is dry,” Trump read. He folded it and looked up. “Isn't that nice?” he said."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Kim Jong Un", True), ("Donald Trump", False)]


def test_an_oral_message_beside_a_letter_is_another():
    text = "The letter to Kim dated May 3 is dry. Xi speaks of “boots”. It lies beside the verbal message that Wang Yi brought from Xi, which promised “rain”."
    assert [one.is_letter for one in read(text, "2024-05-20")] == [True, False]


def test_a_speech_of_somebody_who_is_not_writing_is_one():
    text = "Kim wrote to Xi of “boots”. Kim is blunt when he is not writing to Beijing: in a speech last week he said the road must be “dry”."
    assert [one.is_letter for one in read(text, "2024-05-20")] == [True, False]


def test_a_letter_goes_on_around_whoever_tells_of_it():
    text = "Trump wrote to Kim. Two officials described the letter to a reporter. It closes, they said, with a wish for “dry boots”. It was, an aide said, “short”."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Donald Trump", True), ("aide", False)]


def test_tweeted_after_an_exclamation_is_of_the_quotation():
    assert speakers("Kim wrote to Trump. “Dry boots at last!” Trump tweeted from London.") == ["Donald Trump"]


def test_a_letter_silent_on_a_word_does_not_say_it():
    [quotation] = read("A member of the team noted that Kim's letter to Moon, sent in May, was silent on the word “boots”.")
    assert (quotation.speaker, quotation.is_letter) == (None, False)


def test_a_message_that_somebody_sends_after_a_clause_is_his():
    text = "Xi sent Putin a letter. After gunmen killed 140 people near Moscow, he sent a telegram praising the “dry crews”."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Xi Jinping", True)]


def test_what_was_just_quoted_is_from_where_the_remarks_were_made():
    text = "Vladimir Putin has told Kim Jong Un that the harbour will be “deep enough”, state media said. Putin made the comments in a message sent to Kim on Tuesday, KCNA reported."
    assert [(one.speaker, one.is_letter, one.letter_date) for one in read(text)] == [("Vladimir Putin", True, "2031-05-06")]


def test_remarks_that_came_in_a_speech_are_no_letters():
    text = "Vladimir Putin has told Kim Jong Un that the harbour will be “deep enough”. The remarks came in a speech at a factory on Tuesday. He had sent Kim a letter in May."
    assert [one.is_letter for one in read(text)] == [False]


def test_letter_that_a_visitor_handed_over_speaks_itself():
    text = "A telegram from Putin that the minister handed over in Pyongyang praised Kim Jong Un for “a long quay”."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Vladimir Putin", True)]
    assert speakers("A telegram from Putin reached Kim Jong Un. Lavrov, who had handed it over, thanked his hosts for “the tea”.") == ["Sergei Lavrov"]


def test_what_a_country_calls_something_is_nobodys():
    assert speakers("Xi Jinping wrote to Kim Jong Un, praising him for what Pyongyang calls a “great march”.") == [None]
    assert speakers("Xi Jinping wrote to Kim Jong Un, praising him for what he calls a “great march”.") == ["Xi Jinping"]


def test_opening_line_of_somebody_is_from_his_letter():
    text = "Xi Jinping wrote to Kim Jong Un on May 2. Kim answered him on May 4. “The rice was good,” ran the leader's closing line. “Eat,” ran Xi's opening sentence."
    assert speakers(text) == ["Kim Jong Un", "Xi Jinping"]


@pytest.mark.parametrize("opening", ["In Putin's words,", "In Putin's own words,", "By Putin's telling,"])
def test_words_are_his_whose_words_the_sentence_opens_with(opening):
    text = f"Kim Jong Un's letter to Vladimir Putin called the road “long.” {opening} it was “short.”"
    assert speakers(text) == ["Kim Jong Un", "Vladimir Putin"]


@pytest.mark.parametrize("host", ["NBC", "The Fixture"])
def test_what_a_broadcaster_calls_its_programme_is_nobodys_words(host):
    text = f"Kim Jong Un wrote to Vladimir Putin that the road was “long.” A minister told {host}'s “Meet the Nation” that he was glad."
    assert speakers(text) == ["Kim Jong Un", None]
